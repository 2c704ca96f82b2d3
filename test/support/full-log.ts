import type { FullRecords } from './full-records.js';
import type { SegmentRow } from './stores.js';

/** Volunteers, groups, corrections and gaps as logs have them; the same for the same seed. */
export function fullLog(records: FullRecords, random: () => number, rows: number): SegmentRow[] {
  const one = <T>(...values: T[]): T => records.one(...values);
  return Array.from({ length: rows }, (_, at): SegmentRow => {
    const isGroup = random() < 0.1;
    const person = `00000000-0000-4000-8000-0000000000${String(10 + Math.floor(random() * 40))}`;
    const day = records.day();
    const meals = { type: one('meals', 'waste'), unit: one('meal', 'kg'), shared: random() < 0.2 };
    return {
      activity_id: `a${at}`,
      day,
      started_at: one(null, `${day}T08:30:00Z`, `${day}T12:10:00Z`),
      volunteer_key: isGroup ? null : person,
      headcount: isGroup ? 2 + Math.floor(random() * 9) : 1,
      mission_id: one(...records.missions, null),
      activity_type: one('meals', 'teaching', null),
      site: one('quay', 'hill', null),
      territory: one('north', 'south'),
      language: one('fr', 'ar', null),
      funder: one('city', null),
      remote: one(true, false),
      person_seconds: random() < 0.1 ? null : 61 * Math.floor(1 + random() * 500),
      beneficiaries: random() < 0.5 ? null : Math.floor(random() * 60),
      provenance: one('measured', 'declared', 'declared', 'estimated'),
      status: one('validated', 'validated', 'declared', 'disputed', 'refused', 'no_show'),
      outcomes: random() < 0.4 ? [{ ...meals, quantity: String(Math.floor(random() * 90) / 4) }] : [],
    };
  });
}
