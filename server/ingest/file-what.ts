import type { LogWhat } from './mapping.js';
import { meaningOf } from './fields.js';
import { outcomePreset } from './outcomes/outcome-fields.js';
import { onlyOfPeople, peopleColumns } from './people/people-columns.js';
import { plainWord } from './plain-words.js';
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

/** What a file with this header holds, by the columns only that kind has; activities when nothing says otherwise. */
export function whatOf(headers: readonly string[]): LogWhat {
  return isOfOutcomes(headers) ? 'outcomes' : 'activities';
}

/** Lines of this header that go to the registry rather than to the log: what they are; null: none. */
export function nounOf(headers: readonly string[]): 'people' | null {
  return isOfPeople(headers) ? 'people' : null;
}

function isOfOutcomes(headers: readonly string[]): boolean {
  const fields = new Set(
    headers.flatMap((header) => rulesFor(outcomePreset, header).map(({ meaning }) => meaning.field)),
  );
  const isOfActivities = headers.some((header) => OF_ACTIVITIES.has(meaningOf(header)?.field ?? ''));
  return fields.has('quantity') && fields.has('unit') && !isOfActivities;
}

/** Somebody, what is only said of people, and neither day nor duration. */
function isOfPeople(headers: readonly string[]): boolean {
  const words = new Set(headers.map(plainWord));
  const has = (names: readonly string[]) => names.some((name) => words.has(name));
  const fields = headers.map((header) => meaningOf(header)?.field);
  const isLog = fields.some((field) => field === 'day' || field === 'started_at' || field === 'person_seconds');
  const { reference, name, email, firstName } = peopleColumns;
  const namesSomebody = [reference, name, email, firstName].some(has);
  return !isLog && namesSomebody && onlyOfPeople.some((column) => has(peopleColumns[column]));
}
