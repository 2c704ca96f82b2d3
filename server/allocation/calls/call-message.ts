import type { Language } from '../../shared/language.js';
import type { CallDate } from './call-date.js';

export interface CallWords {
  /** As the association knows the person. */
  name: string;
  /** Who asks, and for whom. */
  by: string;
  association: string;
  /** Where they would come, and where they would no longer. */
  comes: readonly CallDate[];
  leaves: readonly CallDate[];
}

/** What a coordinator writes to somebody's telephone: short, and saying no costs nothing. */
export function callMessage(language: Language, words: CallWords): string {
  const { name, by, association } = words;
  return language === 'fr'
    ? `Bonjour ${firstName(name)}, ici ${by} (${association}). ${asked(language, words)} Répondez oui ou non ; dire non ne change rien d’autre.`
    : `Hello ${firstName(name)}, this is ${by} (${association}). ${asked(language, words)} Please answer yes or no; saying no changes nothing else.`;
}

function asked(language: Language, { comes, leaves }: CallWords): string {
  const [to, from] = [listed(language, comes), listed(language, leaves)];
  if (language === 'fr') {
    if (comes.length === 0) return `Seriez-vous d’accord pour ne pas venir, en entier ou en partie, à ${from} ?`;
    const instead = leaves.length === 0 ? 'Pourriez-vous venir ?' : `Pourriez-vous y venir au lieu de ${from} ?`;
    return `Quelqu’un nous manque pour ${to}. ${instead}`;
  }
  if (comes.length === 0) return `Would you agree not to come, wholly or in part, to ${from}?`;
  const instead = leaves.length === 0 ? 'Could you come?' : `Could you come there instead of ${from}?`;
  return `Somebody is missing for ${to}. ${instead}`;
}

const listed = (language: Language, dates: readonly CallDate[]): string =>
  dates.map((date) => dateText(language, date)).join(language === 'fr' ? ' ; ' : '; ');

function dateText(language: Language, { mission, place, startsAt, endsAt, zone: timeZone }: CallDate): string {
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
  const day = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone });
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone });
  const title = language === 'fr' ? `« ${mission} »` : `“${mission}”`;
  const when = `${day.format(startsAt)}, ${clock.format(startsAt)} – ${clock.format(endsAt)}`;
  return [title, when, ...(place === null ? [] : [place])].join(', ');
}

/** Lists write `DUPONT Marie` too. */
export function firstName(name: string): string {
  const words = name.trim().split(/\s+/u);
  const isShouted = (word: string) => word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
  return words.find((word) => !isShouted(word)) ?? words[0] ?? name;
}
