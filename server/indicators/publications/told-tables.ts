import type { Library } from '../../query-files/library.js';
import { bucketSchema } from '../indicators.schemas.js';
import { familyName } from '../outside/family.js';
import type { Scope } from '../outside/scope.js';
import type { Publication } from './publication.entity.js';
import type { FrozenTable } from './publications.schemas.js';
import type { TableBehind } from './table-behind.js';
import { keysOf, type ScopedTable, scopesOf, shapeOf } from './table-scopes.js';

/** A table as it was told, and what is known of it inside. */
export interface ToldTable {
  table: FrozenTable;
  behind: TableBehind;
}

export type ToldPublication = Pick<Publication, 'tables' | 'behind'>;

export function toldTables(publications: readonly ToldPublication[]): ToldTable[] {
  return publications.flatMap(({ tables, behind }) =>
    tables.map((table, at) => ({ table, behind: behind[at] ?? nothingBehind(table.card.name) })),
  );
}

/** A figure may have joined another family since it was told: its file says which, as long as there is one. */
export function inFamiliesOfToday(tables: readonly ToldTable[], { indicators }: Pick<Library, 'indicators'>) {
  return tables.map(({ table, behind }): ToldTable => {
    const file = indicators.get(table.card.name);
    return file ? { table, behind: { ...behind, family: familyName(file.header) } } : { table, behind };
  });
}

/** What a kept table asked, without the file of its figure, which may have changed or gone. */
export function scopedOf({ table: { request, card }, behind }: ToldTable): ScopedTable {
  const by = (request.by ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  const { from, to } = card.period;
  const compared = card.comparedPeriod;
  return {
    request: {
      period: { from, to },
      bucket: by.map((name) => bucketSchema.safeParse(name).data).find((name) => name !== undefined) ?? null,
      dimensions: [...new Set(by.filter((name) => !bucketSchema.safeParse(name).success))],
      filters: card.filters,
      compare: request.compare ?? null,
    },
    before: compared && compared.from < compared.to ? compared : null,
    past: behind.past,
  };
}

/** Which figure it is, of which cells, beside which earlier days. */
export function subjectOf(one: ToldTable): string {
  const { request, before } = scopedOf(one);
  return JSON.stringify([one.table.request.figure, shapeOf(request, request.period), before]);
}

/** Cells of a table that were told, or hidden, by key; those hidden for its own sake tell nothing of others. */
export function cellsOf(one: ToldTable, schoolYearStartMonth: number) {
  const { table, behind } = one;
  const keys = keysOf(scopedOf(one), 'told', schoolYearStartMonth);
  const own = new Set(behind.hiddenAlone);
  const told = new Set<string>();
  const hidden = new Set<string>();
  const alone = new Set<string>();
  const sort = (key: string | null, why: unknown) => {
    if (key === null) return;
    if (why === null || why === undefined) told.add(key);
    else (own.has(key) ? alone : hidden).add(key);
  };
  for (const [row, cell] of [...table.rows.map((each) => [each, each] as const), [table.total, null] as const]) {
    sort(keys.now(cell), row['withheld']);
    sort(keys.past(cell), row['withheld']);
    sort(keys.before(cell), row['withheld_compared']);
  }
  return { told, hidden, alone };
}

/** Every shape told, once; a cell told once is told, whatever hid it another time. */
export function toldScopes(tables: readonly ToldTable[], schoolYearStartMonth: number): Scope[] {
  const scopes = new Map<string, Scope>();
  const all = tables.map((one) => cellsOf(one, schoolYearStartMonth));
  for (const one of tables) for (const scope of scopesOf(scopedOf(one), 'told')) scopes.set(scope.name, scope);
  const told = new Set(all.flatMap((cells) => [...cells.told]));
  const untold = (which: 'hidden' | 'alone') =>
    new Set(all.flatMap((cells) => [...cells[which]]).filter((key) => !told.has(key)));
  const listed = new Set(all.flatMap((cells) => [...cells.told, ...cells.hidden, ...cells.alone]));
  const settled = { withheld: untold('hidden'), outdated: untold('alone'), listed };
  return [...scopes.values()].map((scope) => ({ ...scope, settled }));
}

/** Of a table of which nothing is known inside. */
export const nothingBehind = (family: string): TableBehind => ({
  family,
  past: null,
  people: {},
  traces: null,
  salt: '',
});
