import { Injectable } from '@nestjs/common';
import type { Caller } from '../../auth/caller.js';
import { Mission } from '../../missions/mission.entity.js';
import { SkillNames } from '../../people/skill-names.js';
import { Organisations } from '../../registry/organisations.js';
import { Registry } from '../../registry/registry.js';
import { Clock } from '../../shared/clock.js';
import { localDay } from '../../shared/local-day.js';
import { Candidates } from '../candidates/candidates.js';
import { copiedPeople } from '../candidates/copied-people.js';
import { weekOf } from '../candidates/week.js';
import { CAPACITY } from './capacity-query.js';
import type { CapacityView } from './capacity.schemas.js';

interface Line {
  kind: 'total' | 'mission' | 'skill' | 'language';
  subject: string;
  seconds: number;
  people: number;
}

/** What the calculation is made of: nobody is ranked. */
const TABLES = ['planned', 'settled_time', 'slot_in_horizon', 'slot_part', 'eligible_pair'];

/** What people who said yes could still give, beside what is needed. Nobody is named. */
@Injectable()
export class Capacity {
  constructor(
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly candidates: Candidates,
    private readonly clock: Clock,
  ) {}

  /** Within the caller's missions. Throws `queries-allocation-broken`, `query-too-long`. */
  async of(caller: Caller, day: string | undefined): Promise<CapacityView> {
    const em = this.registry.of(caller.organisationId);
    const { zone } = await this.organisations.byId(caller.organisationId);
    const now = this.clock.now();
    const week = weekOf(day ?? localDay(now, zone), zone, now);
    if (week.to <= now) return { total: null, missions: [], skills: [], languages: [] };
    const lines = await this.#lines(caller, week);
    const names = await SkillNames.read(em);
    const of = (kind: Line['kind']) => lines.filter((line) => line.kind === kind);
    const told = ({ seconds, people }: Line) => ({ seconds: Number(seconds), people });
    const [total] = of('total');
    return {
      total: total ? told(total) : { seconds: 0, people: 0 },
      missions: of('mission').map((line) => ({ id: line.subject, ...told(line) })),
      skills: of('skill').map((line) => ({ name: names.nameOf(line.subject), ...told(line) })),
      languages: of('language').map((line) => ({ language: line.subject, ...told(line) })),
    };
  }

  async #lines(caller: Caller, week: ReturnType<typeof weekOf>): Promise<Line[]> {
    const em = this.registry.of(caller.organisationId);
    const { missionScope } = caller;
    const mine = missionScope === null ? {} : { id: { $in: [...missionScope] } };
    const missions = await em.find(Mission, mine, { fields: ['id'], disableIdentityMap: true });
    const { rows } = await copiedPeople(em, week);
    const house = { id: caller.organisationId, slug: caller.organisationSlug };
    const asked = { week_from: week.from, from: week.start, missions: missions.map(({ id }) => id) };
    return this.candidates.run(house, week, rows, { tables: TABLES }, (connection) =>
      connection.read<Line>(CAPACITY, asked),
    );
  }
}
