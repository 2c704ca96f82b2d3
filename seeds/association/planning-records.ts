import type { SkillWish } from './records.js';

/** What is planned, said and answered in the fictional association. Days are `YYYY-MM-DD`, times `HH:MM`, local. */

export interface NeedRecord {
  key: string;
  mission: string;
  title: string;
  validFrom: string;
  everyWeeks: number;
  weekdays: readonly number[];
  fromTime: string;
  toTime: string;
  wholePresence: boolean;
}

export interface SlotRecord {
  key: string;
  need: string;
  mission: string;
  day: string;
  fromTime: string;
  minutes: number;
  minPeople: number;
  targetPeople: number;
  maxPeople: number;
  cell: readonly [number, number] | null;
  remote: boolean;
  language: string | null;
  cefr: number | null;
  skills: readonly SkillWish[];
}

export interface AssignmentRecord {
  volunteer: string;
  slot: string;
  minutes: number;
  state: 'agreed' | 'withdrawn';
}

export interface AvailabilityRecord {
  kind: 'once' | 'recurring' | 'exception';
  validFrom: string;
  validTo: string | null;
  weekdays: readonly number[];
  fromTime: string;
  toTime: string;
  preference: -1 | 0 | 1 | 2;
}

export interface ProfileRecord {
  volunteer: string;
  skills: readonly { skill: string; level: number; standing: 'declared' | 'confirmed' }[];
  languages: readonly { language: string; cefr: number }[];
  availability: readonly AvailabilityRecord[];
  limit: {
    comfortHours: number;
    capHours: number;
    daysPerWeek: number;
    maxKm: number | null;
    remoteOnly: boolean;
  } | null;
  preferences: readonly { mission: string | null; cause: string | null; weight: number }[];
  consent: { state: 'on' | 'paused' | 'off'; day: string; source: string } | null;
}

export interface TrainingRecord {
  volunteer: string;
  title: string;
  day: string | null;
  hours: number | null;
  standing: 'declared' | 'confirmed';
}

export interface CampaignRecord {
  key: string;
  audience: 'volunteer' | 'beneficiary';
  mission: string;
  fromDay: string;
  toDay: string;
  asked: number;
}

export interface AnswerRecord {
  campaign: string;
  audience: 'volunteer' | 'beneficiary';
  question: 'satisfaction' | 'recommendation';
  mission: string;
  day: string;
  scale: 3 | 5 | 10;
  score: number;
  text: string | null;
}

export interface StatementRecord {
  mission: string | null;
  fromDay: string;
  toDay: string;
  count: number;
  newCount: number | null;
  newAccessCount: number | null;
  method: 'register' | 'count' | 'sample' | 'estimate';
}
