import { createHash } from 'node:crypto';
import type { IndicatorHeader } from './header.schemas.js';
import { QueryFault } from './query-problem.js';

export type Versions = Readonly<Record<string, { version: number; hash: string }>>;

/** A text in quotes, or what lies between two words: spaces and comments. */
const TEXT_OR_GAP = /'(?:[^']|'')*'|"(?:[^"]|"")*"|(?:\s+|--[^\n]*|\/\*[\s\S]*?\*\/)+/g;

/** Hash of what can move a figure: the SELECT without layout and comments, and the measures. */
export function hashOf(header: IndicatorHeader, sql: string): string {
  const normalised = sql.replace(TEXT_OR_GAP, (found) => (/^['"]/.test(found) ? found : ' ')).trim();
  return createHash('sha256').update(normalised).update(JSON.stringify(header.measures)).digest('hex');
}

/** Throws `query-version-not-raised` when the SELECT changed under the same version. */
export function requireRaised(versions: Versions, header: IndicatorHeader, sql: string): void {
  const known = versions[header.name];
  if (!known) return;
  const changed = known.hash !== hashOf(header, sql);
  if (header.version < known.version || (changed && header.version === known.version))
    throw new QueryFault(
      'query-version-not-raised',
      `The SELECT or its measures changed: write version ${known.version + 1} and record it in versions.json.`,
      { key: ['version'] },
    );
}

/** What `queries/versions.json` holds for these files. */
export function versionsOf(files: Iterable<{ header: IndicatorHeader; sql: string }>): Versions {
  const all = [...files].toSorted((a, b) => (a.header.name < b.header.name ? -1 : 1));
  return Object.fromEntries(
    all.map(({ header, sql }) => [header.name, { version: header.version, hash: hashOf(header, sql) }]),
  );
}
