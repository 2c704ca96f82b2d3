import type { FitReason } from './fit-weights.js';

/** A place to fill: a slot, or those places of it that ask for a skill. Durations are in seconds. */
export interface SlotPart {
  part_id: string;
  slot_id: string;
  mission_id: string;
  skill_id: string | null;
  level: number | null;
  min_seconds: number;
  target_seconds: number;
  max_seconds: number;
  taken_seconds: number;
  /** Local day on which it begins. */
  day: string;
  starts_at: string;
  ends_at: string;
  length_seconds: number;
  whole_presence: boolean;
}

/** Somebody who could help there, with the points of each reason. */
export type Candidate = Record<FitReason | 'fit' | 'free_seconds' | 'today_seconds', number> & {
  part_id: string;
  volunteer_key: string;
  km: number | null;
};

/** One thing that stands between a person and a place; what is wanted and what there is, where these are numbers. */
export interface Blocked {
  volunteer_key: string;
  part_id: string;
  filter: string;
  subject: string;
  wanted: number | null;
  present: number | null;
}

/** What a person said of how much, and the invitations of the last 30 days. */
export interface PersonLimits {
  volunteer_key: string;
  comfort_seconds: number | null;
  cap_seconds: number | null;
  days_per_week: number | null;
  rest_seconds: number | null;
  invitations: number;
  invitations_max: number;
  /** They gave no validated hours in the 24 months before. */
  is_newcomer?: boolean;
}

/** A commitment of the week that something now stands in the way of. */
export interface BrokenCommitment {
  part_id: string;
  slot_id: string;
  volunteer_key: string;
  seconds: number;
}

export interface FoundCandidates {
  people: PersonLimits[];
  parts: SlotPart[];
  candidates: Candidate[];
  broken: BrokenCommitment[];
  /** Pairs that somebody decided must stand. */
  musts: { part_id: string; volunteer_key: string }[];
  /** Weeks that missions lacked somebody without an acceptance, by mission; none where it is not there. */
  waiting: ReadonlyMap<string, number>;
  /** Whose keys these are. */
  personIds: ReadonlyMap<string, string>;
}

/** The values behind the points of one pair. */
export interface FitDetail {
  part_id: string;
  volunteer_key: string;
  km: number | null;
  preference: number;
  language: string | null;
  wanted_cefr: number | null;
  present_cefr: number | null;
  experience_seconds: number;
  mission_weight: number | null;
  cause: 'chosen' | 'other' | 'none';
  skill_ids: string[];
  wanted_levels: number[];
  present_levels: number[];
}
