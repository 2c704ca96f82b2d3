/** What it would cost to have somebody give more at a slot than the best plan asks of them, and who would have to move. */
export interface WhyNot {
  /**
   * Points lost by it, as those of a plan's objective; 0: it would be as good. Whole where the plan counts in hours, else
   * whole quarters.
   */
  loss: number;
  /**
   * The cheapest way to it, step by step: theirs first, then whoever leaves a place for it or fills one that is left. In
   * the places of the lists of the problem that was given.
   */
  chain: ChainStep[];
}

/** One person goes from one slot to another; null: gives so much more, or so much less, in the week. */
export interface ChainStep {
  person: number;
  fromSlot: number | null;
  toSlot: number | null;
  units: number;
}

/** Somebody at a slot, and pairs of theirs that are not in the problem: places are those of its lists. */
export interface AskedPresence {
  person: number;
  slot: number;
  also?: readonly PassedOver[];
}

/** Somebody could come there, and others suit better: nobody looked at it. */
export interface PassedOver {
  slot: number;
  fit: number;
  freeUnits: number;
  todayUnits: number;
}
