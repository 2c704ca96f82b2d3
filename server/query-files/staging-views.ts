import type { ColumnDescription, WarehouseConnection } from '../warehouse/connection.js';
import type { StagingHeader } from './header.schemas.js';
import type { QueryProblem } from './query-problem.js';
import type { StagingFile } from './library.js';

/**
 * One view per noun, made again at each opening so that a changed file is followed. A view that cannot be made is left
 * as it was: the figures that read it fail, and nothing else does. Returns those left out, and why.
 */
export async function makeViews(
  connection: WarehouseConnection,
  staging: Iterable<StagingFile>,
): Promise<QueryProblem[]> {
  await connection.run('CREATE SCHEMA IF NOT EXISTS staging');
  await connection.run('CREATE SCHEMA IF NOT EXISTS indicator');
  const problems: QueryProblem[] = [];
  for (const view of staging) {
    const problem = await viewProblem(connection, view);
    if (problem) problems.push(problem);
    else await connection.run(`CREATE OR REPLACE VIEW staging."${view.header.name}" AS ${view.sql}`);
  }
  return problems;
}

/** What keeps a view from being made on these tables; null when nothing does. */
export async function viewProblem(
  connection: WarehouseConnection,
  { header, sql }: StagingFile,
): Promise<QueryProblem | null> {
  const [code, message] = await connection.describe(sql).then(
    (columns) => ['query-column-undeclared', differenceIn(header.columns, columns)] as const,
    (error: unknown) => ['query-not-one-select', error instanceof Error ? error.message : String(error)] as const,
  );
  return message === null ? null : { file: `staging/${header.name}.sql`, line: null, code, message };
}

/** The first column that is not the one the header says, in words; null when there is none. */
function differenceIn(said: StagingHeader['columns'], found: readonly ColumnDescription[]): string | null {
  const types = new Map(found.map(({ name, type }) => [name, type]));
  for (const [name, { type }] of Object.entries(said))
    if (types.get(name) !== type) return `“${name}” is ${types.get(name) ?? 'not given'}, the header says ${type}.`;
  const extra = found.find(({ name }) => !(name in said));
  return extra ? `“${extra.name}” is given, the header does not say so.` : null;
}
