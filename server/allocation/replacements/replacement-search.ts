import { Injectable } from '@nestjs/common';
import type { Caller } from '../../auth/caller.js';
import { CannotCome } from '../../missions/times/cannot-come.entity.js';
import { type DatedSlot, datedSlots } from '../../missions/times/dated-slots.js';
import type { Merged } from '../../people/merged.js';
import { mergedPeople, standingMerges } from '../../people/standing-merges.js';
import { Registry, type RegistryManager } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';
import { localDay } from '../../shared/local-day.js';
import type { Commitment } from '../own/own-limits.js';
import { ActiveWeights } from '../weights/active-weights.js';
import { type AskedPerson, askedForIt, askedPeople } from './asked-people.js';
import { givenCommitments } from './given-commitments.js';
import { type AlmostPerson, type PlacedPerson, placedPeople } from './placed-people.js';
import { SlotSearchRun } from './slot-search.js';

export interface FoundReplacements {
  dated: DatedSlot;
  now: Date;
  merged: Merged;
  /** Who said yes to suggestions. */
  mayBeAsked: number;
  placed: PlacedPerson[];
  almost: AlmostPerson[];
  asked: ReadonlyMap<string, AskedPerson>;
  cannotCome: CannotCome[];
  commitmentsOf: (personId: string) => readonly Commitment[];
}

/** Who could come to one date, as things stand now. */
@Injectable()
export class ReplacementSearch {
  constructor(
    private readonly registry: Registry,
    private readonly slots: SlotSearchRun,
    private readonly weights: ActiveWeights,
    private readonly clock: Clock,
  ) {}

  /** Throws `not-found`, also for a date that is over or cancelled, and for another coordinator's mission. */
  async of(
    { organisationId: id, organisationSlug: slug, missionScope }: Caller,
    slotId: string,
  ): Promise<FoundReplacements> {
    const em = this.registry.of(id);
    const now = this.clock.now();
    const dated = (await datedSlots(em, [slotId], now)).get(slotId);
    const isInScope = dated && (missionScope?.includes(dated.mission.id) ?? true);
    if (!dated || !isInScope) throw new AppError('not-found');
    const merged = mergedPeople(await standingMerges(em));
    const asked = await askedPeople(em, slotId, merged);
    const { values } = await this.weights.of(em);
    const counting = { weights: values.fit, now, notCounted: askedForIt(asked, now) };
    const search = await this.slots.of(em, { id, slug }, dated, counting);
    const given = await givenCommitments(em, dated.slot.startsAt, (personId) => merged.countsAs(personId));
    const commitmentsOf = (personId: string) => given.get(personId) ?? [];
    const { startsAt, endsAt } = dated.slot;
    const date = { slotId, day: localDay(startsAt, dated.need.zone), startsAt, endsAt };
    const { placed, almost } = placedPeople(search, date, commitmentsOf);
    const cannotCome = await whoCannot(em, slotId);
    const gone = new Set(cannotCome.map(({ personId }) => merged.countsAs(personId)));
    const isThere = ({ person }: { person: { personId: string } }) => !gone.has(person.personId);
    const found = { dated, now, merged, asked, cannotCome, commitmentsOf, mayBeAsked: search.people.length };
    return { ...found, placed: placed.filter(isThere), almost: almost.filter(isThere) };
  }
}

const whoCannot = (em: RegistryManager, slotId: string): Promise<CannotCome[]> =>
  em.find(CannotCome, { slotId }, { orderBy: { saidAt: 'desc', id: 'asc' }, disableIdentityMap: true });
