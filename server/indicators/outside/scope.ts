import type { CellState } from '../../privacy/cells.js';
import type { Period } from '../compared-period.js';
import type { Bucket } from '../indicators.schemas.js';
import type { Rate } from './rates.js';

export interface Settled {
  withheld: ReadonlySet<string>;
  /** Told, and other than today: nothing of today is known by them. */
  outdated?: ReadonlySet<string>;
  /** All that its tables listed, told or hidden; what has come since was told by none of them. */
  listed?: ReadonlySet<string>;
}

/** One table that an outsider sees, or may have seen: its rows, their subtotals and its total. */
export interface Scope {
  /** Same name, same cells: the figures of a family share it. */
  name: string;
  period: Period;
  filters: readonly { dimension: string; values: readonly string[] }[];
  bucket: Bucket | null;
  dimensions: readonly string[];
  /** Of its rows and total. */
  state: CellState;
  /** Whether an outsider may know its subtotals from elsewhere. */
  hasSubtotals: boolean;
  /** Cells settled before, by key. */
  settled?: Settled;
  /** Its figures are sums of time at these rates: known with the time itself, they tell the time given at each rate. */
  rates?: readonly Rate[];
}

export type SliceValue = string | number | boolean | null;

/** Key of one cell: `by` names the columns it is sliced by, in order; none for the total. */
export function cellKey(scope: Pick<Scope, 'name'>, by: readonly string[], values: readonly SliceValue[]): string {
  return `${scope.name} ${by.join(',')} ${JSON.stringify(values)}`;
}

/** Columns a scope is sliced by. */
export function slicesOf({ bucket, dimensions }: Pick<Scope, 'bucket' | 'dimensions'>): string[] {
  return [...(bucket ? ['bucket'] : []), ...dimensions];
}
