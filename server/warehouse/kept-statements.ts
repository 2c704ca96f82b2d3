import type { DuckDBConnection } from '@duckdb/node-api';

type Prepared = Awaited<ReturnType<DuckDBConnection['prepare']>>;

/** As many as the questions of a dashboard; the one used longest ago makes room. */
const MOST = 200;

/** Statements of one connection that need not be planned again. */
export class KeptStatements {
  readonly #known = new Map<string, Prepared>();

  /** Hands the statement over until it is kept again. */
  take(sql: string): Prepared | undefined {
    const statement = this.#known.get(sql);
    this.#known.delete(sql);
    return statement;
  }

  keep(sql: string, statement: Prepared): void {
    this.take(sql)?.destroySync();
    this.#known.set(sql, statement);
    const [oldest] = this.#known.keys();
    if (this.#known.size > MOST && oldest !== undefined) this.take(oldest)?.destroySync();
  }

  close(): void {
    for (const statement of this.#known.values()) statement.destroySync();
    this.#known.clear();
  }
}
