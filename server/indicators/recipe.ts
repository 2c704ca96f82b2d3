import { createHash } from 'node:crypto';
import type { IndicatorFile, Library } from '../query-files/library.js';

export interface Recipe {
  /** Changes when the figure's file, or a view it reads, does. */
  hash: string;
  /** Tables of `main` behind its views, and `indicator.NAME` it is made from. */
  relations: string[];
}

/** What one figure is made from. */
export function recipeOf(library: Library, { header, sql, relations }: IndicatorFile): Recipe {
  const hash = createHash('sha256').update(JSON.stringify([header.version, header.time, header.grain, sql]));
  const found = new Set<string>();
  for (const relation of relations) {
    const view = library.staging.get(relation.replace(/^staging\./, ''));
    if (!relation.startsWith('staging.')) found.add(relation);
    else if (view) {
      hash.update(JSON.stringify([relation, view.sql]));
      for (const [, table = ''] of view.sql.matchAll(/\bmain\.(\w+)/g)) found.add(table);
    }
  }
  return { hash: hash.digest('hex'), relations: [...found].toSorted() };
}

/** Whether some figure is made from this one. */
export function hasDependants(library: Library, name: string): boolean {
  return [...library.indicators.values()].some(({ relations }) => relations.includes(`indicator.${name}`));
}
