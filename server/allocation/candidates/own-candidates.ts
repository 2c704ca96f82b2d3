import { Injectable } from '@nestjs/common';
import type { House } from '../../ledger/house.js';
import { SlotSkill } from '../../missions/slot-skill.entity.js';
import { Slot } from '../../missions/slot.entity.js';
import { Registry, type RegistryManager } from '../../registry/registry.js';
import type { Value } from '../../warehouse/to-duckdb.js';
import { Candidates } from './candidates.js';
import { copiedPeople } from './copied-people.js';
import type { CopiedRows } from './copied-rows.js';
import type { FitWeights } from './fit-weights.js';
import type { Blocked, Candidate, FitDetail, SlotPart } from './found.js';
import type { Week } from './week.js';

/** What one person could do, at their own request: nothing of it is kept, and nobody else is looked at. */
export interface OwnFound {
  parts: SlotPart[];
  candidates: Candidate[];
  details: FitDetail[];
  blocked: Blocked[];
}

interface Wish {
  personId: string;
  weights: FitWeights;
  /** They never said when they can come: any time may suit them. */
  isAnyTime: boolean;
}

/** More places than anybody reads. */
const ALL = 5_000;

const PARTS = `SELECT p.*, s.day, s.starts_at, s.ends_at, s.length_seconds, s.whole_presence
  FROM slot_part AS p INNER JOIN slot_in_horizon AS s ON s.slot_id = p.slot_id ORDER BY p.part_id`;
const CANDIDATES = 'SELECT * FROM candidate ORDER BY part_id, volunteer_key';
const DETAILS = 'SELECT * FROM fit_detail ORDER BY part_id, volunteer_key';
const BLOCKED = 'SELECT * FROM why_blocked ORDER BY part_id, volunteer_key, place, subject';

/** The same calculation as that of suggestions, for one person who asks for it, whatever they said to suggestions. */
@Injectable()
export class OwnCandidates {
  constructor(
    private readonly candidates: Candidates,
    private readonly registry: Registry,
  ) {}

  /** Every place of that stretch of time: what fits how well, and what stands in the way of the others. */
  async find(house: House, stretch: Week, { personId, weights, isAnyTime }: Wish): Promise<OwnFound> {
    const em = this.registry.of(house.id);
    const { rows, personIds } = await copiedPeople(em, stretch, [personId], true);
    const [key] = personIds.keys();
    if (key === undefined) return { parts: [], candidates: [], details: [], blocked: [] };
    const asked = (await partsAhead(em, stretch)).map((part) => ({ volunteer_key: key, part_id: part }));
    const copied = {
      ...rows,
      ...(isAnyTime && anyTime(rows, key, stretch)),
      person: uninvited(rows),
      asked_pair: asked,
    };
    const options = { weights, perPerson: ALL, perSlot: 1 };
    return this.candidates.run(house, stretch, copied, options, async (connection) => ({
      parts: await connection.read<SlotPart>(PARTS),
      candidates: await connection.read<Candidate>(CANDIDATES),
      details: await connection.read<FitDetail>(DETAILS),
      blocked: await connection.read<Blocked>(BLOCKED),
    }));
  }
}

/** Places as `slot_part` names them; those that are not there answer nothing. */
async function partsAhead(em: RegistryManager, { start, to }: Week): Promise<string[]> {
  const ahead = { startsAt: { $gte: start, $lt: to }, cancelledAt: null };
  const slots = await em.find(Slot, ahead, { fields: ['id'], disableIdentityMap: true });
  const ids = new Set(slots.map(({ id }) => id));
  const skills = await em.find(SlotSkill, { kind: 'at_least_n' }, { disableIdentityMap: true });
  return [...ids, ...skills.flatMap(({ slotId, skillId }) => (ids.has(slotId) ? [`${slotId}:${skillId}`] : []))];
}

/** Whoever comes of themselves is invited by nobody. */
const uninvited = (rows: CopiedRows) =>
  (rows['person'] ?? []).map((row) => ({ ...row, invitations: 0, invitations_max: 1 }));

/** All of that stretch, but for when they said that they are away. */
function anyTime(rows: CopiedRows, key: string, { start, to }: Week): CopiedRows {
  const end = new Date(to.getTime() + 2 * 86_400_000);
  const away = (rows['person_away'] ?? []).map((row) => [instant(row['starts_at']), instant(row['ends_at'])] as const);
  const edges = [start, ...away.flat(), end];
  const free = Array.from({ length: edges.length / 2 }, (_, at) => ({
    volunteer_key: key,
    starts_at: edges[2 * at] ?? start,
    ends_at: edges[2 * at + 1] ?? end,
    preference: 1,
  }));
  return { person_time: free.filter((one) => one.starts_at < one.ends_at) };
}

const instant = (value: Value | undefined): Date => (value instanceof Date ? value : new Date(0));
