import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/audit-trail.js';
import type { Caller } from '../../auth/caller.js';
import { happensOn, instantsOn } from '../../people/recurring-days.js';
import { type RegistryManager, Registry } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';
import { Assignment } from '../assignment.entity.js';
import { askSkills, skillsOfSlots } from '../slot-skills.js';
import { Slot } from '../slot.entity.js';
import type { DatedSlot } from '../times/dated-slots.js';
import { NeedNews } from './need-news.js';
import { slotsAhead } from './need-views.js';
import type { ChangeSlot, NeedChanged, SlotDecision } from './needs.schemas.js';
import { ownSlot } from './own-mission.js';
import { lengthOf } from './quantity.js';
import type { SlotNews } from './slot-mail.js';
import { columnsOf, dayOf, isSameOccasion, termsOf } from './slot-terms.js';
import { standingOf } from './standing.js';

/** What becomes of one date. Its columns from now on, the skills it asks for, and what those who agreed are told. */
interface Becoming {
  columns: Partial<Slot>;
  skills?: ChangeSlot['terms']['skills'];
  news: SlotNews | null;
}

/** One date changed, cancelled or left on its own. Those who agreed to come are told. */
@Injectable()
export class SlotsDesk {
  constructor(
    private readonly registry: Registry,
    private readonly news: NeedNews,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Throws `not-found`, `slot-over`. */
  change(caller: Caller, id: string, { day, terms, ...times }: ChangeSlot): Promise<NeedChanged> {
    return this.#act(caller, 'slot.change', id, ({ slot, need }) => {
      const columns = columnsOf(terms, instantsOn({ ...times, zone: need.zone }, day));
      if (columns.startsAt <= this.clock.now()) throw new AppError('slot-over');
      const own = { day: dayOf(slot, need.zone), isOwn: true };
      return Promise.resolve({ columns: { ...columns, ...own }, skills: terms.skills, news: moved(slot, columns) });
    });
  }

  /** Throws `not-found`, `slot-over`; `slot-without-need-day` when its need no longer has the day it shall follow. */
  decide(caller: Caller, id: string, { decision }: SlotDecision): Promise<NeedChanged> {
    return this.#act(caller, `slot.${decision}`, id, (dated, em) => {
      if (decision === 'follow') return this.#followed(dated, em);
      const isBack = decision === 'keep' && !!dated.slot.cancelledAt;
      const day = dayOf(dated.slot, dated.need.zone);
      return Promise.resolve(
        decision === 'cancel'
          ? { columns: { day, cancelledAt: this.clock.now() }, news: { kind: 'cancelled' } }
          : { columns: { day, isOwn: true, cancelledAt: null }, news: isBack ? { kind: 'back' } : null },
      );
    });
  }

  async #followed({ slot, need }: DatedSlot, em: RegistryManager): Promise<Becoming> {
    const day = dayOf(slot, need.zone);
    if (!happensOn(need, day)) throw new AppError('slot-without-need-day');
    const terms = need.terms ?? termsOf(slot, (await skillsOfSlots(em, [slot.id])).get(slot.id) ?? []);
    const columns = columnsOf(terms, need.terms ? instantsOn(need, day) : slot);
    const news: SlotNews | null = slot.cancelledAt ? { kind: 'back' } : moved(slot, columns);
    return { columns: { ...columns, day, isOwn: false, cancelledAt: null }, skills: terms.skills, news };
  }

  async #act(
    caller: Caller,
    action: string,
    id: string,
    decide: (dated: DatedSlot, em: RegistryManager) => Promise<Becoming>,
  ): Promise<NeedChanged> {
    const { organisationId, accountId, name } = caller;
    const changed = await this.registry.transaction(organisationId, async (em) => {
      const dated = await ownSlot(em, caller, id);
      const { slot, need, mission } = dated;
      const now = this.clock.now();
      if (slot.endsAt <= now) throw new AppError('slot-over');
      const { columns, skills, news } = await decide(dated, em);
      const after = { ...slot, ...columns };
      await em.nativeUpdate(Slot, { id }, columns);
      if (skills) await askSkills(em, organisationId, [id], skills, now);
      await lengthen(em, slot, after);
      const heard = news && (await this.news.tell(em, organisationId, { ...dated, slot: after }, news));
      const act = { organisationId, actorId: accountId, actorName: name, action, record: `slot:${id}` };
      const details = { missionId: mission.id, before: told(slot), after: told(after) };
      await this.audit.record(em, { ...act, details });
      const toDecide = (await slotsAhead(em, [need], now)).filter(
        (one) => standingOf(one, need, now) === 'to-decide',
      ).length;
      return { needId: need.id, missionId: mission.id, toDecide, ...(heard ?? { told: 0, untold: [] }) };
    });
    await this.news.publish(organisationId);
    return changed;
  }
}

function moved(slot: Slot, columns: ReturnType<typeof columnsOf>): SlotNews | null {
  return isSameOccasion(slot, columns) ? null : { kind: 'changed', before: slot.startsAt };
}

/** Who agreed to all of it agrees to all of it; nobody agreed to more than it lasts. */
async function lengthen(em: RegistryManager, before: Slot, after: Slot): Promise<void> {
  const [was, is] = [lengthOf(before), lengthOf(after)];
  if (was === is) return;
  const slotId = before.id;
  await em.nativeUpdate(Assignment, { slotId, $or: [{ seconds: was }, { seconds: { $gt: is } }] }, { seconds: is });
}

function told({ startsAt, endsAt, minSeconds, targetSeconds, maxSeconds, isOwn, cancelledAt }: Slot) {
  const amounts = [minSeconds ?? null, targetSeconds ?? null, maxSeconds ?? null];
  return { startsAt, endsAt, amounts, isOwn, isCancelled: !!cancelledAt };
}
