import type { LogWhat } from './mapping.js';
import { meaningOf } from './fields.js';
import { outcomePreset } from './outcomes/outcome-fields.js';
import { rulesFor } from './presets.js';

/** Fields that only a log of people's time has. */
const OF_ACTIVITIES = new Set([
  'volunteer',
  'volunteer_email',
  'volunteer_name',
  'person_seconds',
  'headcount',
  'started_at',
  'ended_at',
]);

/** What a log with this header holds, by the columns only that kind has; activities when nothing says otherwise. */
export function whatOf(headers: readonly string[]): LogWhat {
  const fields = new Set(
    headers.flatMap((header) => rulesFor(outcomePreset, header).map(({ meaning }) => meaning.field)),
  );
  const isOfActivities = headers.some((header) => OF_ACTIVITIES.has(meaningOf(header)?.field ?? ''));
  return fields.has('quantity') && fields.has('unit') && !isOfActivities ? 'outcomes' : 'activities';
}
