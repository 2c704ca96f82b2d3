/** What the fictional association is made of, before anything is stored. Days are `YYYY-MM-DD`. */

export interface Schedule {
  weekdays: readonly number[];
  everyWeeks: number;
  /** `HH:MM`, local. */
  from: string;
  minutes: number;
  /** People hoped for in one session. */
  crew: number;
}

export interface MissionRecord {
  slug: string;
  title: string;
  description: string;
  activityType: string;
  site: string | null;
  territory: string | null;
  cell: readonly [number, number] | null;
  language: string | null;
  funder: string | null;
  isRemote: boolean;
  /** Months after the start of the history at which it opened, and closed. */
  opensAfter: number;
  closesAfter: number | null;
  pausesInHolidays: boolean;
  schedules: readonly Schedule[];
  /** How much volunteers like it: 1 on average. Below, it lacks people; above, it has too many. */
  appeal: number;
  /** Visits in an average session. */
  visitors: number;
  outcome: OutcomeRule | null;
  skills: readonly SkillWish[];
  provenance: Readonly<Record<Provenance, number>>;
}

export interface OutcomeRule {
  type: string;
  quantity: number;
  per: 'session' | 'person';
  season: 'garden' | 'help' | 'none';
}

export interface SkillWish {
  skill: string;
  level: number;
  kind: 'everyone' | 'at_least_n' | 'preferred';
  n: number | null;
}

export type Provenance = 'measured' | 'declared' | 'estimated';
export type Status = 'declared' | 'validated' | 'disputed' | 'refused' | 'no_show';

export interface VolunteerRecord {
  reference: string;
  displayName: string;
  email: string | null;
  /** Of the numbers kept for fiction: they ring nowhere. */
  telephone: string | null;
  kind: 'volunteer' | 'own_employee' | 'partner_employee';
  language: string;
  cell: readonly [number, number] | null;
  joinedOn: string;
  /** Last day the person came or might come; null while active. */
  stoppedOn: string | null;
  /** Recorded as left; null for those who stopped coming without a word. */
  leftOn: string | null;
  /** How often the person comes: 1 on average. */
  zeal: number;
  missions: readonly string[];
}

export interface ActivityRecord {
  externalId: string;
  volunteer: string | null;
  mission: string;
  activityType: string;
  day: string;
  /** Local, `YYYY-MM-DDTHH:MM:SS`, without offset. */
  startedAt: string | null;
  endedAt: string | null;
  personSeconds: number | null;
  headcount: number | null;
  provenance: Provenance;
  status: Status;
  site: string | null;
  territory: string | null;
  funder: string | null;
  remote: boolean;
  language: string | null;
  beneficiaries: number | null;
  outcome: { type: string; quantity: string } | null;
}

/** One date of a schedule. */
export interface Session {
  mission: MissionRecord;
  schedule: Schedule;
  day: number;
}
