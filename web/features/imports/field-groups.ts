/** What a column may say, in the order people think of it. */
export const fieldGroups = {
  who: ['volunteer', 'volunteer_first_name', 'volunteer_name', 'volunteer_email', 'headcount'],
  when: ['day', 'started_at', 'ended_at', 'person_seconds'],
  what: ['mission_id', 'mission_title', 'activity_type', 'status', 'beneficiaries'],
  where: ['site', 'territory', 'remote', 'language', 'funder'],
  rest: ['external_id', 'provenance', 'recorded_at'],
} as const;

export type KnownField = (typeof fieldGroups)[keyof typeof fieldGroups][number];

const known = Object.values(fieldGroups).flat() as readonly string[];
export const isKnownField = (field: string): field is KnownField => known.includes(field);
