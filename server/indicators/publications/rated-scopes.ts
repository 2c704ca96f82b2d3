import type { Rate } from '../outside/rates.js';
import type { Scope } from '../outside/scope.js';

const MARK = 'rated';

/** The same cells, cut by what an hour is worth: whoever knows their value and their time knows them rate by rate. */
export function rated(scope: Scope, rates: readonly Rate[], version = 0): Scope {
  const name = `${MARK} ${version} ${scope.name}`;
  const renamed = (keys: ReadonlySet<string>) =>
    new Set(
      [...keys]
        .filter((key) => key.startsWith(`${scope.name} `))
        .map((key) => `${name}${key.slice(scope.name.length)}`),
    );
  const { withheld = new Set<string>(), outdated = new Set<string>(), listed } = scope.settled ?? {};
  const settled = { withheld: renamed(withheld), outdated: renamed(outdated) };
  return { ...scope, name, rates, settled: listed ? { ...settled, listed: renamed(listed) } : settled };
}

/** The key of the cell itself; none for one that was not cut by the rates of today. */
export function unratedKey(key: string): string[] {
  const start = `${MARK} 0 `;
  return key.startsWith(start) ? [key.slice(start.length)] : [];
}
