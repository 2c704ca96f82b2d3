import { QueryFault } from './query-problem.js';

/** Files that wait for each other, each once. */
export class Cycle extends QueryFault {
  constructor(readonly members: readonly string[]) {
    super('query-cycle', `These files wait for each other: ${[...members, members[0]].join(' → ')}.`);
  }
}

/** Names so that each comes after what it depends on; those of equal standing by name. Throws `query-cycle`. */
export function inOrder(depends: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const under: string[] = [];
  const visit = (name: string): void => {
    if (done.has(name)) return;
    if (under.includes(name)) throw new Cycle(under.slice(under.indexOf(name)));
    under.push(name);
    for (const other of (depends.get(name) ?? []).toSorted()) if (depends.has(other)) visit(other);
    under.pop();
    done.add(name);
  };
  for (const name of [...depends.keys()].toSorted()) visit(name);
  return [...done];
}
