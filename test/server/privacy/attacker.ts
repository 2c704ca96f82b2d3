import highs from 'highs';

import { bucketOf } from '../../../server/indicators/buckets.js';
import { isKept, type Table } from './publishing.js';

/** Its types describe another kind of module than the one Node loads. */
const loadSolver = highs as unknown as typeof highs.default;
type Solver = Awaited<ReturnType<typeof loadSolver>>;

interface Unknown {
  day: string;
  mission: string;
  site: string;
  funder: string;
  /** When the house was told of it; '' where that is not asked. */
  arrived: string;
}

export interface Guess {
  what: string;
  truth: number;
  low: number;
  high: number;
}

/**
 * Somebody who reads everything published and can solve equations. Knows which missions, places, funders and months there
 * are, on which days the association writes down what it was told, that time is never negative nor taken back, and nothing
 * else: not how the tables were made.
 */
export class Attacker {
  readonly #unknowns: Unknown[];
  readonly #facts: { at: number[]; amount: number; weight?: Table['weight'] }[] = [];

  constructor(
    private readonly solver: Solver,
    private readonly tables: readonly Table[],
    world: {
      days: readonly string[];
      missions: readonly { mission: string; site: string }[];
      funders: readonly string[];
      arrivals?: readonly string[];
    },
  ) {
    const { days, missions, funders, arrivals = [''] } = world;
    this.#unknowns = days.flatMap((day) =>
      arrivals
        .filter((arrived) => arrived === '' || arrived >= day)
        .flatMap((arrived) =>
          missions.flatMap((mission) => funders.map((funder) => ({ day, funder, arrived, ...mission }))),
        ),
    );
    for (const table of tables) this.#read(table);
  }

  static async hire(...[tables, world]: [readonly Table[], ConstructorParameters<typeof Attacker>[2]]) {
    return new Attacker(await loadSolver(), tables, world);
  }

  /** What each hidden cell can be, as far as what is published tells. */
  guesses(): Guess[] {
    return this.tables.flatMap((table) =>
      (table.weight ? [] : table.cells)
        .filter(({ amount }) => amount === null)
        .map((cell) => {
          const at = this.#within(table, cell);
          const what = `${table.scope.name} ${cell.by.join()} ${cell.values.join()}`;
          return { what, truth: cell.truth, low: this.#solve(at, 'Minimize'), high: this.#solve(at, 'Maximize') };
        }),
    );
  }

  /** What a sum of unknowns can be. */
  bounds(isPart: (unknown: Unknown) => boolean): { low: number; high: number } {
    const at = [...this.#unknowns.keys()].filter((place) => isPart(this.#unknowns[place] as Unknown));
    return { low: this.#solve(at, 'Minimize'), high: this.#solve(at, 'Maximize') };
  }

  /** What a cell can be, told or not. */
  boundsOf({ scope, by, values }: Pick<Table, 'scope'> & Pick<Table['cells'][number], 'by' | 'values'>) {
    const at = this.#within({ scope }, { by, values });
    return { low: this.#solve(at, 'Minimize'), high: this.#solve(at, 'Maximize') };
  }

  #read(table: Table): void {
    const listed = new Set<number>();
    for (const cell of table.cells) {
      const at = this.#within(table, cell);
      if (cell.by.length > 0) for (const place of at) listed.add(place);
      if (cell.amount !== null) this.#facts.push({ at, amount: cell.amount, weight: table.weight });
    }
    // What a table does not list is 0.
    const [total] = table.cells.filter(({ by }) => by.length === 0);
    if (total && table.cells.length > 1)
      this.#facts.push({ at: this.#within(table, total).filter((place) => !listed.has(place)), amount: 0 });
  }

  #within(
    { scope, toldOn }: Pick<Table, 'scope' | 'toldOn'>,
    { by, values }: Pick<Table['cells'][number], 'by' | 'values'>,
  ): number[] {
    return [...this.#unknowns.keys()].filter((place) => {
      const one = this.#unknowns[place] as Unknown;
      if (toldOn !== undefined && one.arrived > toldOn) return false;
      if (one.day < scope.period.from || one.day >= scope.period.to || !isKept(scope, one)) return false;
      return by.every((name, at) =>
        name === 'bucket' && scope.bucket
          ? bucketOf(scope.bucket, one.day, 9).start === values[at]
          : one[name as keyof Unknown] === values[at],
      );
    });
  }

  #solve(at: readonly number[], goal: 'Minimize' | 'Maximize'): number {
    const sum = (places: readonly number[], weight: Table['weight'] = () => 1) =>
      places.map((place) => `${weight(this.#unknowns[place]?.mission ?? '')} x${place}`).join(' + ');
    const facts = this.#facts.filter((fact) => fact.at.length > 0);
    const lines = facts.map((fact, row) => ` f${row}: ${sum(fact.at, fact.weight)} = ${fact.amount}`);
    const model = `${goal}\n goal: ${sum(at)}\nSubject To\n${lines.join('\n')}\nEnd\n`;
    const found = this.solver.solve(model);
    if (found.Status === 'Optimal') return found.ObjectiveValue;
    if (found.Status === 'Unbounded' || found.Status === 'Primal infeasible or unbounded') return Infinity;
    throw new Error(found.Status);
  }
}
