import type { QuotePart } from './report-document.js';

/** Under somebody's words: the name they chose, if any, and the day. */
export function saidText({ saidBy, saidOn }: Pick<QuotePart, 'saidBy' | 'saidOn'>): string {
  return saidBy === null ? saidOn : `${saidBy}, ${saidOn}`;
}
