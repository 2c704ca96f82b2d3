import type { Draft } from '../indicators/publications/publications.schemas.js';
import type { ReportBlock, ReportView } from './reports.schemas.js';

/** The figures as a publication asks for them; null where there is none yet. Old ones are told with their date. */
export function draftOf({
  title,
  from,
  to,
  blocks,
}: Pick<ReportView, 'title' | 'from' | 'to' | 'blocks'>): Draft | null {
  const tables = blocks
    .filter((block): block is Extract<ReportBlock, { kind: 'figure' }> => block.kind === 'figure')
    .map(({ table }) => table);
  return tables.length > 0 ? { title, from, to, tables, acceptsOld: true } : null;
}
