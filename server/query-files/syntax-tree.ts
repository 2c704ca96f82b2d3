/** DuckDB's syntax tree, as `json_serialize_sql` gives it. */
export type Tree = null | string | number | boolean | Tree[] | { [key: string]: Tree };
type Node = { [key: string]: Tree };

/** Names written without brackets that DuckDB reads as functions when no column is called so. */
const BARE = new Set([
  'current_date',
  'current_time',
  'current_timestamp',
  'localtime',
  'localtimestamp',
  'today',
  'current_user',
  'session_user',
  'user',
  'current_role',
  'current_catalog',
  'current_schema',
]);

/** Everything that one statement names, each with its first position. */
export function namesRead(statement: Tree) {
  const names = new Names();
  names.walk(statement, new Set());
  const { relations, parameters, tableFunctions, functions } = names;
  return { relations, parameters, tableFunctions, functions };
}

class Names {
  readonly relations = new Map<string, number>();
  readonly parameters = new Map<string, number>();
  readonly tableFunctions = new Map<string, number>();
  readonly functions = new Map<string, number>();

  /** `given`: names of the WITH around, which hide relations of the same name. */
  walk(tree: Tree, given: ReadonlySet<string>): void {
    if (Array.isArray(tree)) for (const item of tree) this.walk(item, given);
    else if (tree !== null && typeof tree === 'object') this.#node(tree, this.#withGiven(tree, given));
  }

  /** Each part of a WITH knows those before it; one that begins itself again also knows itself. */
  #withGiven({ cte_map: map }: Node, around: ReadonlySet<string>): ReadonlySet<string> {
    const parts = isNode(map) && Array.isArray(map['map']) ? map['map'].filter(isNode) : [];
    if (parts.length === 0) return around;
    const given = new Set(around);
    for (const { key, value = null } of parts) {
      const name = textOf(key).toLowerCase();
      const itself = beginsAgain(value) ? new Set([...given, name]) : given;
      this.walk(value, itself);
      given.add(name);
    }
    return given;
  }

  #node(node: Node, given: ReadonlySet<string>): void {
    this.#note(node, given);
    for (const [key, item] of Object.entries(node)) {
      if (key === 'cte_map') continue;
      // The arguments of a table function are looked at; its own name is not one of a function of values.
      if (node['type'] === 'TABLE_FUNCTION' && key === 'function' && isNode(item))
        this.walk(item['children'] ?? null, given);
      else this.walk(item, given);
    }
  }

  #note(node: Node, given: ReadonlySet<string>): void {
    const { type } = node;
    const at =
      typeof node['query_location'] === 'number' && node['query_location'] < 2 ** 53 ? node['query_location'] : -1;
    const note = (map: Map<string, number>, name: string) => map.has(name) || map.set(name, at);
    if (type === 'BASE_TABLE') {
      const path = [node['catalog_name'], node['schema_name'], node['table_name']].map(textOf).filter(Boolean);
      const isGiven = path.length === 1 && given.has(path[0]?.toLowerCase() ?? '');
      if (!isGiven) note(this.relations, path.join('.'));
    }
    if (type === 'SHOW_REF') note(this.tableFunctions, 'show');
    if (type === 'TABLE_FUNCTION')
      note(
        this.tableFunctions,
        isNode(node['function']) ? textOf(node['function']['function_name']).toLowerCase() : '?',
      );
    else if (typeof node['function_name'] === 'string') note(this.functions, node['function_name'].toLowerCase());
    if (node['class'] === 'PARAMETER') note(this.parameters, textOf(node['identifier']));
    const column = type === 'COLUMN_REF' && Array.isArray(node['column_names']) ? node['column_names'] : [];
    if (column.length === 1 && BARE.has(textOf(column[0]).toLowerCase()))
      note(this.functions, textOf(column[0]).toLowerCase());
  }
}

function beginsAgain(value: Tree): boolean {
  const query = isNode(value) && isNode(value['query']) ? value['query'] : {};
  return isNode(query['node']) && query['node']['type'] === 'RECURSIVE_CTE_NODE';
}

function isNode(tree: Tree | undefined): tree is Node {
  return typeof tree === 'object' && tree !== null && !Array.isArray(tree);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
