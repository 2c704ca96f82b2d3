import { createHash } from 'node:crypto';
import type { IndicatorFile, Library, StagingFile } from '../query-files/library.js';
import { comparedWith } from './reconciliation.js';

/** How results are kept: a figure kept in another way is computed again. */
const KEPT = 'by month';

export interface Recipe {
  /** Changes when what the figure's file says of its rows or their checks does, or a view it reads. */
  hash: string;
  /** Tables of `main` behind its views and theirs, and `indicator.NAME` it is made from or compared with. */
  relations: string[];
  /** Views it reads, and those that they read. */
  views: StagingFile[];
}

/** What one figure is made from. */
export function recipeOf(library: Library, { header, sql, relations }: IndicatorFile): Recipe {
  const { version, time, grain, measures, refresh, tests } = header;
  const { lookback, incremental, follows_clock: followsClock } = refresh;
  const checks = tests.filter((test) => !('given' in test));
  const hash = createHash('sha256').update(
    JSON.stringify([KEPT, version, time, grain, measures, lookback, incremental, followsClock, checks, sql]),
  );
  const found = new Set<string>();
  const met = new Set<string>();
  const views: StagingFile[] = [];
  const follow = (relation: string): void => {
    if (met.has(relation)) return;
    met.add(relation);
    const view = library.staging.get(relation.replace(/^staging\./, ''));
    if (!relation.startsWith('staging.') || !view) found.add(relation.replace(/^main\./, ''));
    else {
      views.push(view);
      hash.update(JSON.stringify([relation, view.sql]));
      view.relations.forEach(follow);
    }
  };
  relations.forEach(follow);
  comparedWith(header).forEach((figure) => found.add(figure));
  return { hash: hash.digest('hex'), relations: [...found].toSorted(), views };
}

/** Whether some figure is made from this one, or compared with it. */
export function hasDependants(library: Library, name: string): boolean {
  return [...library.indicators.values()].some(({ relations, header }) =>
    [...relations, ...comparedWith(header)].includes(`indicator.${name}`),
  );
}
