import type { MappingSpec } from './mapping.schemas.js';
import { plainWord } from './plain-words.js';

/** A mapping that somebody saved for a source. Plain values. */
export interface SavedSpec {
  name: string;
  version: number;
  /** Plain headers it was made for; empty: those it names are enough. */
  headers: readonly string[];
  spec: MappingSpec;
}

/** Whether it was made for such a header, whatever the case, accents and spaces. */
export function isMadeFor({ headers, spec }: SavedSpec, header: readonly string[]): boolean {
  const words = header.map(plainWord);
  if (headers.length > 0) return isSameHeader(headers, words, hasPlaces(spec));
  const named = namedColumns(spec);
  return named.length > 0 && named.every((name) => words.includes(plainWord(name)));
}

/** The titles of a list whose reading was kept: it is no grid, whatever it looks like. */
export function isKeptHeader(header: readonly string[], saved: readonly SavedSpec[]): boolean {
  return saved.some((one) => !one.spec.grid && isMadeFor(one, header));
}

/** In any order, unless a column is read by its place. */
function isSameHeader(headers: readonly string[], words: readonly string[], isOrdered: boolean): boolean {
  const [one, other] = isOrdered ? [headers, words] : [headers.toSorted(), words.toSorted()];
  return one.length === other.length && one.every((word, at) => word === other[at]);
}

function hasPlaces({ fields, ignored = [] }: MappingSpec): boolean {
  const columns = Object.values(fields).flat();
  return (
    ignored.some((one) => typeof one === 'number') ||
    columns.some((one) => typeof one !== 'string' && one.position !== undefined)
  );
}

function namedColumns({ fields }: MappingSpec): string[] {
  return Object.values(fields)
    .flat()
    .flatMap((one) => (typeof one === 'string' ? [one] : one.column === undefined ? [] : [one.column]));
}
