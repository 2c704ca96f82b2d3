import type { ReplacementsView } from '../../../server/allocation/replacements/replacements.schemas.js';
import { clockOf } from '../../lib/clock.js';
import { capital } from '../../lib/dates.js';
import type { Language } from '../../lib/language.js';

/** « Mardi 3 mars, 18:00 – 20:00 · Accueil · Gare ». */
export function slotText(
  { startsAt, endsAt, zone, role, mission, place }: ReplacementsView['slot'],
  language: Language,
): string {
  const day = new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long', timeZone: zone });
  const when = `${capital(day.format(new Date(startsAt)))}, ${clockOf(startsAt, zone)} – ${clockOf(endsAt, zone)}`;
  return [when, ...(role === mission.title ? [] : [role]), ...(place === null ? [] : [place])].join(' · ');
}
