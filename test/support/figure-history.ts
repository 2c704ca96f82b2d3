import type { Caller } from '../../server/auth/caller.js';
import type { SegmentCause } from '../../server/ledger/segment.entity.js';
import { AppError } from '../../server/shared/app-error.js';
import { Draw } from './draw.js';
import type { FigureDesk } from './figure-desk.js';
import { registryChanges } from './registry-changes.js';
import type { SegmentRow } from './stores.js';

const ROWS = 40;
/** Tables whose rows also hold what stands in this one, as those who change it tell. */
const COPIED_INTO: Readonly<Record<string, readonly string[]>> = { need: ['slot'], volunteer: ['assignment'] };
const nobody: Omit<Caller, 'organisationId' | 'organisationSlug'> = {
  kind: 'local',
  accountId: null,
  name: 'Direction',
  roles: [],
  missionScope: null,
  personId: null,
};

/** What may happen to an association, drawn by `random`; each step returns what it did, in words. */
export class FigureHistory {
  readonly #known = new Set<number>();
  readonly #draw: Draw;

  constructor(
    private readonly desk: FigureDesk,
    random: () => number,
  ) {
    this.#draw = new Draw(random);
  }

  async step(): Promise<string> {
    const { stores } = this.desk;
    if (this.#known.size > 0 && this.#draw.upTo(6) === 0) return this.#erasure();
    stores.clock.instant = new Date(stores.clock.instant.getTime() + this.#draw.upTo(40) * 3_600_000);
    if (this.#known.size === 0 || this.#draw.upTo(2) === 0) return this.#segment();
    return this.#registryChange();
  }

  async #registryChange(): Promise<string> {
    const { stores, house } = this.desk;
    const [dimension, change] = this.#draw.one(Object.entries(registryChanges));
    await stores.registry.transaction(house.id, (manager) => change(manager, this.#draw, house.id));
    for (const table of [dimension, ...(COPIED_INTO[dimension] ?? [])])
      await stores.events.publish('dimension-changed', { organisationId: house.id, dimension: table });
    return dimension;
  }

  /** A person leaves for good, at the same instant: begins with “erased” when somebody was there to leave. */
  async #erasure(): Promise<string> {
    const { house, erasures } = this.desk;
    const [personId] = this.#draw.keys('person', 'volunteer');
    const caller = { ...nobody, organisationId: house.id, organisationSlug: house.slug };
    try {
      const { gone } = await erasures.erase(caller, personId, false);
      return `erased ${gone['entries']}`;
    } catch (error) {
      if (error instanceof AppError && error.code === 'not-found') return 'nobody to erase';
      throw error;
    }
  }

  async #segment(): Promise<string> {
    const { stores, house } = this.desk;
    const cause = this.#draw.one<SegmentCause>(['import', 'import', 'correction', 'undo', 'removal', 'erasure']);
    const known = [...this.#known];
    const numbers = cause === 'import' ? this.#draw.some(ROWS) : this.#draw.few(known);
    const rows = numbers.map((number) => this.#row(number, cause));
    await stores.accept(house, rows, cause);
    await (await stores.warehouses.of(house)).catchUp();
    return `${cause} of ${numbers.length}`;
  }

  #row(number: number, cause: SegmentCause): SegmentRow {
    const draw = this.#draw;
    const isNew = !this.#known.has(number);
    if (cause === 'removal') this.#known.delete(number);
    else this.#known.add(number);
    const isGroup = draw.upTo(4) === 0;
    const isOutcome = number % 8 === 0;
    const day = draw.day();
    return {
      activity_id: `a${number}`,
      record: isOutcome ? 'outcome' : 'activity',
      operation: operationOf(cause, isNew, draw),
      day,
      started_at: draw.one([null, `${day}T10:30:00Z`, `${day}T23:30:00Z`]),
      volunteer_key: isGroup || isOutcome ? null : draw.key('volunteer'),
      headcount: isGroup ? draw.one([null, 3, 12]) : 1,
      mission_id: draw.one([null, draw.key('mission'), draw.key('mission')]),
      site: draw.one([null, null, 'Lyon']),
      status: draw.one(['validated', 'validated', 'declared', 'disputed', 'refused', 'no_show']),
      provenance: draw.one(['measured', 'declared', 'estimated']),
      person_seconds: isOutcome ? null : draw.one([null, 600, 3600, 5400]),
      beneficiaries: draw.one([null, 4, 9]),
      outcomes: draw.one([
        [],
        [{ type: 'meals', quantity: String(draw.upTo(9)), unit: 'meal', shared: draw.upTo(2) === 0 }],
      ]),
    };
  }
}

function operationOf(cause: SegmentCause, isNew: boolean, draw: Draw): string {
  if (cause === 'removal') return 'remove';
  if (cause === 'correction') return draw.one(['change', 'change', 'release']);
  return isNew ? 'insert' : 'change';
}
