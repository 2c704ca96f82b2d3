import type { Highs, Model } from 'highs';
import type { LinearModel } from './linear-model.js';
import type { StoppedBy } from './plan.js';

export interface SolverLimits {
  /** Counted alike on every machine, so that the same problem stops at the same place. */
  iterations: number;
  /** The last resort: what it stops depends on the machine. */
  seconds: number;
}

export const ordinaryLimits: SolverLimits = { iterations: 5_000_000, seconds: 600 };

/** What the solver came to. Numbers are those of columns and rows. */
export interface Outcome {
  stoppedBy: StoppedBy | 'contradiction' | 'request';
  columns: Float64Array;
  duals: Float64Array;
  iterations: number;
}

/** A linear model in the solver's memory, which nothing but `dispose` gives back. */
export class LoadedModel {
  readonly #model: Model;

  constructor(
    private readonly solver: Highs,
    model: LinearModel,
    limits: SolverLimits,
  ) {
    this.#model = solver.createModel(sourceOf(solver, model));
    this.#model.options.set({
      output_flag: false,
      solver: 'simplex',
      random_seed: 1,
      simplex_iteration_limit: limits.iterations,
      time_limit: limits.seconds,
    });
  }

  /** Looks now and then whether it `mustStop`. */
  run(mustStop: () => boolean): Outcome {
    const { constants } = this.solver;
    this.#model.zeroAllClocks();
    const { modelStatus } = this.#model.run({
      [constants.callbackType.simplexInterrupt]: (event): undefined => {
        if (mustStop()) event.interrupt();
      },
    });
    const { colValue, rowDual } = this.#model.getSolution();
    return {
      stoppedBy: this.#reason(modelStatus),
      columns: colValue,
      duals: rowDual,
      iterations: Number(this.#model.info.get('simplex_iteration_count')),
    };
  }

  dispose(): void {
    this.#model.dispose();
  }

  #reason(status: number): Outcome['stoppedBy'] {
    const { modelStatus: known } = this.solver.constants;
    if (status === known.optimal || status === known.empty) return 'optimal';
    if (status === known.infeasible || status === known.unboundedOrInfeasible) return 'contradiction';
    if (status === known.interrupted) return 'request';
    if (status === known.iterationLimit) return 'iterations';
    return status === known.timeLimit ? 'time' : 'failure';
  }
}

function sourceOf(solver: Highs, { columns, rowLower, rowUpper }: LinearModel) {
  const { cost, lower, upper, starts, indices, values } = columns.packed();
  const [numCols, numRows] = [cost.length, rowLower.length];
  return {
    numCols,
    numRows,
    sense: solver.constants.objectiveSense.maximize,
    colCost: cost,
    colLower: lower,
    colUpper: upper,
    rowLower,
    rowUpper,
    matrix: { format: 'csc' as const, numRows, numCols, starts, indices, values },
  };
}
