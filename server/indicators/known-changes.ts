import type { WarehouseConnection } from '../warehouse/connection.js';
import { type DayRange, touch } from '../warehouse/touched.js';

/** What the last good run of a figure knew. */
export interface Seen {
  recipe: string;
  change: number;
  as_of: string;
}

interface Touched extends DayRange {
  relation: string;
  change: number;
}

/** What changed, and what each figure has seen of it: read once for a transaction, and kept as it goes on. */
export class KnownChanges {
  #touched: Touched[] = [];
  #zones: Promise<string[]> | null = null;
  readonly #unkept = new Set<string>();

  private constructor(
    private readonly connection: WarehouseConnection,
    private readonly figures: Map<string, Seen>,
  ) {}

  static async of(connection: WarehouseConnection): Promise<KnownChanges> {
    const rows = await connection.read<Seen & { indicator: string }>(
      'SELECT indicator, recipe, change, as_of FROM refresh.seen',
    );
    const known = new KnownChanges(connection, new Map(rows.map(({ indicator, ...seen }) => [indicator, seen])));
    await known.#readTouched();
    return known;
  }

  seen(name: string): Seen | undefined {
    return this.figures.get(name);
  }

  /** The last change there is. */
  get last(): number {
    return this.#touched.reduce((last, { change }) => Math.max(last, change), 0);
  }

  /** Days touched after a change, of these relations or of all. */
  since(change: number, relations?: readonly string[]): DayRange[] {
    return this.#touched
      .filter((one) => one.change > change && (relations?.includes(one.relation) ?? true))
      .map(({ from, to }) => ({ from, to }));
  }

  async touch(relation: string, ranges: readonly DayRange[]): Promise<void> {
    if (ranges.length === 0) return;
    await touch(this.connection, relation, ranges);
    await this.#readTouched();
  }

  /** What a figure has seen from here on; written by `keep`. */
  saw(name: string, seen: Seen): void {
    this.figures.set(name, seen);
    this.#unkept.add(name);
  }

  /** Nothing of what changed concerned this figure: it need not be kept for it. */
  passOver(name: string): void {
    const seen = this.figures.get(name);
    if (seen && seen.change < this.last) this.saw(name, { ...seen, change: this.last });
  }

  /** Writes what figures have seen, in the transaction of their results. */
  async keep(): Promise<void> {
    const all = [...this.#unkept].flatMap((name) => {
      const seen = this.figures.get(name);
      return seen ? [{ name, ...seen }] : [];
    });
    this.#unkept.clear();
    if (all.length === 0) return;
    const names = all.map(({ name }) => name);
    await this.connection.run('DELETE FROM refresh.seen WHERE list_contains($names::VARCHAR[], indicator)', { names });
    await this.connection.run(
      `INSERT INTO refresh.seen SELECT unnest($names::VARCHAR[]), unnest($recipes::VARCHAR[]),
         unnest($changes::BIGINT[]), unnest($moments::VARCHAR[])`,
      {
        names,
        recipes: all.map(({ recipe }) => recipe),
        changes: all.map(({ change }) => change),
        moments: all.map((one) => one.as_of),
      },
    );
  }

  /** Time zones of needs: where they are, a day may have begun already. */
  zones(): Promise<string[]> {
    this.#zones ??= this.connection
      .read<{ zone: string }>('SELECT DISTINCT zone FROM main.need WHERE zone IS NOT NULL ORDER BY zone')
      .then((rows) => rows.map(({ zone }) => zone));
    return this.#zones;
  }

  async #readTouched(): Promise<void> {
    this.#touched = await this.connection.read<Touched>(
      `SELECT relation, from_day AS "from", to_day AS "to", max(change) AS change FROM refresh.touched GROUP BY ALL`,
    );
  }
}

export async function seenBy(connection: Pick<WarehouseConnection, 'read'>, name: string): Promise<Seen | undefined> {
  const [seen] = await connection.read<Seen>('SELECT recipe, change, as_of FROM refresh.seen WHERE indicator = $name', {
    name,
  });
  return seen;
}

/** Changes that every figure has seen are forgotten, and figures that are no more. */
export async function forgetSeen(connection: WarehouseConnection, names: readonly string[]): Promise<void> {
  for (const table of ['seen', 'day_digest'])
    await connection.run(`DELETE FROM refresh.${table} WHERE NOT list_contains($names::VARCHAR[], indicator)`, {
      names,
    });
  await connection.run('DELETE FROM refresh.touched WHERE change <= (SELECT min(change) FROM refresh.seen)');
}
