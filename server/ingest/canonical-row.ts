import type { ExactDecimal } from './numbers.js';

export const provenances = ['measured', 'declared', 'estimated'] as const;
export type Provenance = (typeof provenances)[number];

export const statuses = ['declared', 'validated', 'disputed', 'refused', 'no_show'] as const;
export type Status = (typeof statuses)[number];

export interface Outcome {
  [field: string]: string | boolean;
  type: string;
  /** Exact decimal, at most six places. */
  quantity: ExactDecimal;
  unit: string;
  shared: boolean;
}

/** How a line speaks of its volunteer. Never reaches the warehouse. */
export interface VolunteerMention {
  reference: string;
  email: string | null;
  name: string | null;
}

export interface MissionMention {
  reference: string;
  title: string | null;
}

/** What one accepted line says, before people and missions are recognised. */
export interface LineContent {
  /** As the source numbers it; null when it does not. */
  externalId: string | null;
  volunteer: VolunteerMention | null;
  mission: MissionMention | null;
  activityType: string | null;
  /** 'YYYY-MM-DD' */
  day: string;
  /** ISO instants in UTC. */
  startedAt: string | null;
  endedAt: string | null;
  /** Total of the row, in seconds. */
  personSeconds: number | null;
  headcount: number | null;
  provenance: Provenance;
  status: Status;
  site: string | null;
  territory: string | null;
  funder: string | null;
  remote: boolean | null;
  language: string | null;
  beneficiaries: number | null;
  outcomes: Outcome[];
  /** How an outcome stated without an activity was measured. */
  method: string | null;
  flags: string[];
}
