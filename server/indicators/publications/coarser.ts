import type { Proposal, TableRequest } from './publications.schemas.js';

export type Coarser = Pick<Proposal, 'tables' | 'changes'>;

const COARSER: Readonly<Record<string, readonly string[]>> = {
  day: ['week', 'month', 'quarter'],
  week: ['month', 'quarter'],
  month: ['quarter', 'year'],
  quarter: ['year'],
  mission_id: ['site', 'activity_type', 'territory'],
  site: ['territory'],
};

/** The tables at these places made coarser, the smallest steps first: every one by itself, then all alike. */
export function coarser(tables: readonly TableRequest[], places: readonly number[]): Coarser[] {
  const single = places.flatMap((place) => {
    const table = tables[place];
    return table ? steps(table).map((step) => apply(tables, [{ place, step }])) : [];
  });
  if (places.length < 2) return [...single, ...twice(single, places)];
  const alike = new Map<string, { place: number; step: Step }[]>();
  for (const place of places)
    for (const step of steps(tables[place] ?? { figure: '' })) {
      const name = JSON.stringify([step.kind, step.from, step.to]);
      alike.set(name, [...(alike.get(name) ?? []), { place, step }]);
    }
  const together = [...alike.values()].filter((all) => all.length > 1).map((all) => apply(tables, all));
  return [...together, ...single];
}

interface Step {
  kind: 'column' | 'filter';
  from: string;
  to: string | null;
  table: TableRequest;
}

function steps(table: TableRequest): Step[] {
  const by = (table.by ?? '').split(',').filter(Boolean);
  const columns = by.flatMap((from) =>
    [...(COARSER[from] ?? []), null].flatMap((to): Step[] => {
      if (to !== null && by.includes(to)) return [];
      const rest = by.flatMap((name) => (name === from ? (to === null ? [] : [to]) : [name]));
      return [{ kind: 'column', from, to, table: { ...table, by: rest.length > 0 ? rest.join(',') : undefined } }];
    }),
  );
  const filtered = [...new Set((table.where ?? []).map((one) => one.slice(0, one.indexOf(':'))))];
  const filters = filtered.map((from): Step => {
    const where = (table.where ?? []).filter((one) => !one.startsWith(`${from}:`));
    return { kind: 'filter', from, to: null, table: { ...table, where: where.length > 0 ? where : undefined } };
  });
  return [...columns, ...filters];
}

function apply(tables: readonly TableRequest[], taken: readonly { place: number; step: Step }[]): Coarser {
  const made = [...tables];
  for (const { place, step } of taken) made[place] = step.table;
  return {
    tables: made,
    changes: taken.map(({ place, step: { kind, from, to } }) => ({ table: place, kind, from, to })),
  };
}

/** Where one step may not be enough: one more on the same table. */
function twice(single: readonly Coarser[], places: readonly number[]): Coarser[] {
  return single.flatMap(({ tables, changes }) =>
    places.flatMap((place) => {
      const table = tables[place];
      return table
        ? steps(table).map((step) => {
            const next = apply(tables, [{ place, step }]);
            return { tables: next.tables, changes: [...changes, ...next.changes] };
          })
        : [];
    }),
  );
}
