import type { House } from '../../ledger/house.js';
import type { IndicatorFile, Library } from '../../query-files/library.js';
import type { Snapshot } from '../../warehouse/snapshot.js';
import type { Warehouse } from '../../warehouse/warehouses.js';
import { resultOf } from '../digests.js';
import { holdsAll, keepsMonths, storedColumns } from '../stored-columns.js';
import type { MonthArrays } from './month-arrays.js';
import { type ReadMonths, readMonths } from './read-months.js';

/** What all figures together may hold. */
const MOST_BYTES = 128 * 1024 * 1024;

/** A figure's months in memory, with what an answer says beside: all of one moment. */
export interface MonthsInMemory {
  stored: readonly string[];
  firstDay: string | null;
  titles: ReadonlyMap<string, string>;
  arrays: MonthArrays;
}

interface Moment extends Omit<MonthsInMemory, 'arrays'> {
  /** Of the rows that `read` was made from. */
  hash: string;
  read: ReadMonths | null;
}

interface Kept {
  file: IndicatorFile;
  /** Of the warehouse, before it was read. */
  version: number;
  moment: Promise<Moment>;
  bytes: number;
}

/**
 * The months of the figures asked last, read once and kept until something else is committed; then looked at again, and
 * read again only where the figure's rows moved.
 */
export class KeptMonths {
  /** The one asked longest ago first. */
  readonly #figures = new Map<string, Kept>();

  /** `mostBytes`: what all figures together may hold. */
  constructor(private readonly mostBytes = MOST_BYTES) {}

  /** Null where the figure must be read from the warehouse. */
  async of(
    house: House,
    warehouse: Pick<Warehouse, 'version' | 'snapshot'>,
    library: Library,
    file: IndicatorFile,
  ): Promise<MonthsInMemory | null> {
    const { version } = warehouse;
    if (typeof version !== 'number') return null;
    const key = `${house.id} ${file.header.name}`;
    const known = this.#figures.get(key);
    const isOfToday = known?.file === file && known.version === version;
    const kept = isOfToday ? known : this.#read(warehouse, version, library, file, known);
    this.#figures.delete(key);
    this.#figures.set(key, kept);
    try {
      const { read, ...beside } = await kept.moment;
      kept.bytes = read?.bytes ?? 0;
      this.#makeRoom(kept);
      return read && { ...beside, arrays: read.arrays };
    } catch (error) {
      if (this.#figures.get(key) === kept) this.#figures.delete(key);
      throw error;
    }
  }

  #read(
    warehouse: Pick<Warehouse, 'snapshot'>,
    version: number,
    library: Library,
    file: IndicatorFile,
    known: Kept | undefined,
  ): Kept {
    const before = known?.file === file ? known.moment.catch(() => null) : Promise.resolve(null);
    const moment = before.then((one) =>
      warehouse.snapshot((reader) => momentOf(reader, library, file, one, this.mostBytes / 2)),
    );
    return { file, version, moment, bytes: known?.bytes ?? 0 };
  }

  #makeRoom(asked: Kept): void {
    let sum = [...this.#figures.values()].reduce((so, { bytes }) => so + bytes, 0);
    for (const [key, kept] of this.#figures) {
      if (sum <= this.mostBytes || kept === asked) return;
      this.#figures.delete(key);
      sum -= kept.bytes;
    }
  }
}

async function momentOf(
  reader: Snapshot,
  library: Library,
  { header }: IndicatorFile,
  before: Moment | null,
  mostBytes: number,
): Promise<Moment> {
  const stored = await storedColumns(reader, header.name);
  const { hash } = await resultOf(reader, header.name);
  const [days] = await reader.read<{ first: string | null }>('SELECT min(day) AS first FROM main.activity');
  const isSame = before?.hash === hash && before.stored.join() === stored.join();
  const read = isSame
    ? before.read
    : holdsAll(header, stored) && (await keepsMonths(reader, header.name))
      ? await readMonths(reader, header, stored, mostBytes)
      : null;
  return { stored, hash, read, firstDay: days?.first ?? null, titles: await titlesOf(reader, library) };
}

async function titlesOf(reader: Snapshot, library: Library): Promise<Map<string, string>> {
  if (!library.staging.has('mission')) return new Map();
  return missionTitles(reader);
}

export async function missionTitles(reader: Snapshot): Promise<Map<string, string>> {
  const rows = await reader.read<{ mission_id: string; title: string }>(
    'SELECT mission_id, title FROM staging.mission',
  );
  return new Map(rows.map(({ mission_id, title }) => [mission_id, title]));
}
