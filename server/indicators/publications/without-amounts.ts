import type { PublicationView } from './publications.schemas.js';
import type { Restatements } from './restatements.schemas.js';

type Table = PublicationView['tables'][number];

/** What was told, without its amounts: where the association shows hours only, nothing of money is on a page. */
export function withoutAmounts(view: PublicationView): PublicationView {
  return { ...view, tables: view.tables.map(tableWithout) };
}

/** The same of what is another figure since. */
export function changesWithoutAmounts(restatements: Restatements, { tables }: PublicationView): Restatements {
  const amounts = tables.map(amountsOf);
  const shown = (changes: Restatements['changes']) =>
    changes.filter(({ table, measure }) => !amounts[table]?.has(measure));
  return {
    ...restatements,
    changes: shown(restatements.changes),
    restated: restatements.restated.map((one) => ({ ...one, changes: shown(one.changes) })),
  };
}

function tableWithout(table: Table): Table {
  const amounts = amountsOf(table);
  if (amounts.size === 0) return table;
  const without = (row: Table['total']) =>
    Object.fromEntries(Object.entries(row).filter(([column]) => !amounts.has(column)));
  return {
    ...table,
    // Rates are amounts too.
    card: { ...table.card, parameters: [] },
    columns: table.columns.filter(({ name }) => !amounts.has(name)),
    rows: table.rows.map(without),
    total: without(table.total),
  };
}

function amountsOf({ columns }: Table): ReadonlySet<string> {
  return new Set(columns.filter(({ unit }) => unit === 'money').map(({ name }) => name));
}
