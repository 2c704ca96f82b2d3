import { Injectable } from '@nestjs/common';
import type { House } from '../ledger/house.js';
import { keysOfPeople } from '../people/known-people.js';
import { mergedKeys, mergedPeople, type StandingMerge } from '../people/standing-merges.js';
import { Registry } from '../registry/registry.js';
import { AppError } from '../shared/app-error.js';
import { Warehouses } from '../warehouse/warehouses.js';
import { Faces } from './faces.js';
import type { Moves } from './merges.schemas.js';
import { Rehearsal } from './rehearsal.js';

interface Sides {
  before: readonly StandingMerge[];
  after: readonly StandingMerge[];
  mergedId: string;
  keptId: string;
}

/** What somebody sees before they merge two entries, or separate them again. */
@Injectable()
export class MovesTold {
  constructor(
    private readonly registry: Registry,
    private readonly warehouses: Warehouses,
    private readonly faces: Faces,
    private readonly rehearsal: Rehearsal,
  ) {}

  async tell(house: House, { before, after, mergedId, keptId }: Sides): Promise<Moves> {
    const figures = await this.rehearsal.compare(house, mergedKeys(before), mergedKeys(after));
    // The two as they stand apart: before a merge, after an undo.
    const apart = mergedPeople(before.length < after.length ? before : after);
    const sides = [apart.together(mergedId), apart.together(keptId)] as const;
    const faces = await this.faces.of(house, sides);
    const [merged, kept] = sides.map(([first]) => faces.get(first ?? ''));
    if (!merged || !kept) throw new AppError('not-found');
    return { merged, kept, ...figures, ...(await this.#together(house, sides)) };
  }

  async #together(house: House, [one, other]: readonly [string[], string[]]) {
    const keys = await keysOfPeople(this.registry.of(house.id), house.id, [...one, ...other]);
    const keysOf = (ids: readonly string[]) => ids.flatMap((id) => keys.get(id) ?? []);
    const warehouse = await this.warehouses.current(house);
    const [met] = await warehouse.read<Pick<Moves, 'sameDays' | 'overlaps'>>(
      `WITH one AS (SELECT * FROM activity WHERE volunteer_key IN (SELECT unnest($one::VARCHAR[])))
       , other AS (SELECT * FROM activity WHERE volunteer_key IN (SELECT unnest($other::VARCHAR[])))
       SELECT count(DISTINCT one.day)::INTEGER AS "sameDays",
         (count(DISTINCT one.activity_id) FILTER (WHERE one.started_at < other.ended_at AND other.started_at < one.ended_at))::INTEGER AS overlaps
       FROM one JOIN other USING (day)`,
      { one: keysOf(one), other: keysOf(other) },
    );
    return met ?? { sameDays: 0, overlaps: 0 };
  }
}
