import type { Past } from '../outside/looking-back.js';
import type { Traces } from './traces.js';

/** Kept with each table and never told: which figures it can be turned into, and the people behind its cells. */
export interface TableBehind {
  family: string;
  /** Days before, whose people its figures are divided by. */
  past: Past | null;
  people: Record<string, number>;
  /** Who gave how much in each cell, as salted digests; null where that cannot be said of activities alone. */
  traces: Traces | null;
  salt: string;
}
