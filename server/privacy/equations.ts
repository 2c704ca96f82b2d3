/** Equations `sum of the unknowns at these places = something known`. */
export type Equations = readonly (readonly number[])[];

/** A symmetric system, factored once and solved for many right sides; rows that say nothing new are passed over. */
export interface Factored {
  lower: Float64Array[];
  isUsed: boolean[];
}

const NOTHING_NEW = 1e-10;

/** Factors `E · diag(weights) · Eᵀ` (Cholesky). */
export function factor(equations: Equations, weights: Float64Array): Factored {
  const lower = product(equations, weights);
  const isUsed: boolean[] = [];
  lower.forEach((row, i) => {
    const whole = row[i] ?? 0;
    for (let j = 0; j < i; j += 1) {
      const other = lower[j] ?? row;
      row[j] = isUsed[j] ? ((row[j] ?? 0) - dot(row, other, j)) / (other[j] ?? 1) : 0;
    }
    const left = whole - dot(row, row, i);
    isUsed[i] = left > NOTHING_NEW * whole;
    row[i] = isUsed[i] ? Math.sqrt(left) : 0;
  });
  return { lower, isUsed };
}

function product(equations: Equations, weights: Float64Array): Float64Array[] {
  const rowsOf = new Map<number, number[]>();
  equations.forEach((places, row) => {
    for (const place of places) {
      const rows = rowsOf.get(place);
      if (rows) rows.push(row);
      else rowsOf.set(place, [row]);
    }
  });
  const lower = equations.map(() => new Float64Array(equations.length));
  for (const [place, rows] of rowsOf)
    for (const i of rows) {
      const line = lower[i];
      if (line) for (const j of rows) if (j <= i) line[j] = (line[j] ?? 0) + (weights[place] ?? 0);
    }
  return lower;
}

/** Solves for one right side; unknowns of passed-over rows are 0. */
export function solve({ lower, isUsed }: Factored, right: Float64Array): Float64Array {
  const found = Float64Array.from(right, (one, at) => (isUsed[at] ? one : 0));
  lower.forEach((row, i) => {
    if (isUsed[i]) found[i] = ((found[i] ?? 0) - dot(row, found, i)) / (row[i] ?? 1);
  });
  for (let i = lower.length - 1; i >= 0; i -= 1) {
    const row = lower[i];
    if (!row || !isUsed[i]) continue;
    const value = (found[i] ?? 0) / (row[i] ?? 1);
    found[i] = value;
    for (let j = 0; j < i; j += 1) found[j] = (found[j] ?? 0) - (row[j] ?? 0) * value;
  }
  return found;
}

/** Of the first `count` numbers. */
function dot(a: Float64Array, b: Float64Array, count: number): number {
  let sum = 0;
  for (let at = 0; at < count; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}
