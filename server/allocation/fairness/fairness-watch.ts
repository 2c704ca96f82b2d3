import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import type { Caller } from '../../auth/caller.js';
import { Mission } from '../../missions/mission.entity.js';
import { Organisations } from '../../registry/organisations.js';
import { Registry, type RegistryManager } from '../../registry/registry.js';
import { Clock } from '../../shared/clock.js';
import { localDay } from '../../shared/local-day.js';
import { weekOf } from '../candidates/week.js';
import { alarmRule, judged } from './alarm.js';
import type { FairnessView } from './fairness.schemas.js';
import { measures } from './measures.js';
import { MissionExposure } from './mission-exposure.entity.js';
import { mostAsked } from './most-asked.js';
import { weeksWithoutAcceptance } from './waiting-missions.js';
import { type WatchedWeek, watchedWeeks } from './watched-weeks.js';

const WAITING_SHOWN = 20;

/** Whether help and invitations are spread, week after week, and what gets worse. */
@Injectable()
export class FairnessWatch {
  constructor(
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly clock: Clock,
  ) {}

  /** Names are for coordinators of all missions alone; missions, of a coordinator of some, for these. */
  async read(caller: Caller): Promise<FairnessView> {
    const { zone } = await this.organisations.byId(caller.organisationId);
    const now = this.clock.now();
    const em = this.registry.of(caller.organisationId);
    const watched = await watchedWeeks(em, zone);
    const { monday } = weekOf(localDay(now, zone), zone);
    const mayName = caller.roles.includes('coordinator') && caller.missionScope === null;
    return {
      zone,
      weeks: watched.map(({ week, metrics }) => ({
        week,
        values: Object.fromEntries(measures.map(({ code, read }) => [code, read(metrics)])),
      })),
      measures: measuresOf(watched),
      rule: { ...alarmRule },
      spread: watched.at(-1)?.metrics.fairness ?? null,
      waiting: await waitingMissions(em, monday, caller.missionScope),
      asked: mayName ? await mostAsked(em, now) : null,
    };
  }
}

function measuresOf(watched: readonly WatchedWeek[]): FairnessView['measures'] {
  return measures.map(({ code, unit, worse, floor, read }) => {
    const values = watched.map(({ metrics }) => read(metrics));
    const { median, isAlarm } = judged(values, { worse, floor });
    return { code, unit, worse, value: values.at(-1) ?? null, median, isAlarm };
  });
}

async function waitingMissions(
  em: RegistryManager,
  monday: string,
  scope: readonly string[] | null,
): Promise<FairnessView['waiting']> {
  // The week under way counts too: what was proposed for it was.
  const next = Temporal.PlainDate.from(monday).add({ weeks: 1 }).toString();
  const weeks = await weeksWithoutAcceptance(em, next);
  const ids = [...weeks.keys()].filter((id) => scope === null || scope.includes(id));
  const missions = await em.find(Mission, { id: { $in: ids } }, { disableIdentityMap: true });
  const counted = await em.find(
    MissionExposure,
    { missionId: { $in: ids }, week: { $lt: next } },
    { orderBy: { week: 'desc' }, disableIdentityMap: true },
  );
  const rows = missions.map(({ id, title }) => {
    const own = counted.filter(({ missionId }) => missionId === id).slice(0, weeks.get(id) ?? 0);
    const sum = (of: 'shown' | 'invited') => own.reduce((total, row) => total + row[of], 0);
    return { mission: title, weeks: weeks.get(id) ?? 0, shown: sum('shown'), invited: sum('invited') };
  });
  return rows.toSorted((a, b) => b.weeks - a.weeks || (a.mission < b.mission ? -1 : 1)).slice(0, WAITING_SHOWN);
}
