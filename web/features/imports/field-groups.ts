import type { ImportWhat } from '../../../server/ingest/ingest.schemas.js';

/** What a column may say, in the order people think of it. */
const ofActivities = {
  who: ['volunteer', 'volunteer_first_name', 'volunteer_name', 'volunteer_email', 'headcount'],
  when: ['day', 'started_at', 'ended_at', 'person_seconds', 'end_day', 'utc_offset', 'year', 'recorded_at'],
  what: ['mission_id', 'mission_title', 'activity_type', 'beneficiaries', 'demand', 'outcomes'],
  state: ['status', 'no_show_mark', 'refused_by', 'provenance'],
  where: ['site', 'territory', 'remote', 'language', 'funder'],
  rest: ['external_id'],
} as const;

const ofOutcomes = {
  when: ['day', 'year'],
  what: ['outcome_type', 'quantity', 'unit', 'method', 'mission_id', 'mission_title'],
  state: ['status', 'provenance'],
  where: ['site', 'territory', 'funder'],
  rest: ['external_id'],
} as const;

type Groups = typeof ofActivities | typeof ofOutcomes;
type Values<T> = T extends Groups ? T[keyof T] : never;
type KnownField = Values<Groups>[number];
type GroupName = keyof typeof ofActivities;

export function fieldGroups(what: ImportWhat): [GroupName, readonly KnownField[]][] {
  return Object.entries(what === 'outcomes' ? ofOutcomes : ofActivities) as [GroupName, readonly KnownField[]][];
}

const known = [ofActivities, ofOutcomes].flatMap((groups) => Object.values(groups).flat()) as readonly string[];
export const isKnownField = (field: string): field is KnownField => known.includes(field);

/** The name of an outcome that a column counts; null when the column says something else. */
export const outcomeName = (field: string | null): string | null =>
  field?.startsWith('outcome_') && !isKnownField(field) ? field.slice('outcome_'.length) : null;
