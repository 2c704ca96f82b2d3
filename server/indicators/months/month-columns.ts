import type { IndicatorHeader } from '../../query-files/header.schemas.js';
import type { ColumnDescription, WarehouseConnection } from '../../warehouse/connection.js';

const quote = (name: string) => `"${name}"`;

/** What of a figure is kept by month. */
export interface MonthColumns {
  day: string;
  dimensions: string[];
  /** SELECT list of the numbers, each over the rows of a month. */
  numbers: string[];
  hasPeople: boolean;
}

/**
 * Whether a month of rows may stand as one: nothing of the figure depends on single days or rows, and no row reaches
 * over several days. Known by person, it would hardly be smaller by month.
 */
export function hasMonths(header: IndicatorHeader): boolean {
  return (
    header.time.end === undefined &&
    header.grain.length > 1 &&
    !header.grain.includes('volunteer_key') &&
    !Object.values(header.measures).some(({ kind }) => kind === 'quantile') &&
    [...kindsOf(header).values()].every((all) => all.size === 1)
  );
}

/** `known`: columns of the kept result, where they are known. */
export async function monthColumns(
  connection: WarehouseConnection,
  header: IndicatorHeader,
  known?: readonly ColumnDescription[],
): Promise<MonthColumns> {
  const stored = known ?? (await connection.describe(`SELECT * FROM indicator.${quote(header.name)}`));
  const numbers = stored.flatMap(({ name, type }) => {
    const kind = kindOf(header, name);
    // A sum of whole numbers stays one that is read as fast.
    const whole = /^(BIGINT|INTEGER|SMALLINT|TINYINT|HUGEINT)$/.test(type) && kind === 'sum' ? '::BIGINT' : '';
    return kind === undefined ? [] : [`${kind}(${quote(name)})${whole} AS ${quote(name)}`];
  });
  return {
    day: quote(header.time.column),
    dimensions: header.grain.filter((column) => column !== header.time.column).map(quote),
    numbers,
    hasPeople: stored.some(({ name }) => name === 'people'),
  };
}

/** Dimensions that any answer needs: how time was noted, what is never added together, what a balance is over. */
export function alwaysNeeded({ grain, measures }: IndicatorHeader): string[] {
  const needed = Object.values(measures).flatMap(({ within, over }) => [...(within ?? []), ...(over ? [over] : [])]);
  return grain.filter((column) => column === 'provenance' || column === 'status' || needed.includes(column));
}

/** How a stored number is rolled up; undefined: not at all. */
export function kindOf(header: IndicatorHeader, name: string): 'sum' | 'min' | 'max' | undefined {
  if (name === 'largest_group') return 'max';
  return isCount(name) ? 'sum' : [...(kindsOf(header).get(name) ?? [])][0];
}

function isCount(name: string): boolean {
  return name === 'rows_counted' || name.startsWith('left_out_');
}

/** How each stored number is rolled up. */
function kindsOf({ measures, grain }: IndicatorHeader): Map<string, Set<'sum' | 'min' | 'max'>> {
  const kinds = new Map<string, Set<'sum' | 'min' | 'max'>>();
  const add = (column: string | undefined, kind: 'sum' | 'min' | 'max') => {
    if (column !== undefined && !grain.includes(column))
      kinds.set(column, (kinds.get(column) ?? new Set<'sum' | 'min' | 'max'>()).add(kind));
  };
  for (const [name, { kind, of, have, want }] of Object.entries(measures)) {
    if (kind === 'sum' || kind === 'min' || kind === 'max') add(of ?? name, kind);
    if (kind === 'balance') for (const column of [have, want]) add(column, 'sum');
  }
  return kinds;
}
