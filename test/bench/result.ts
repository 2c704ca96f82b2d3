import { spawnSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import { median } from './order-statistics.ts';

export type Result = ReturnType<typeof result>;

/** One named line of a bench: its median and its range over the rounds. `more`: what it stands against. */
export function result(name: string, values: readonly number[], unit: string, more: object = {}) {
  return { name, value: median(values), unit, ...rangeOf(values), ...more };
}

/** What ours stands against: their own times, and ours ÷ theirs. */
export function against(what: string, ours: readonly number[], theirs: readonly number[]) {
  return { against: what, theirs: rangeOf(theirs), ratio: median(ours) / median(theirs) };
}

function rangeOf(values: readonly number[]) {
  return { n: values.length, median: median(values), min: Math.min(...values), max: Math.max(...values) };
}

/** The one JSON object of a bench, on standard output. */
export function printResults(bench: string, rows: number | number[], results: readonly Result[]): void {
  const printed = {
    bench,
    commit: spawnSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).stdout.trim(),
    machine: { cpus: cpus().length, model: cpus()[0]?.model, memory: totalmem(), node: process.version },
    rows,
    results,
  };
  process.stdout.write(`${JSON.stringify(printed, null, 2)}\n`);
}

/** Progress goes to standard error. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
