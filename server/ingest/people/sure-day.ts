import type { CellForm } from '../cell-form.js';
import { readDay } from '../instants.js';
import { dateOrders } from '../mapping.schemas.js';

const WRITTEN = /^(\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{4})\s*(.*)$/s;

/** The day with which a text begins, and what follows. Null: there is none, or it could be two. */
export function dayIn(text: string, form: CellForm): [day: string | null, rest: string] {
  const [, written, rest = ''] = WRITTEN.exec(text.trim()) ?? [];
  return written === undefined ? [null, ''] : [onlyDay(written, form), rest.trim()];
}

/** The day and the month may stand either way, but of a day that could be two none is taken. */
function onlyDay(written: string, form: CellForm): string | null {
  const orders = form.order === null ? dateOrders : [form.order];
  const days = new Set(orders.flatMap((order) => readDay(written, { ...form, order }) ?? []));
  return days.size === 1 ? ([...days][0] ?? null) : null;
}
