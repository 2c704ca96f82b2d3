/**
 * What the weekly plan is asked. Quantities are whole units of `unitMinutes`; instants are ms since 1970; weights and fit
 * are whole points per hour. Pairs and locks name people and slots by their place in the lists.
 */
export interface PlanProblem {
  unitMinutes: 15 | 30 | 60;
  people: readonly PlanPerson[];
  slots: readonly PlanSlot[];
  /** Who could help where: only pairs that every hard filter lets through, each once. */
  pairs: PlanPairs;
  locks: readonly PlanLock[];
  weights: PlanWeights;
}

export interface PlanPerson {
  key: string;
  /** Units in the week; null: not said, so nothing is counted over it. */
  comfortUnits: number | null;
  /** Units in the week, never passed; null: none. */
  capUnits: number | null;
  /** In the last 30 days. */
  recentInvitations: number;
}

export interface PlanSlot {
  id: string;
  missionId: string;
  from: number;
  to: number;
  /** What one person can give there at most. */
  lengthUnits: number;
  minUnits: number;
  targetUnits: number;
  maxUnits: number;
  weeksWithoutAcceptance: number;
}

/** Columns of the same length: one place in each for a pair. */
export interface PlanPairs {
  person: Int32Array;
  slot: Int32Array;
  /** 0–1000. */
  fit: Int32Array;
  /** How long the person is free during the slot. */
  freeUnits: Int32Array;
  /** What is agreed for them there today. */
  todayUnits: Int32Array;
}

export type PlanLock = UnitsLock | NeverLock;

/** At least, or at most, so much. */
export interface UnitsLock {
  kind: 'must' | 'at-most';
  person: number;
  slot: number;
  units: number;
}

export interface NeverLock {
  kind: 'never';
  person: number;
  slot: number;
}

export interface PlanWeights {
  belowMinimum: number;
  toTarget: number;
  /** Lost for each hour above the target. */
  aboveTarget: number;
  keep: number;
  /** Lost for each new hour. */
  add: number;
  overComfort: number;
  /** Lost for each new hour, for each recent invitation. */
  fatigue: number;
  /** Won for each new hour, for each week without an acceptance… */
  exposure: number;
  /** …but never more. */
  exposureMost: number;
  /** A fit that is neither won nor lost. */
  averageFit: number;
}

export const ordinaryWeights: PlanWeights = {
  belowMinimum: 3000,
  toTarget: 1200,
  aboveTarget: 400,
  keep: 1000,
  add: 300,
  overComfort: 250,
  fatigue: 150,
  exposure: 100,
  exposureMost: 300,
  averageFit: 500,
};
