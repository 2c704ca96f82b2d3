import { parse, type Runtime, type Spec as VegaSpec } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import type { Spec } from '../chart-look/chart-spec.js';
import { warningsIn } from './warnings-in.js';

interface Compiled {
  runtime: Runtime;
  warnings: readonly string[];
}

/** Specifications made ready to be drawn. A report made again, or another week of it, only has other rows. */
export class CompiledCharts {
  readonly #kept = new Map<string, Compiled>();

  /** How many to remember. */
  constructor(private readonly most: number) {}

  of(spec: Spec, look: Spec, warnings: string[]): Runtime {
    const key = JSON.stringify([spec, look]);
    const found = this.#kept.get(key) ?? compiledFrom(spec, look);
    this.#kept.delete(key);
    this.#kept.set(key, found);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > this.most && oldest !== undefined) this.#kept.delete(oldest);
    warnings.push(...found.warnings);
    return found.runtime;
  }
}

/** With a tree for each expression, which is interpreted: no text ever becomes code. */
function compiledFrom(spec: Spec, look: Spec): Compiled {
  const warnings: string[] = [];
  const logger = warningsIn(warnings);
  const { spec: compiled } = compile(spec as unknown as TopLevelSpec, { config: look, logger });
  return { runtime: parse({ ...compiled, ...fitting(spec) }, {}, { ast: true }), warnings };
}

/** The whole drawing, names and all, has the width that is asked for; said to Vega-Lite, it warns of every ranking. */
function fitting({ width }: Spec): Pick<VegaSpec, 'autosize'> {
  return typeof width === 'number' ? { autosize: { type: 'fit-x', contains: 'padding' } } : {};
}
