import type { Basis, Highs, Model } from 'highs';
import { changedColumns, type ColumnValues } from './column-values.js';
import type { LinearModel } from './linear-model.js';
import type { StoppedBy } from './plan.js';

export interface SolverLimits {
  /** Counted alike on every machine, so that the same problem stops at the same place. */
  iterations: number;
  /** The last resort: what it stops depends on the machine. */
  seconds: number;
}

/** What the solver came to. Numbers are those of columns and rows. */
export interface Outcome {
  stoppedBy: StoppedBy | 'contradiction' | 'request';
  columns: Float64Array;
  duals: Float64Array;
  iterations: number;
}

/** A linear model in the solver's memory, which nothing but `dispose` gives back. */
export class LoadedModel {
  #opened: Model | null = null;
  readonly #limits: SolverLimits;
  #values: ColumnValues;
  #basis: Basis | null = null;

  constructor(
    private readonly solver: Highs,
    private readonly model: LinearModel,
    { values, limits }: { values: ColumnValues; limits: SolverLimits },
  ) {
    this.#values = values;
    this.#limits = limits;
  }

  /** Looks now and then whether it `mustStop`. A later `runWith` begins from where the solver then stands. */
  run(mustStop: () => boolean): Outcome {
    return this.#guarded(() => {
      const outcome = this.#run(mustStop);
      this.#basis = this.#model.getBasis();
      return outcome;
    });
  }

  /** Like `run`, once, with other values: nothing of them stays, so that what comes next does not depend on it. */
  runWith(values: ColumnValues, mustStop: () => boolean): Outcome {
    const before = this.#values;
    return this.#guarded(() => {
      if (this.#basis) this.#model.setBasis(this.#basis);
      try {
        this.#change(values);
        return this.#run(mustStop);
      } finally {
        this.#change(before);
      }
    });
  }

  dispose(): void {
    this.#opened?.dispose();
  }

  get #model(): Model {
    return (this.#opened ??= this.#open());
  }

  #open(): Model {
    const { iterations, seconds } = this.#limits;
    const model = this.solver.createModel(sourceOf(this.solver, this.model, this.#values));
    model.options.set({
      output_flag: false,
      solver: 'simplex',
      random_seed: 1,
      // Every coefficient is 1 or −1, and little can be taken out beforehand: measured, it takes half the time without.
      presolve: 'off',
      simplex_scale_strategy: 0,
      simplex_dual_edge_weight_strategy: 1,
      simplex_iteration_limit: iterations,
      time_limit: seconds,
    });
    return model;
  }

  /** A solver that fails, for want of memory say, leaves a plan to be made without it. */
  #guarded(run: () => Outcome): Outcome {
    const { matrix, rowLower } = this.model;
    const nothing = () => ({
      columns: new Float64Array(matrix.count),
      duals: new Float64Array(rowLower.length),
      iterations: 0,
    });
    // Where nothing is to be decided there is one plan.
    if (matrix.count === 0) return { stoppedBy: 'optimal', ...nothing() };
    try {
      return run();
    } catch {
      return { stoppedBy: 'failure', ...nothing() };
    }
  }

  #run(mustStop: () => boolean): Outcome {
    this.#model.zeroAllClocks();
    const { modelStatus } = this.#model.run({
      [this.solver.constants.callbackType.simplexInterrupt]: (event): undefined => {
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

  #change(values: ColumnValues): void {
    const { cost, bounds } = changedColumns(this.#values, values);
    const some = (from: Float64Array, columns: Int32Array) => Float64Array.from(columns, (column) => from[column] ?? 0);
    if (cost.length > 0) this.#model.changeColsCost({ kind: 'set', indices: cost }, some(values.cost, cost));
    if (bounds.length > 0) {
      const selection = { kind: 'set' as const, indices: bounds };
      this.#model.changeColsBounds(selection, some(values.lower, bounds), some(values.upper, bounds));
    }
    this.#values = values;
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

function sourceOf(solver: Highs, { matrix, rowLower, rowUpper }: LinearModel, { cost, lower, upper }: ColumnValues) {
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
    matrix: { format: 'csc' as const, numRows, numCols, ...matrix.packed() },
  };
}
