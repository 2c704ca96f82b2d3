import type { Language } from '../../shared/language.js';

export interface CallWords {
  /** As the association knows the person. */
  name: string;
  /** Who asks, and for whom. */
  by: string;
  association: string;
  mission: string;
  place: string | null;
  startsAt: Date;
  endsAt: Date;
  zone: string;
}

/** What a coordinator writes to somebody's telephone: short, and saying no costs nothing. */
export function callMessage(language: Language, words: CallWords): string {
  const { name, by, association, mission, place, startsAt, endsAt, zone: timeZone } = words;
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
  const day = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone });
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone });
  const when = `${day.format(startsAt)}, ${clock.format(startsAt)} – ${clock.format(endsAt)}`;
  const where = place === null ? '' : `, ${place}`;
  return language === 'fr'
    ? `Bonjour ${firstName(name)}, ici ${by} (${association}). Quelqu’un nous manque pour « ${mission} », ${when}${where}. Pourriez-vous venir ? Répondez oui ou non ; dire non ne change rien d’autre.`
    : `Hello ${firstName(name)}, this is ${by} (${association}). Somebody is missing for “${mission}”, ${when}${where}. Could you come? Please answer yes or no; saying no changes nothing else.`;
}

/** Lists write `DUPONT Marie` too. */
export function firstName(name: string): string {
  const words = name.trim().split(/\s+/u);
  const isShouted = (word: string) => word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
  return words.find((word) => !isShouted(word)) ?? words[0] ?? name;
}
