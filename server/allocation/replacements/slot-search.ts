import { Injectable } from '@nestjs/common';
import type { House } from '../../ledger/house.js';
import type { DatedSlot } from '../../missions/times/dated-slots.js';
import type { RegistryManager } from '../../registry/registry.js';
import { localDay } from '../../shared/local-day.js';
import type { Value } from '../../warehouse/to-duckdb.js';
import { Candidates } from '../candidates/candidates.js';
import { copiedPeople } from '../candidates/copied-people.js';
import type { CopiedRows } from '../candidates/copied-rows.js';
import type { Blocked, Candidate, FitDetail, SlotPart } from '../candidates/found.js';
import { weekOf } from '../candidates/week.js';
import type { FitWeights } from '../candidates/fit-weights.js';

/** What somebody said of how much, and the invitations of the last 30 days but those for this date. */
export interface SearchedPerson {
  key: string;
  personId: string;
  capSeconds: number | null;
  comfortSeconds: number | null;
  daysPerWeek: number | null;
  restSeconds: number;
  invitations: number;
  invitationsMax: number;
}

/** One date against everybody who said yes to suggestions; nothing of it is kept. */
export interface SlotSearch {
  people: SearchedPerson[];
  /** Places of the date; none where nobody said how many people it wants. */
  parts: (SlotPart & { planned_seconds: number })[];
  candidates: Candidate[];
  details: FitDetail[];
  blocked: Blocked[];
  /** Of who comes, as the warehouse knew it, s. */
  filledSeconds: number;
}

interface Counting {
  weights: FitWeights;
  now: Date;
  notCounted: ReadonlyMap<string, number>;
  only?: readonly string[];
}

/** More people than anybody rings for one date. */
const ALL = 100_000;

const PARTS = `WITH filled AS (
    SELECT part_id, sum(seconds)::BIGINT AS seconds FROM planned_part GROUP BY part_id
  )
  SELECT p.*, s.day, s.starts_at, s.ends_at, s.length_seconds, s.whole_presence, coalesce(f.seconds, 0) AS planned_seconds
  FROM slot_part AS p
  INNER JOIN slot_in_horizon AS s ON s.slot_id = p.slot_id
  LEFT JOIN filled AS f ON f.part_id = p.part_id
  WHERE p.slot_id = $slot ORDER BY p.part_id`;
const FILLED = 'SELECT coalesce(sum(seconds), 0)::BIGINT AS seconds FROM planned WHERE slot_id = $slot';
const CANDIDATES = 'SELECT * FROM candidate WHERE slot_id = $slot ORDER BY part_id, volunteer_key';
const DETAILS = 'SELECT * FROM fit_detail ORDER BY part_id, volunteer_key';
const BLOCKED = 'SELECT * FROM why_blocked ORDER BY part_id, volunteer_key, place, subject';

/** The same calculation as that of suggestions, for one date alone: what people agreed to elsewhere may not be moved. */
@Injectable()
export class SlotSearchRun {
  constructor(private readonly candidates: Candidates) {}

  /**
   * `notCounted`: invitations of this date, by person. `only`: of these people alone. Throws `queries-allocation-broken`,
   * `query-too-long`.
   */
  async of(
    em: RegistryManager,
    house: House,
    { slot, need }: DatedSlot,
    { weights, now, notCounted, only }: Counting,
  ): Promise<SlotSearch> {
    const { monday } = weekOf(localDay(slot.startsAt, need.zone), need.zone);
    const { startsAt: from } = slot;
    // So short that every other date lies outside of it, and is settled.
    const moment = { monday, from, start: from, to: new Date(from.getTime() + 1), asOf: now };
    const { rows, personIds } = await copiedPeople(em, moment, only);
    const less = (row: Readonly<Record<string, Value>>) =>
      Math.max(
        0,
        Number(row['invitations']) - (notCounted.get(personIds.get(textIn(row['volunteer_key'])) ?? '') ?? 0),
      );
    const person = (rows['person'] ?? []).map((row) => ({ ...row, invitations: less(row) }));
    const people = person.map((row) => personOf(row, personIds));
    const parts = [slot.id, ...skilledParts(rows, slot.id)];
    const asked = people.flatMap(({ key }) => parts.map((part) => ({ volunteer_key: key, part_id: part })));
    const copied = { ...rows, person, asked_pair: asked };
    const options = { weights, perPerson: ALL, perSlot: ALL };
    const which = { slot: slot.id };
    return this.candidates.run(house, moment, copied, options, async (connection) => ({
      people,
      parts: await connection.read<SlotSearch['parts'][number]>(PARTS, which),
      candidates: await connection.read<Candidate>(CANDIDATES, which),
      details: await connection.read<FitDetail>(DETAILS),
      blocked: await connection.read<Blocked>(BLOCKED),
      filledSeconds: (await connection.read<{ seconds: number }>(FILLED, which))[0]?.seconds ?? 0,
    }));
  }
}

/** The same with somebody as they were found now; the places are those of everybody. */
export function withAgain(search: SlotSearch, personId: string, { people, ...theirs }: SlotSearch): SlotSearch {
  const keys = new Set([...search.people, ...people].flatMap((one) => (one.personId === personId ? [one.key] : [])));
  const but = <Row extends { volunteer_key: string }>(rows: Row[], own: Row[]) => [
    ...rows.filter((row) => !keys.has(row.volunteer_key)),
    ...own.filter((row) => keys.has(row.volunteer_key)),
  ];
  const own = people.filter((one) => one.personId === personId);
  return {
    ...search,
    people: [...search.people.filter((one) => one.personId !== personId), ...own],
    candidates: but(search.candidates, theirs.candidates),
    details: but(search.details, theirs.details),
    blocked: but(search.blocked, theirs.blocked),
  };
}

const skilledParts = (rows: CopiedRows, slotId: string): string[] =>
  (rows['slot_skill'] ?? [])
    .filter((row) => row['slot_id'] === slotId && row['kind'] === 'at_least_n')
    .map((row) => `${slotId}:${textIn(row['skill_id'])}`);

function personOf(row: Readonly<Record<string, Value>>, personIds: ReadonlyMap<string, string>): SearchedPerson {
  const key = textIn(row['volunteer_key']);
  const orNull = (value: Value | undefined) => (typeof value === 'number' ? value : null);
  return {
    key,
    personId: personIds.get(key) ?? '',
    capSeconds: orNull(row['cap_seconds']),
    comfortSeconds: orNull(row['comfort_seconds']),
    daysPerWeek: orNull(row['days_per_week']),
    restSeconds: orNull(row['rest_seconds']) ?? 0,
    invitations: Number(row['invitations']),
    invitationsMax: Number(row['invitations_max']),
  };
}

const textIn = (value: Value | undefined): string => (typeof value === 'string' ? value : '');
