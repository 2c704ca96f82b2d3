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
import { ActiveWeights } from '../weights/active-weights.js';
import { type AskedPerson, askedForIt, askedPeople } from './asked-people.js';
import { givenCommitments } from './given-commitments.js';
import { KeptSearches } from './kept-searches.js';
import { asFilled, filledIn, knownAfterCalls, type KnownOfDate } from './known-after-call.js';
import { type AlmostPerson, type PlacedPerson, placedPeople } from './placed-people.js';
import { type SlotSearch, SlotSearchRun, withAgain } from './slot-search.js';

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
  /** What it was worked out from. */
  known: KnownOfDate;
}

type About = Pick<FoundReplacements, 'dated' | 'now' | 'merged' | 'asked'>;

/** Who could come to one date, as things stand now. */
@Injectable()
export class ReplacementSearch {
  constructor(
    private readonly registry: Registry,
    private readonly slots: SlotSearchRun,
    private readonly weights: ActiveWeights,
    private readonly clock: Clock,
    private readonly kept: KeptSearches,
  ) {}

  /** Throws `not-found`, also for a date that is over or cancelled, and for another coordinator's mission. */
  async of(caller: Caller, slotId: string): Promise<FoundReplacements> {
    const em = this.registry.of(caller.organisationId);
    const about = await this.#about(em, caller, slotId);
    const { dated, now, merged } = about;
    const search = await this.#searched(em, caller, about);
    const given = await givenCommitments(em, dated.slot.startsAt, (personId) => merged.countsAs(personId));
    const found = await foundWith(em, about, { search, searchedAt: now, given });
    this.kept.keep(caller.organisationId, found);
    return found;
  }

  /** To write down a call: what was found a moment ago, and whoever it is about as they are now. Throws as `of` does. */
  async forCall(caller: Caller, slotId: string, personId: string): Promise<FoundReplacements> {
    const { organisationId } = caller;
    const before = this.kept.of(organisationId, slotId);
    if (!before) return this.of(caller, slotId);
    const em = this.registry.of(organisationId);
    const about = await this.#about(em, caller, slotId);
    const { dated, merged } = about;
    const entries = merged.together(personId);
    const isSame = entries.join() === before.merged.together(personId).join();
    if (!isSame || wantedOf(dated) !== wantedOf(before.dated)) return this.of(caller, slotId);
    const theirs = await this.#searched(em, caller, about, entries);
    const search = withAgain(before.known.search, merged.countsAs(personId), theirs);
    return foundWith(em, about, { ...before.known, search });
  }

  /** Once a call is written down. */
  async after(caller: Caller, found: FoundReplacements, personId: string): Promise<FoundReplacements> {
    const now = await this.again(this.registry.of(caller.organisationId), found, [personId]);
    if (!now) return this.of(caller, found.dated.slot.id);
    this.kept.keep(caller.organisationId, now);
    return now;
  }

  async #about(em: RegistryManager, { missionScope }: Caller, slotId: string): Promise<About> {
    const now = this.clock.now();
    const dated = (await datedSlots(em, [slotId], now)).get(slotId);
    const isInScope = dated && (missionScope?.includes(dated.mission.id) ?? true);
    if (!dated || !isInScope) throw new AppError('not-found');
    const merged = mergedPeople(await standingMerges(em));
    return { dated, now, merged, asked: await askedPeople(em, slotId, merged) };
  }

  async #searched(
    em: RegistryManager,
    { organisationId: id, organisationSlug: slug }: Caller,
    { dated, now, asked }: About,
    only?: readonly string[],
  ): Promise<SlotSearch> {
    const { values } = await this.weights.of(em);
    const counting = { weights: values.fit, now, notCounted: askedForIt(asked, now), ...(only && { only }) };
    return this.slots.of(em, { id, slug }, dated, counting);
  }

  /**
   * The same once people were rung: only what calls can have changed is looked at again. Null where the whole search has to
   * be made again: the date was moved, or wants others, or somebody took one of several kinds of places.
   */
  async again(
    em: RegistryManager,
    { dated: before, merged, known: all }: FoundReplacements,
    called: readonly string[],
  ): Promise<FoundReplacements | null> {
    const now = this.clock.now();
    const { slot } = before;
    const dated = (await datedSlots(em, [slot.id], now)).get(slot.id);
    if (!dated) throw new AppError('not-found');
    if (wantedOf(dated) !== wantedOf(before)) return null;
    const asked = await askedPeople(em, slot.id, merged);
    const known = await knownAfterCalls(em, all, { slot, merged, called, asked, now });
    const isUnsure = all.search.parts.length > 1 && filledIn(known, dated) !== filledIn(all, dated);
    return isUnsure ? null : foundWith(em, { dated, now, merged, asked }, known);
  }
}

/** When a date takes place, and how many it takes. */
const wantedOf = ({ slot: { startsAt, endsAt, minSeconds, targetSeconds, maxSeconds } }: DatedSlot): string =>
  [+startsAt, +endsAt, minSeconds, targetSeconds, maxSeconds].join(' ');

async function foundWith(em: RegistryManager, about: About, known: KnownOfDate): Promise<FoundReplacements> {
  const { dated, merged } = about;
  const { id: slotId, startsAt, endsAt } = dated.slot;
  const date = { slotId, day: localDay(startsAt, dated.need.zone), startsAt, endsAt };
  const search = asFilled(known.search, filledIn(known, dated));
  const { placed, almost } = placedPeople(search, date, (personId) => known.given.get(personId) ?? []);
  const cannotCome = await whoCannot(em, slotId);
  const gone = new Set(cannotCome.map(({ personId }) => merged.countsAs(personId)));
  const isThere = ({ person }: { person: { personId: string } }) => !gone.has(person.personId);
  const mayBeAsked = search.people.length;
  return { ...about, known, cannotCome, mayBeAsked, placed: placed.filter(isThere), almost: almost.filter(isThere) };
}

const whoCannot = (em: RegistryManager, slotId: string): Promise<CannotCome[]> =>
  em.find(CannotCome, { slotId }, { orderBy: { saidAt: 'desc', id: 'asc' }, disableIdentityMap: true });
