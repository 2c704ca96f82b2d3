import type { WarehouseConnection } from '../warehouse/connection.js';
import { chanceIn } from './chance.js';
import { type Place, QueryFault } from './query-problem.js';
import { namesRead, type Tree } from './syntax-tree.js';

/** What a SELECT names, and where first: a position in bytes. */
export type Named = ReadonlyMap<string, number>;

export interface Mentions {
  /** `schema.table`, or `table` alone; names that the SELECT itself gives (WITH) are left out. */
  relations: string[];
  named: { relations: Named; parameters: Named; tableFunctions: Named; functions: Named; chance: Named };
}

/** What one SELECT reads, from DuckDB's own syntax tree. Throws `query-not-one-select`. */
export async function mentionsOf(connection: WarehouseConnection, sql: string): Promise<Mentions> {
  const [found] = await connection.read<{ tree: string }>('SELECT json_serialize_sql($sql::VARCHAR) AS tree', { sql });
  const tree = JSON.parse(found?.tree ?? 'null') as Answer;
  if (tree.error)
    throw new QueryFault('query-not-one-select', `DuckDB cannot read this SELECT: ${tree.error_message ?? ''}`, {
      at: Number(tree.position ?? 0),
    });
  const [only, second] = tree.statements ?? [];
  if (only === undefined || second !== undefined)
    throw new QueryFault('query-not-one-select', 'After the header, write exactly one SELECT.', { at: 0 });
  const named = { ...namesRead(only), chance: chanceIn(only) };
  return { relations: [...named.relations.keys()].toSorted(), named };
}

interface Answer {
  error: boolean;
  error_message?: string;
  position?: string;
  statements?: Tree[];
}

const PERIOD = ['from', 'to', 'as_of'];

/** Rows made of nothing but their arguments. */
const PURE_TABLES = new Set(['range', 'generate_series', 'unnest']);
/** The machine, the moment or chance: figures would not come out the same twice. */
const ABOUT_THE_MACHINE = new Set([
  'current_setting',
  'getvariable',
  'getenv',
  'version',
  'user',
  'current_user',
  'session_user',
  'current_role',
  'current_catalog',
  'current_localtime',
  'current_localtimestamp',
]);

/**
 * `own`: parameters of the file itself. Throws `query-unknown-relation` for a relation or function that is not among
 * those of the contract, `query-unknown-parameter`.
 */
export async function requireAllowed(
  connection: WarehouseConnection,
  { named }: Mentions,
  known: ReadonlySet<string>,
  own: readonly string[] = [],
): Promise<void> {
  await requireFunctions(connection, named);
  for (const [name, at] of named.relations)
    if (!known.has(name))
      throw new QueryFault(
        'query-unknown-relation',
        `“${name}” is unknown: only staging.* and indicator.* can be read.`,
        placeOf(name, at),
      );
  const given = [...PERIOD, ...own];
  for (const [name, at] of named.parameters)
    if (!given.includes(name))
      throw new QueryFault(
        'query-unknown-parameter',
        `$${name} is unknown: only ${given.map((one) => `$${one}`).join(', ')} are given.`,
        placeOf(name, at),
      );
}

/** Throws `query-unknown-relation` for what reads files, the machine, the moment or chance. */
export async function requireFunctions(connection: WarehouseConnection, named: Mentions['named']): Promise<void> {
  for (const [name, at] of named.tableFunctions)
    if (!PURE_TABLES.has(name))
      throw new QueryFault(
        'query-unknown-relation',
        `${name}() is not allowed after FROM: read staging.* or indicator.*.`,
        placeOf(name, at),
      );
  const moving = await connection.read<{ name: string }>(
    `SELECT DISTINCT function_name AS name FROM duckdb_functions()
     WHERE stability IN ('VOLATILE', 'CONSISTENT_WITHIN_QUERY') AND list_contains($names::VARCHAR[], function_name)`,
    { names: [...named.functions.keys()] },
  );
  const refused = new Set([...ABOUT_THE_MACHINE, ...moving.map(({ name }) => name)]);
  refused.delete('error');
  for (const [name, at] of named.functions)
    if (refused.has(name))
      throw new QueryFault(
        'query-unknown-relation',
        `${name} is not allowed: a figure must come out the same twice. The moment is $as_of, settings are in staging.setting.`,
        placeOf(name, at),
      );
  for (const [name, at] of named.chance)
    throw new QueryFault(
      'query-unknown-relation',
      `${name} leaves to chance which row counts, and a figure must come out the same twice: say the order, as in first(x ORDER BY y), or take min(x).`,
      placeOf(name, at),
    );
}

/** DuckDB does not tell where everything stands. */
function placeOf(name: string, at: number): Place {
  return at < 0 ? { word: name } : { at };
}
