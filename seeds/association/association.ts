import type { AssignmentRecord, ProfileRecord, StatementRecord, TrainingRecord } from './planning-records.js';
import { inventActivities } from './activities.js';
import { inventSatisfaction, type Satisfaction } from './answers.js';
import { inventAssignments } from './assignments.js';
import { dayNumber, dayText, monthsLater } from './days.js';
import { missions } from './missions.js';
import { inventNeeds, type Needs } from './needs.js';
import { inventProfiles } from './profiles.js';
import { Random } from './random.js';
import type { ActivityRecord, MissionRecord, VolunteerRecord } from './records.js';
import { inventStatements } from './statements.js';
import { inventTrainings } from './trainings.js';
import { inventVolunteers } from './volunteers.js';

const MONTHS = 36;

export interface Association extends Needs, Satisfaction {
  /** First day of the history: the first of the month, three years before. */
  start: string;
  today: string;
  missions: readonly MissionRecord[];
  volunteers: VolunteerRecord[];
  profiles: ProfileRecord[];
  trainings: TrainingRecord[];
  assignments: AssignmentRecord[];
  statements: StatementRecord[];
  /** In order of day; the last day is the one before `today`. */
  activities: ActivityRecord[];
}

/** La Lanterne du Quai as of `today` (`YYYY-MM-DD`). The same day and seed give the same association, to the letter. */
export function inventAssociation(today: string, seed = 'lanterne'): Association {
  const now = dayNumber(today);
  const start = dayNumber(`${dayText(monthsLater(now, -MONTHS)).slice(0, 7)}-01`);
  const volunteers = inventVolunteers(new Random(`${seed}/volunteers`), missions, start, now);
  return {
    start: dayText(start),
    today,
    missions,
    volunteers,
    profiles: inventProfiles(seed, missions, volunteers, now),
    trainings: inventTrainings(seed, volunteers, now),
    ...inventNeeds(missions, start, now),
    assignments: inventAssignments(seed, missions, volunteers, start, now),
    ...inventSatisfaction(seed, missions, start, now),
    statements: inventStatements(seed, missions, start, now),
    activities: inventActivities(seed, missions, volunteers, start, now),
  };
}
