/** How what is proposed is spread over people: once all of it is carried out, and everybody concerned was asked once more. */
export interface Spread {
  people: number;
  peopleTouched: number;
  secondsOverComfort: number;
  /** Of hours that exist today, the share that stays; null: there are none. */
  keptShare: number | null;
  /** 0: everybody who comes gives the same; 1: one gives everything; null: nobody comes. */
  useGini: number | null;
  /** Invitations in 30 days of whoever is asked most. */
  invitationsMost: number;
  /** Of whoever is asked at all. */
  invitationsGini: number | null;
}

/** What a run leaves behind of its fairness. Durations are in seconds; shares 0 to 1. */
export interface RunFairness {
  missions: number;
  missionsUnderMinimumBefore: number;
  missionsUnderMinimumAfter: number;
  /** 0: every slot is filled to the same share; 1: one slot has everything; null: nothing is asked for, or nobody comes. */
  coverageGini: number | null;
  everybody: Spread;
  /** Those who gave no validated hours in 24 months; null: fewer than five. */
  newcomers: Spread | null;
}
