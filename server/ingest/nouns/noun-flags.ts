import type { ReadNounLines } from '../reader/noun-files.js';
import type { NounOutcome } from './noun-desk.js';

/** An accepted line in which something was noticed. */
export interface FlaggedLine {
  line: number;
  flags: string[];
}

/** In the order of the file: what its cells show, and what keeping it showed. */
export function nounFlags({ all }: ReadNounLines, outcomes: readonly NounOutcome[]): FlaggedLine[] {
  const kept = new Map(outcomes.map((one) => [one.line, one]));
  return all.flatMap((one) => {
    const outcome = kept.get(one.line);
    if ('refusal' in one || !outcome || 'refusal' in outcome) return [];
    const flags = [...new Set([...one.flags, ...outcome.flags])].toSorted();
    return flags.length > 0 ? [{ line: one.line, flags }] : [];
  });
}
