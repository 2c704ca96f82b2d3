/** One week's plan, and what proves that none is better. Points are those of the problem's weights. */
export interface Plan {
  /** For each pair of the problem, in its order. */
  units: Int32Array;
  objective: number;
  /** No plan reaches more. */
  bound: number;
  /** (bound − objective) ÷ |bound|; 0: the plan is proven to be the best. */
  gap: number;
  proven: boolean;
  prices: PlanPrices;
  /** Of what is planned: the same for the same problem and the same engine. */
  hash: string;
  /** Of the problem, however its lists are ordered. */
  inputHash: string;
  engine: string;
  stoppedBy: StoppedBy;
  iterations: number;
}

/** `optimal`: by nothing but the proof; otherwise the plan comes from the greedy fallback. */
export type StoppedBy = 'optimal' | 'iterations' | 'time' | 'failure';

/** Duals, rounded: points an hour. */
export interface PlanPrices {
  /** For each slot: what one more hour there would bring. */
  slot: Int32Array;
  /** For each person: what one more hour of theirs, at their limit of the week, would bring. */
  person: Int32Array;
  /** What one more hour would bring where slots of one person overlap. */
  pieces: readonly PiecePrice[];
}

export interface PiecePrice {
  person: number;
  /** Instant when the piece of time begins, ms. */
  from: number;
  price: number;
}
