import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import type { Caller } from '../../auth/caller.js';
import { Organisations } from '../../registry/organisations.js';
import { Registry, type RegistryManager } from '../../registry/registry.js';
import { Clock } from '../../shared/clock.js';
import { grouped } from '../../shared/grouped.js';
import { localDay } from '../../shared/local-day.js';
import { Mission } from '../mission.entity.js';
import { Need } from '../need.entity.js';
import { Slot } from '../slot.entity.js';
import type { DatedSlot } from '../times/dated-slots.js';
import { coverageOf, type Filling, overstaffed, stateOf, understaffed } from './coverage.js';
import { languageFillings } from './language-fillings.js';
import { type Agreed, agreedOn } from './need-views.js';
import { skillFillings } from './skill-fillings.js';
import type { NeedWeek, WeekSlot } from './week.schemas.js';

const plain = { disableIdentityMap: true } as const;

/** A week at a glance: what missions need against what was agreed to, within the caller's missions. Nobody is named. */
@Injectable()
export class NeedWeeks {
  constructor(
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly clock: Clock,
  ) {}

  async of(caller: Caller, day: string | undefined): Promise<NeedWeek> {
    const em = this.registry.of(caller.organisationId);
    const { zone } = await this.organisations.byId(caller.organisationId);
    const today = localDay(this.clock.now(), zone);
    const asked = Temporal.PlainDate.from(day ?? today);
    const monday = asked.subtract({ days: asked.dayOfWeek - 1 });
    const [from, to] = [monday.toString(), monday.add({ days: 7 }).toString()];
    const dated = await slotsBetween(em, caller, from, to);
    const agreed = await agreedOn(
      em,
      dated.map(({ slot }) => slot.id),
    );
    const slots = dated.map((one) => weekSlot(one, agreed(one.slot.id)));
    // What is over asks for nobody any more; of a week that is over, all of it is told.
    const isAhead = ({ endsAt }: { endsAt: Date | string }) => to <= today || new Date(endsAt) > this.clock.now();
    const counted = slots.filter(isAhead);
    const ahead = dated.filter(({ slot }) => isAhead(slot));
    const bySkill = await skillFillings(em, ahead, agreed);
    const byLanguage = await languageFillings(em, ahead, agreed);
    return {
      from,
      to,
      today,
      total: coverageOf(counted),
      missions: byLack(missionsOf(counted)),
      skills: byLack([...bySkill].map(([name, fillings]) => ({ name, coverage: coverageOf(fillings) }))),
      languages: byLack([...byLanguage].map(([language, all]) => ({ language, coverage: coverageOf(all) }))),
      slots,
      understaffed: understaffed(counted).map(({ id }) => id),
      overstaffed: overstaffed(counted).map(({ id }) => id),
    };
  }
}

/** Those that take place on these days, at the clock of their need, of missions that are not closed. */
async function slotsBetween(
  em: RegistryManager,
  { missionScope }: Caller,
  from: string,
  to: string,
): Promise<DatedSlot[]> {
  const mine = missionScope === null ? {} : { id: { $in: [...missionScope] } };
  const found = await em.find(Mission, { status: { $ne: 'closed' }, ...mine }, plain);
  const missions = new Map(found.map((mission) => [mission.id, mission]));
  const around = { $gte: new Date(Date.parse(from) - 86_400_000), $lt: new Date(Date.parse(to) + 86_400_000) };
  const where = { startsAt: around, cancelledAt: null };
  const slots = await em.find(Slot, where, { orderBy: { startsAt: 'asc', id: 'asc' }, ...plain });
  const ids = [...new Set(slots.map(({ needId }) => needId))];
  const needs = new Map((await em.find(Need, { id: { $in: ids } }, plain)).map((need) => [need.id, need]));
  return slots.flatMap((slot) => {
    const need = needs.get(slot.needId);
    const mission = need && missions.get(need.missionId);
    if (!need || !mission) return [];
    const day = localDay(slot.startsAt, need.zone);
    return day >= from && day < to ? [{ slot, need, mission }] : [];
  });
}

function weekSlot({ slot, need, mission }: DatedSlot, agreed: Agreed): WeekSlot {
  const filling: Filling = {
    minSeconds: slot.minSeconds ?? null,
    targetSeconds: slot.targetSeconds ?? null,
    maxSeconds: slot.maxSeconds ?? null,
    agreedSeconds: agreed.seconds,
  };
  return {
    id: slot.id,
    mission: { id: mission.id, title: mission.title },
    role: need.title,
    day: localDay(slot.startsAt, need.zone),
    startsAt: slot.startsAt.toISOString(),
    endsAt: slot.endsAt.toISOString(),
    zone: need.zone,
    ...filling,
    agreedPeople: agreed.people.size,
    state: stateOf(filling),
  };
}

function missionsOf(slots: readonly WeekSlot[]) {
  const byId = grouped(slots, ({ mission }) => mission.id);
  return [...byId].map(([id, own]) => ({ id, title: own[0]?.mission.title ?? '', coverage: coverageOf(own) }));
}

function byLack<One extends { coverage: ReturnType<typeof coverageOf> }>(all: readonly One[]): One[] {
  return all.toSorted(
    ({ coverage: a }, { coverage: b }) =>
      b.unmetMinSeconds - a.unmetMinSeconds || b.unmetSeconds - a.unmetSeconds || b.surplusSeconds - a.surplusSeconds,
  );
}
