import type { WarehouseConnection } from '../warehouse/connection.js';
import { QueryFault } from './query-problem.js';

export interface Mentions {
  /** `schema.table`, or `table` alone. */
  relations: string[];
  parameters: string[];
  tableFunctions: string[];
}

type Tree = null | string | number | boolean | Tree[] | { [key: string]: Tree };

/** What one SELECT reads, from DuckDB's own syntax tree. Throws `query-not-one-select`. */
export async function mentionsOf(connection: WarehouseConnection, sql: string): Promise<Mentions> {
  const [found] = await connection.read<{ tree: string }>('SELECT json_serialize_sql($sql::VARCHAR) AS tree', { sql });
  const tree = JSON.parse(found?.tree ?? 'null') as { error: boolean; error_message?: string; statements?: Tree[] };
  if (tree.error)
    throw new QueryFault('query-not-one-select', `DuckDB cannot read this SELECT: ${tree.error_message ?? ''}`);
  if (tree.statements?.length !== 1)
    throw new QueryFault('query-not-one-select', 'After the header, write exactly one SELECT.');
  const mentions = { relations: new Set<string>(), parameters: new Set<string>(), tableFunctions: new Set<string>() };
  const named = new Set<string>();
  walk(tree.statements ?? [], (node) => {
    if (isObject(node['cte_map']))
      for (const one of (node['cte_map']['map'] ?? []) as { key: string }[]) named.add(one.key);
    if (node['type'] === 'BASE_TABLE')
      mentions.relations.add(
        [node['catalog_name'], node['schema_name'], node['table_name']].map(textOf).filter(Boolean).join('.'),
      );
    if (node['type'] === 'TABLE_FUNCTION')
      mentions.tableFunctions.add(isObject(node['function']) ? textOf(node['function']['function_name']) : '?');
    if (node['class'] === 'PARAMETER') mentions.parameters.add(textOf(node['identifier']));
  });
  return {
    relations: [...mentions.relations].filter((name) => !named.has(name)).toSorted(),
    parameters: [...mentions.parameters].toSorted(),
    tableFunctions: [...mentions.tableFunctions],
  };
}

const PERIOD = ['from', 'to', 'as_of'];

/** `own`: parameters of the file itself. Throws `query-unknown-relation`, `query-unknown-parameter`. */
export function requireAllowed(mentions: Mentions, known: ReadonlySet<string>, own: readonly string[] = []): void {
  const called = mentions.tableFunctions[0];
  if (called !== undefined)
    throw new QueryFault(
      'query-unknown-relation',
      `${called}() is not allowed after FROM: read staging.* or indicator.*.`,
    );
  const relation = mentions.relations.find((name) => !known.has(name));
  if (relation !== undefined)
    throw new QueryFault(
      'query-unknown-relation',
      `“${relation}” is unknown: only staging.* and indicator.* can be read.`,
    );
  const given = [...PERIOD, ...own];
  const parameter = mentions.parameters.find((name) => !given.includes(name));
  if (parameter !== undefined)
    throw new QueryFault(
      'query-unknown-parameter',
      `$${parameter} is unknown: only ${given.map((name) => `$${name}`).join(', ')} are given.`,
    );
}

function isObject(tree: Tree | undefined): tree is { [key: string]: Tree } {
  return typeof tree === 'object' && tree !== null && !Array.isArray(tree);
}

function walk(tree: Tree, visit: (node: { [key: string]: Tree }) => void): void {
  if (Array.isArray(tree)) for (const item of tree) walk(item, visit);
  else if (isObject(tree)) {
    visit(tree);
    for (const item of Object.values(tree)) walk(item, visit);
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
