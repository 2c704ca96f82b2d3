import type { Receipt, StatedFields } from '../ingest.schemas.js';
import type { RejectionList } from '../rejection-list.js';

/** The account of a file: every line is kept, already known or rejected. */
export function statedReceipt(
  { source }: StatedFields,
  lines: number,
  inserted: number,
  rejections: RejectionList,
): Omit<Receipt, 'importId'> {
  return {
    source,
    mode: 'append',
    lines,
    inserted,
    changed: 0,
    unchanged: lines - inserted - rejections.count,
    removed: 0,
    rejected: rejections.count,
    flagged: 0,
    rejections: rejections.first.toSorted((a, b) => a.line - b.line),
    totals: { personSeconds: null, headcount: null, activities: 0 },
  };
}
