import { Injectable } from '@nestjs/common';
import type { Caller } from '../../auth/caller.js';
import { rightsOf } from '../../auth/rights.js';
import { curatedSkills, skillNameIn } from '../../people/abilities/curated/curated-skills.js';
import { SkillUses } from '../../people/skill-uses.js';
import { Organisations } from '../../registry/organisations.js';
import { Registry } from '../../registry/registry.js';
import { Clock } from '../../shared/clock.js';
import type { Language } from '../../shared/language.js';
import { localDay } from '../../shared/local-day.js';
import { Mission } from '../mission.entity.js';
import { Need } from '../need.entity.js';
import { horizonOf } from './kept-slots.js';
import { needViews, slotsAhead } from './need-views.js';
import type { MissionNeeds, NeedMissions } from './needs.schemas.js';
import { ownMission } from './own-mission.js';
import { standingOf } from './standing.js';

/** What missions need, within the caller's. Nobody is named. */
@Injectable()
export class NeedList {
  constructor(
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly uses: SkillUses,
    private readonly clock: Clock,
  ) {}

  /** By title, those that are closed last. */
  async missions({ organisationId, missionScope }: Caller): Promise<NeedMissions> {
    const em = this.registry.of(organisationId);
    const mine = missionScope === null ? {} : { id: { $in: [...missionScope] } };
    const missions = await em.find(Mission, mine, { orderBy: { title: 'asc', id: 'asc' }, disableIdentityMap: true });
    const needs = await em.find(
      Need,
      { missionId: { $in: missions.map(({ id }) => id) } },
      { disableIdentityMap: true },
    );
    const now = this.clock.now();
    const byNeed = new Map(needs.map((need) => [need.id, need]));
    const ahead = (await slotsAhead(em, needs, now)).flatMap((slot) => {
      const need = byNeed.get(slot.needId);
      return need ? [{ missionId: need.missionId, standing: standingOf(slot, need, now) }] : [];
    });
    const all = missions.map(({ id, title, status }) => {
      const own = ahead.filter(({ missionId, standing }) => missionId === id && standing !== 'cancelled');
      const toDecide = own.filter(({ standing }) => standing === 'to-decide').length;
      return { id, title, isClosed: status === 'closed', ahead: own.length, toDecide };
    });
    return all.toSorted((a, b) => Number(a.isClosed) - Number(b.isClosed));
  }

  /** Throws `not-found`, also for another coordinator's. */
  async of(caller: Caller, missionId: string, language: Language): Promise<MissionNeeds> {
    const em = this.registry.of(caller.organisationId);
    const mission = await ownMission(em, caller, missionId);
    const order = { orderBy: { createdAt: 'asc', id: 'asc' } } as const;
    const needs = await em.find(Need, { missionId }, { ...order, disableIdentityMap: true });
    const { zone } = await this.organisations.byId(caller.organisationId);
    const now = this.clock.now();
    const { id, title, site, status } = mission;
    return {
      mission: { id, title, site: site ?? null, isClosed: status === 'closed' },
      mayWrite: rightsOf(caller).includes('needs.write'),
      today: localDay(now, zone),
      until: horizonOf(now, zone),
      needs: await needViews(em, needs, now),
      skillNames: await this.#skillNames(caller, language),
    };
  }

  /** The list, and the names that the association took up: not what one volunteer wrote of themselves. */
  async #skillNames({ organisationId }: Caller, language: Language): Promise<string[]> {
    const own = await this.uses.taken(this.registry.of(organisationId));
    const listed = curatedSkills.map(([french]) => french);
    const names = new Set([...own, ...listed].map((name) => skillNameIn(name, language)));
    return [...names].toSorted((a, b) => a.localeCompare(b, language));
  }
}
