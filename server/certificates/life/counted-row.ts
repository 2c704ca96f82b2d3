/** An activity that a certificate counts. */
export interface CountedRow {
  activityId: string;
  /** Of what the certificate says of it: day, mission, seconds, provenance, status. */
  print: string;
}
