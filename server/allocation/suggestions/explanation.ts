import type { ReasonCode } from '../proposals/reasons.js';

/** Why something is proposed, as it was when it was worked out: codes and numbers, no names and no free text. */
export interface Explanation {
  /** They add up to the gain. */
  why: { c: ReasonCode; points: number }[];
  /** For each slot, or its places for a skill: person-seconds missing and filled before it, and filled after it. */
  needs: {
    slotId: string;
    skillId: string | null;
    missingMin: number;
    missingTarget: number;
    before: number;
    after: number;
  }[];
  /** For each step, the values behind the points; null of what goes. */
  details: (StepDetail | null)[];
  /** For each step's person: the week's seconds before and after, and what they said. */
  limits: StepLimits[];
  /** Suggestions above this one that touch the same slot or person. */
  assumes: string[];
  /** It comes first whatever it is worth: a limit is passed as things stand, or something now stands in the way. */
  isForced: boolean;
  /** When its dates took place as people were asked; absent before that. */
  dates?: AskedDate[];
  blocked: { filter: string; subject: string; wanted: number | null; present: number | null }[];
}

export interface AskedDate {
  slotId: string;
  startsAt: string;
  endsAt: string;
}

export interface StepDetail {
  km: number | null;
  availability: number;
  language: string | null;
  wantedCefr: number | null;
  presentCefr: number | null;
  experienceSeconds: number;
  missionWeight: number | null;
  cause: 'chosen' | 'other' | 'none';
  skills: { skillId: string; wanted: number; present: number }[];
}

export interface StepLimits {
  weekBefore: number;
  weekAfter: number;
  comfort: number | null;
  cap: number | null;
  invitations: number;
  invitationsMax: number;
}
