import type { Tree } from './syntax-tree.js';

type Node = { [key: string]: Tree };

/** Take any row of many, or guess: never the same for sure. */
const ALWAYS = new Set([
  'any_value',
  'arbitrary',
  'approx_count_distinct',
  'approx_quantile',
  'approx_top_k',
  'mode',
  'reservoir_quantile',
]);
/** Depend on the order of rows, which is nobody's where it is not written. */
const WITHOUT_ORDER = new Set(['first', 'last', 'string_agg', 'group_concat', 'listagg']);
const WINDOWS_WITHOUT_ORDER = new Set(['row_number', 'ntile', 'first_value', 'last_value', 'nth_value', 'lead', 'lag']);

/** What a statement leaves to chance, each with its first position in bytes (-1: DuckDB does not tell it). */
export function chanceIn(statement: Tree): Map<string, number> {
  const found = new Map<string, number>();
  const walk = (tree: Tree): void => {
    if (Array.isArray(tree)) for (const one of tree) walk(one);
    else if (tree !== null && typeof tree === 'object') {
      const name = chanceOf(tree);
      if (name !== null && !found.has(name)) found.set(name, positionOf(tree));
      for (const one of Object.values(tree)) walk(one);
    }
  };
  walk(statement);
  return found;
}

function chanceOf(node: Node): string | null {
  if (isNode(node['sample'])) return 'SAMPLE';
  const modifiers = listOf(node['modifiers']).filter(isNode);
  const isOrdered = modifiers.some(({ type }) => type === 'ORDER_MODIFIER');
  if (!isOrdered && modifiers.some(({ type }) => type === 'LIMIT_MODIFIER' || type === 'LIMIT_PERCENT_MODIFIER'))
    return 'LIMIT';
  if (!isOrdered && modifiers.some((one) => listOf(one['distinct_on_targets'] ?? null).length > 0))
    return 'DISTINCT ON';
  return typeof node['function_name'] === 'string' ? chanceOfFunction(node, node['function_name'].toLowerCase()) : null;
}

function chanceOfFunction(node: Node, name: string): string | null {
  const isWindow = node['class'] === 'WINDOW';
  const own = isNode(node['order_bys']) ? listOf(node['order_bys']['orders']) : listOf(node['arg_orders']);
  const isOrdered = own.length > 0 || listOf(node['orders']).length > 0;
  if (isOrdered) return ALWAYS.has(name) && name !== 'any_value' && name !== 'arbitrary' ? name : null;
  const isLeft = isWindow ? WINDOWS_WITHOUT_ORDER.has(name) || WITHOUT_ORDER.has(name) : WITHOUT_ORDER.has(name);
  return isLeft || ALWAYS.has(name) ? name : null;
}

function positionOf(node: Node): number {
  const at = node['query_location'];
  return typeof at === 'number' && at < 2 ** 53 ? at : -1;
}

const listOf = (tree: Tree | undefined): Tree[] => (Array.isArray(tree) ? tree : []);

function isNode(tree: Tree | undefined): tree is Node {
  return typeof tree === 'object' && tree !== null && !Array.isArray(tree);
}
