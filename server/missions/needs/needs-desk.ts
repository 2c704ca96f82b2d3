import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/audit-trail.js';
import type { Caller } from '../../auth/caller.js';
import { instantsOn } from '../../people/recurring-days.js';
import { Organisation } from '../../registry/organisation.entity.js';
import { type RegistryManager, Registry } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';
import { newId } from '../../shared/identifiers.js';
import { localDay } from '../../shared/local-day.js';
import type { Mission } from '../mission.entity.js';
import { Need } from '../need.entity.js';
import { ReliedDates } from '../relied-dates.js';
import { SlotSkill } from '../slot-skill.entity.js';
import { Slot } from '../slot.entity.js';
import { KeptSlots } from './kept-slots.js';
import { ruleOf, toldNeed } from './need-rule.js';
import { slotsAhead } from './need-views.js';
import type { ChangeNeed, EndNeed, NeedChanged, NewNeed } from './needs.schemas.js';
import { NeedNews } from './need-news.js';
import { ownMission, ownNeed } from './own-mission.js';
import { isOnce, standingOf } from './standing.js';

/** What a coordinator says that a mission needs. Only what is still ahead follows. */
@Injectable()
export class NeedsDesk {
  constructor(
    private readonly registry: Registry,
    private readonly slots: KeptSlots,
    private readonly relied: ReliedDates,
    private readonly news: NeedNews,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Throws `not-found`, `mission-closed`, `need-over`. */
  async add(caller: Caller, { missionId, ...said }: NewNeed): Promise<NeedChanged> {
    const { organisationId } = caller;
    const createdAt = this.clock.now();
    const id = newId(createdAt);
    return this.#act(caller, 'need.add', id, async (em) => {
      const mission = await ownMission(em, caller, missionId);
      requireOpen(mission);
      const { zone } = await em.findOneOrFail(Organisation, { id: organisationId });
      const rule = ruleOf(said, mission, zone);
      this.#requireAhead(rule);
      await em.insert(Need, { id, organisationId, missionId, ...rule, source: null, createdAt });
      return { missionId, after: toldNeed({ ...rule, missionId }) };
    });
  }

  /** From today on. Throws `not-found`, `mission-closed`, `need-over`. */
  async change(caller: Caller, id: string, said: ChangeNeed): Promise<NeedChanged> {
    return this.#act(caller, 'need.change', id, async (em) => {
      const { need, mission } = await ownNeed(em, caller, id);
      requireOpen(mission);
      const rule = ruleOf(said, mission, need.zone);
      this.#requireAhead(rule);
      await em.nativeUpdate(Need, { id }, rule);
      return { missionId: mission.id, before: toldNeed(need), after: toldNeed({ ...need, ...rule }) };
    });
  }

  /** Throws `not-found`, `need-of-one-day`, `need-not-begun`. */
  async end(caller: Caller, id: string, { day }: EndNeed): Promise<NeedChanged> {
    return this.#act(caller, 'need.end', id, async (em) => {
      const { need, mission } = await ownNeed(em, caller, id);
      if (isOnce(need)) throw new AppError('need-of-one-day');
      if (day <= need.validFrom) throw new AppError('need-not-begun');
      const today = localDay(this.clock.now(), need.zone);
      const validTo = day < today ? today : day;
      await em.nativeUpdate(Need, { id }, { validTo });
      return { missionId: mission.id, before: toldNeed(need), after: toldNeed({ ...need, validTo }) };
    });
  }

  /** Throws `not-found`; `need-has-history` once it has dates that began, that people rely on or that a source states. */
  async remove(caller: Caller, id: string): Promise<NeedChanged> {
    return this.#act(caller, 'need.remove', id, async (em) => {
      const { need, mission } = await ownNeed(em, caller, id);
      const slots = await em.find(Slot, { needId: id }, { disableIdentityMap: true });
      const ids = slots.map((slot) => slot.id);
      const isHistory = slots.some(({ startsAt, source }) => source || startsAt <= this.clock.now());
      if (isHistory || (await this.relied.of(em, ids)).size > 0) throw new AppError('need-has-history');
      await em.nativeDelete(SlotSkill, { slotId: { $in: ids } });
      await em.nativeDelete(Slot, { needId: id });
      await em.nativeDelete(Need, { id });
      return { missionId: mission.id, before: toldNeed(need) };
    });
  }

  async #act(
    { organisationId, accountId, name }: Caller,
    action: string,
    id: string,
    work: (em: RegistryManager) => Promise<{ missionId: string; before?: object; after?: object }>,
  ): Promise<NeedChanged> {
    const changed = await this.registry.transaction(organisationId, async (em) => {
      const { missionId, ...details } = await work(em);
      const need = await em.findOne(Need, { id }, { disableIdentityMap: true });
      const now = this.clock.now();
      if (need) await this.slots.follow(em, need, localDay(now, need.zone));
      const ahead = need ? await slotsAhead(em, [need], now) : [];
      const toDecide = need ? ahead.filter((slot) => standingOf(slot, need, now) === 'to-decide').length : 0;
      const act = { organisationId, actorId: accountId, actorName: name, action, record: `need:${id}` };
      await this.audit.record(em, { ...act, details: { ...details } });
      return { needId: need ? id : null, missionId, toDecide, told: 0, untold: [] };
    });
    await this.news.publish(organisationId);
    return changed;
  }

  #requireAhead(rule: ReturnType<typeof ruleOf>): void {
    const now = this.clock.now();
    const last = rule.validTo && isOnce(rule) ? instantsOn(rule, rule.validFrom).startsAt : null;
    const isOver = last ? last <= now : !!rule.validTo && rule.validTo <= localDay(now, rule.zone);
    if (isOver) throw new AppError('need-over');
  }
}

function requireOpen({ status }: Mission): void {
  if (status === 'closed') throw new AppError('mission-closed');
}
