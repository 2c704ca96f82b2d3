import { createHash } from 'node:crypto';
import type { CertificateChoices } from '../choices.schemas.js';

/** A row of `own_counted`: validated, of this person alone, of known duration. */
export interface CountedActivity {
  activity_id: string;
  day: string;
  mission_id: string | null;
  title: string | null;
  activity_type: string | null;
  site: string | null;
  person_seconds: number;
  provenance: 'measured' | 'declared' | 'estimated';
}

export interface FirstAndLast {
  from: string;
  to: string;
}

/** What a certificate says of one activity, or of one result that was chosen. */
export type CountedRow = ({ activityId: string } | { result: string; days?: FirstAndLast }) & {
  /** Of all that the certificate owes to it: another one as soon as it says something else. */
  print: string;
};

export function isChosen(row: CountedActivity, { missions, withEstimated }: CertificateChoices): boolean {
  return (missions === null || missions.includes(row.mission_id)) && (withEstimated || row.provenance !== 'estimated');
}

export function countedRow(row: CountedActivity): CountedRow {
  const { day, mission_id, person_seconds, provenance, activity_type, site } = row;
  const said = [day, mission_id, person_seconds, provenance, 'validated', activity_type, site];
  return { activityId: row.activity_id, print: printOf(said) };
}

export function printOf(said: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(said)).digest('base64url').slice(0, 16);
}

export function secondsOf(rows: readonly CountedActivity[], provenance?: CountedActivity['provenance']): number {
  return rows.reduce(
    (sum, row) => (provenance === undefined || row.provenance === provenance ? sum + row.person_seconds : sum),
    0,
  );
}

/** First and last. Rows come by day. */
export function daysOf(rows: readonly CountedActivity[]): FirstAndLast {
  return { from: rows[0]?.day ?? '', to: rows.at(-1)?.day ?? '' };
}
