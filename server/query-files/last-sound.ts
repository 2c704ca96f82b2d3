import type { IndicatorFile, Library, StagingFile } from './library.js';
import { ordered } from './ordered-files.js';
import { ProblemList } from './problem-list.js';

/** Whether what is known of a figure is not what its file on disk says, because that file is to be corrected. */
export function isBroken({ problems }: Pick<Library, 'problems'>, name: string): boolean {
  return problems.some(({ file }) => file === `indicators/${name}.sql`);
}

/** Views and figures whose files are to be corrected go on as they were, each after those it depends on. */
export function withLastSound(before: Library, now: Library): Library {
  const problems = new ProblemList();
  const views = [...before.staging.values()].filter(({ header }) => isBrokenView(now, header.name));
  const staging = together(now.staging, views, 'staging', problems);
  const figures = [...before.indicators.values()].filter(({ header }) => isBroken(now, header.name));
  const isThere = (relation: string): boolean => {
    const [schema, name = ''] = relation.split('.');
    if (schema === 'staging') return staging.has(name);
    return now.indicators.has(name) || figures.some(({ header }) => header.name === name);
  };
  const whole = figures.filter(({ relations }) => relations.every(isThere));
  const indicators = together<IndicatorFile>(now.indicators, whole, 'indicator', problems);
  return { ...now, staging, indicators, problems: [...now.problems, ...problems.all] };
}

function isBrokenView({ problems }: Library, name: string): boolean {
  return problems.some(({ file }) => file === `staging/${name}.sql`);
}

function together<One extends StagingFile | IndicatorFile>(
  now: ReadonlyMap<string, One>,
  kept: readonly One[],
  schema: 'staging' | 'indicator',
  problems: ProblemList,
): ReadonlyMap<string, One> {
  if (kept.length === 0) return now;
  const all = new Map([...kept.map((one) => [one.header.name, one] as const), ...now]);
  return new Map(ordered<One>(all, schema, problems).map((one) => [one.header.name, one]));
}
