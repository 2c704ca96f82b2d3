import { DateEvidence } from '../column-evidence.js';
import type { FileRecord } from '../file-record.js';
import type { ListColumn, ListPlan } from './list-plan.js';

/** A list of which the whole file was seen. */
export interface SeenList {
  plan: ListPlan;
  /** Columns of which dates could be two, each with the first. */
  ambiguous: readonly { column: ListColumn; example: string }[];
}

/** How each column writes its dates, decided over the whole file where nobody said so. */
export async function withDates(plan: ListPlan, records: AsyncGenerator<FileRecord>): Promise<SeenList> {
  const seen = plan.columns.map((column) => ({ column, dates: new DateEvidence() }));
  for await (const { cells } of records)
    for (const { column, dates } of seen) dates.add(cells[column.at]?.trim() ?? '');
  const columns = seen.map(({ column, dates: { order } }) => {
    const { form } = column;
    return { ...column, form: { ...form, order: form.order ?? (order === 'asked' ? null : order) } };
  });
  const ambiguous = seen.flatMap(({ column, dates }) =>
    column.form.order === null && dates.order === 'asked' ? [{ column, example: dates.ambiguous ?? '01/02/03' }] : [],
  );
  return { plan: { ...plan, columns }, ambiguous };
}
