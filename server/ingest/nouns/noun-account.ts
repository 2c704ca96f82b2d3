import type { Receipt } from '../ingest.schemas.js';
import type { ReadNounLines } from '../reader/noun-files.js';
import type { RejectionList } from '../rejection-list.js';
import type { NounOutcome } from './noun-desk.js';
import type { FlaggedLine } from './noun-flags.js';

/** The refused lines of a file, in its order: those that could not be read, and those that could not be kept. */
export function nounRejections(
  lines: ReadNounLines,
  outcomes: readonly NounOutcome[],
  rejections: RejectionList,
): RejectionList {
  const later = new Map(outcomes.flatMap((one) => ('refusal' in one ? [[one.line, one.refusal] as const] : [])));
  for (const one of lines.all) {
    const refusal = 'refusal' in one ? one.refusal : later.get(one.line);
    if (refusal) rejections.add(one.line, refusal, one.cells);
  }
  rejections.end();
  return rejections;
}

/** Throws when a line is missing from the account. */
export function nounReceipt(
  { importId, source }: { importId: string; source: string },
  { all }: ReadNounLines,
  outcomes: readonly NounOutcome[],
  { rejections, flagged }: { rejections: RejectionList; flagged: readonly FlaggedLine[] },
): Receipt {
  const count = (operation: string) =>
    outcomes.filter((one) => 'operation' in one && one.operation === operation).length;
  const receipt = {
    importId,
    source,
    mode: 'append' as const,
    lines: all.length,
    inserted: count('insert'),
    changed: count('change'),
    unchanged: count('same'),
    removed: 0,
    rejected: rejections.count,
    flagged: flagged.length,
    rejections: rejections.first,
    totals: { personSeconds: null, headcount: null, activities: 0 },
  };
  if (receipt.inserted + receipt.changed + receipt.unchanged + receipt.rejected !== receipt.lines)
    throw new Error(`Lines unaccounted for: ${JSON.stringify({ ...receipt, rejections: [] })}`);
  return receipt;
}
