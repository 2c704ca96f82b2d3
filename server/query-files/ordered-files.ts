import type { IndicatorHeader } from './header.schemas.js';
import { Cycle, inOrder } from './order.js';
import type { ProblemList } from './problem-list.js';
import { QueryFault } from './query-problem.js';

interface File {
  relations: string[];
  header: { name: string; tests?: IndicatorHeader['tests'] };
}

const FOLDERS = { staging: 'staging', indicator: 'indicators', allocation: 'allocation' };

/**
 * Files so that each comes after those it waits for. What stands in a cycle is reported, and left out. Results of
 * `allocation` are tables of one run, named without a schema.
 */
export function ordered<One extends File>(
  read: ReadonlyMap<string, One>,
  schema: keyof typeof FOLDERS,
  problems: ProblemList,
): One[] {
  const prefix = schema === 'allocation' ? '' : `${schema}.`;
  const own = (one: string) => (one.startsWith(prefix) ? [one.slice(prefix.length)] : []);
  const depends = new Map([...read].map(([name, file]) => [name, waitsFor(file).flatMap(own)]));
  for (;;) {
    try {
      return inOrder(depends).flatMap((name) => read.get(name) ?? []);
    } catch (error) {
      if (!(error instanceof Cycle)) throw error;
      for (const [at, name] of error.members.entries()) {
        depends.delete(name);
        const next = error.members[at + 1] ?? error.members[0] ?? '';
        const file = `${FOLDERS[schema]}/${name}.sql`;
        problems.add(file, new QueryFault(error.code, error.message, { word: `${prefix}${next}` }));
      }
    }
  }
}

/** Relations that must be there before this file: those it reads, and those its sums are compared with. */
function waitsFor({ relations, header: { name, tests = [] } }: File): string[] {
  const compared = tests.flatMap((test) => {
    const [figure = '', measure] = 'reconciles' in test ? test.reconciles.with.split('.') : [];
    return measure === undefined || figure === name ? [] : [`indicator.${figure}`];
  });
  return [...relations, ...compared];
}
