import type { IndicatorFile } from '../query-files/library.js';
import type { WarehouseConnection } from '../warehouse/connection.js';
import { onDays, type Stretch } from './day-ranges.js';

/** A view read by its days; what follows is looked at apart. */
const BY_DAY = /\bFROM\s+staging\.(\w+)\s+WHERE\s+day\s*>=\s*\$from\s+AND\s+day\s*<\s*\$to\b/gi;
/** What may follow: nothing that makes another day of `$to`. */
const FOLLOWED = /^\s*($|AND\b|\)|GROUP\b|ORDER\b|WINDOW\b|QUALIFY\b|HAVING\b)/i;
/** Where the conditions end, in files laid out as they should be; elsewhere more is looked at than need be. */
const END = /^\s*(\)|GROUP\b|ORDER\b|WINDOW\b|QUALIFY\b|HAVING\b)/im;

/**
 * Rows of views on the days being computed, read once for all the figures of a transaction. Only for a SELECT whose text
 * says that it reads no other rows of the view.
 */
export class SharedRows {
  /** Temporary tables by view and days; null where the view has no days of its own. */
  readonly #tables = new Map<string, string | null>();
  readonly #views: ReadonlySet<string>;

  /** `files`: what is computed in the transaction. A view that one of them reads alone is left to it. */
  constructor(
    private readonly connection: WarehouseConnection,
    files: readonly IndicatorFile[],
  ) {
    const all = files.flatMap(({ relations }) => [...new Set(relations)]);
    this.#views = new Set(all.filter((one, at) => all.indexOf(one) !== at));
  }

  /** The figure's SELECT, reading what is shared. */
  async of({ header, sql }: IndicatorFile, stretch: Stretch): Promise<string> {
    let select = sql.replace(/;\s*$/, '');
    // With a list of days, those between are not there: allowed where a row depends on its own day alone.
    if (stretch.days && (!header.refresh.incremental || Number.parseInt(header.refresh.lookback, 10) > 0))
      return select;
    for (const found of [...select.matchAll(BY_DAY)].toReversed()) {
      const [text, view = ''] = found;
      const rest = select.slice(found.index + text.length);
      if (!isNarrowing(rest) || isNamedWhole(select, view)) continue;
      const table = await this.tableOf(`staging.${view}`, stretch);
      if (table === null) continue;
      const shared = text.replace(/staging\.\w+/i, `${table} AS ${view}`);
      select = `${select.slice(0, found.index)}${shared}${rest}`;
    }
    return select;
  }

  /** All rows of a view on these days; null where they are not shared. */
  async tableOf(view: string, stretch: Stretch): Promise<string | null> {
    if (!this.#views.has(view)) return null;
    const days = onDays('day', stretch);
    const known = this.#tables.get(`${view} ${days}`);
    if (known !== undefined) return known;
    const columns = await this.connection.describe(`SELECT * FROM ${view}`);
    const table = columns.some(({ name }) => name === 'day') ? `shared_${this.#tables.size + 1}` : null;
    if (table !== null)
      await this.connection.run(`CREATE OR REPLACE TEMP TABLE ${table} AS SELECT * FROM ${view} WHERE ${days}`);
    this.#tables.set(`${view} ${days}`, table && `temp.${table}`);
    return table && `temp.${table}`;
  }
}

/** Whether what stands after the condition can only leave rows out. */
function isNarrowing(rest: string): boolean {
  const end = END.exec(rest)?.index ?? rest.length;
  return FOLLOWED.test(rest) && !/\bOR\b/i.test(rest.slice(0, end));
}

/** Whether columns are named with the whole name of the view, which the table has not. */
function isNamedWhole(select: string, view: string): boolean {
  return select.toLowerCase().includes(`staging.${view.toLowerCase()}.`);
}
