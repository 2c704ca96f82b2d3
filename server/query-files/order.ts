import { QueryFault } from './query-problem.js';

/** Names so that each comes after what it depends on; those of equal standing by name. Throws `query-cycle`. */
export function inOrder(depends: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const under: string[] = [];
  const visit = (name: string): void => {
    if (done.has(name)) return;
    if (under.includes(name))
      throw new QueryFault(
        'query-cycle',
        `These files wait for each other: ${[...under.slice(under.indexOf(name)), name].join(' → ')}.`,
      );
    under.push(name);
    for (const other of (depends.get(name) ?? []).toSorted()) if (depends.has(other)) visit(other);
    under.pop();
    done.add(name);
  };
  for (const name of [...depends.keys()].toSorted()) visit(name);
  return [...done];
}
