import type { Past } from '../outside/looking-back.js';

/** Kept with each table and never told: which figures it can be turned into, and the people behind its cells. */
export interface TableBehind {
  family: string;
  /** Days before, whose people its figures are divided by. */
  past: Past | null;
  people: Record<string, number>;
}
