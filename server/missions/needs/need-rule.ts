import { createHash } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { Mission } from '../mission.entity.js';
import type { Need } from '../need.entity.js';
import type { ChangeNeed } from './needs.schemas.js';

/** A need's columns as somebody says them; `usual`: the zone of its clock where none is said. */
export function ruleOf(said: ChangeNeed, mission: Mission, usual: string) {
  const { title, times, wholePresence, terms, zone = usual } = said;
  const { fromTime, toTime } = times;
  const own = { title: title ?? mission.title, wholePresence, terms, fromTime, toTime, zone };
  if (times.kind === 'recurring') {
    const { validFrom, validTo, everyWeeks, weekdays } = times;
    return { ...own, validFrom, validTo, everyWeeks, weekdays: [...new Set(weekdays)].toSorted((a, b) => a - b) };
  }
  const day = Temporal.PlainDate.from(times.day);
  const validTo: string | null = day.add({ days: 1 }).toString();
  return { ...own, validFrom: times.day, validTo, everyWeeks: 1, weekdays: [day.dayOfWeek] };
}

/** For the trail, which nothing is taken out of: free words may name somebody, so that of them a hash is kept. */
export function toldNeed({
  title,
  terms,
  ...need
}: Omit<Need, 'id' | 'organisationId' | 'createdAt' | 'source' | 'slotsUntil'> & { [other: string]: unknown }) {
  const { missionId, validFrom, validTo = null, everyWeeks, weekdays, fromTime, toTime, zone, wholePresence } = need;
  const words = createHash('sha256')
    .update(JSON.stringify([title, terms?.place ?? null]))
    .digest('hex');
  const asked = terms && { quantity: terms.quantity, remote: terms.remote, spoken: terms.spoken, skills: terms.skills };
  return { missionId, validFrom, validTo, everyWeeks, weekdays, fromTime, toTime, zone, wholePresence, asked, words };
}
