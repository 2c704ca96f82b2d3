import { Injectable } from '@nestjs/common';
import type { Caller } from '../../auth/caller.js';
import { Assignment } from '../../missions/assignment.entity.js';
import { type DatedSlot, datedSlots } from '../../missions/times/dated-slots.js';
import { Availability } from '../../people/availability.entity.js';
import { LoadLimit } from '../../people/load-limit.entity.js';
import { ownLimit } from '../../people/own-limit.js';
import { SkillNames } from '../../people/skill-names.js';
import { Organisations } from '../../registry/organisations.js';
import { Registry, type RegistryManager } from '../../registry/registry.js';
import { Clock } from '../../shared/clock.js';
import { localDay } from '../../shared/local-day.js';
import { holderOf } from '../../summaries/holder.js';
import { OwnCandidates } from '../candidates/own-candidates.js';
import { weekOf } from '../candidates/week.js';
import { ActiveWeights } from '../weights/active-weights.js';
import type { FitWeights } from '../candidates/fit-weights.js';
import { ownEntries } from './own-entries.js';
import type { Commitment, OwnLimits } from './own-limits.js';
import { type OpenDate, openDates } from './open-dates.js';

/** Days ahead that are looked at. */
export const DAYS_AHEAD = 28;

const PLAIN = { disableIdentityMap: true } as const;

/** Everything one person could come to in the next weeks, and what stands in the way of the rest. */
export interface Outlook {
  /** Every entry that counts as the person, the one that counts first. */
  entries: string[];
  hasTimes: boolean;
  commitments: Commitment[];
  dates: OpenDate[];
  weights: FitWeights;
  skillOf: (id: string) => string;
}

/** Looks ahead for one person, at their own request and from what they said; nothing of it is kept. */
@Injectable()
export class OwnOutlook {
  constructor(
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly candidates: OwnCandidates,
    private readonly weights: ActiveWeights,
    private readonly clock: Clock,
  ) {}

  /** Throws `account-without-person`, `queries-allocation-broken`, `query-too-long`. */
  async of(caller: Caller): Promise<Outlook> {
    const { organisationId, organisationSlug: slug, personId } = holderOf(caller);
    const em = this.registry.of(organisationId);
    const { zone } = await this.organisations.byId(organisationId);
    const start = this.clock.now();
    const entries = await ownEntries(em, caller);
    const to = new Date(start.getTime() + DAYS_AHEAD * 86_400_000);
    const stretch = { monday: localDay(start, zone), from: start, start, to, asOf: start };
    const { values } = await this.weights.of(em);
    const hasTimes = await saidTimes(em, entries);
    const asked = { personId: entries[0] ?? personId, weights: values.fit, isAnyTime: !hasTimes };
    const found = await this.candidates.find({ id: organisationId, slug }, stretch, asked);
    const ids = found.parts.map(({ slot_id: id }) => id);
    const slots = await datedSlots(em, ids, start);
    const commitments = await commitmentsOf(em, entries, weekOf(stretch.monday, zone).from);
    const limits = await limitsOf(em, entries);
    const skills = await SkillNames.read(em);
    return {
      entries,
      hasTimes,
      commitments,
      dates: openDates({ found, slots, commitments, limits }),
      weights: values.fit,
      skillOf: (id) => skills.nameOf(id),
    };
  }
}

async function saidTimes(em: RegistryManager, entries: readonly string[]): Promise<boolean> {
  const said = { personId: { $in: [...entries] }, kind: { $ne: 'exception' as const }, preference: { $gte: 0 } };
  return (await em.count(Availability, said)) > 0;
}

/** From the days before, so that rest and the week's limits are counted from there. */
async function commitmentsOf(em: RegistryManager, entries: readonly string[], from: Date): Promise<Commitment[]> {
  const mine = { personId: { $in: [...entries] }, state: 'agreed' as const };
  const agreed = await em.find(Assignment, mine, PLAIN);
  const before = new Date(from.getTime() - 7 * 86_400_000);
  const ids = agreed.map(({ slotId }) => slotId);
  const slots: ReadonlyMap<string, DatedSlot> = await datedSlots(em, ids, before);
  return [...slots].map(([slotId, { slot, need, mission }]) => ({
    slotId,
    mission: mission.title,
    day: localDay(slot.startsAt, need.zone),
    startsAt: slot.startsAt,
    endsAt: slot.endsAt,
    seconds: Math.max(...agreed.flatMap((one) => (one.slotId === slotId ? [one.seconds] : []))),
  }));
}

async function limitsOf(em: RegistryManager, entries: readonly string[]): Promise<OwnLimits> {
  const rows = await em.find(LoadLimit, { personId: { $in: [...entries] } }, PLAIN);
  const row = ownLimit(entries, rows);
  return {
    capSeconds: row?.capSecondsPerWeek ?? null,
    daysPerWeek: row?.daysPerWeek ?? null,
    restSeconds: row?.minimumRestSeconds ?? 0,
  };
}
