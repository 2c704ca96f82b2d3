import { type Field, meaningOf } from '../fields.js';
import { plainTokens } from './calendar-words.js';
import { monthTitle } from './month-title.js';
import { statedUnit } from './unit-words.js';

/** What a column beside the days holds. */
export type LabelMeaning =
  | 'name'
  | 'first-name'
  | 'last-name'
  | Extract<Field, 'volunteer' | 'volunteer_email' | 'activity_type' | 'mission' | 'site' | 'territory'>;

const people = new Set(
  'nom noms prenom prenoms benevole benevoles name names firstname lastname volunteer volunteers personne personnes people person participant participante participants participantes membre membres member members adherent adherents equipier equipiers'.split(
    ' ',
  ),
);
const between = new Set(
  'et and de des du la le les l d ou or s jour jours date dates day days full first last'.split(' '),
);
const others = new Set(['volunteer', 'volunteer_email', 'activity_type', 'mission', 'site', 'territory']);
const numbers = new Set(['n', 'no', 'num', 'numero', 'id', 'matricule', 'code', 'n_']);

/** What a header beside the days says; null when it says nothing known. */
export function labelMeaning(header: string): LabelMeaning | null {
  const tokens = plainTokens(header);
  if (tokens.length === 0 || tokens.length > 8) return null;
  if (tokens.every((token) => people.has(token) || between.has(token)) && tokens.some((token) => people.has(token)))
    return nameMeaning(tokens);
  if (tokens.every((token) => numbers.has(token) || people.has(token) || between.has(token))) {
    return tokens.some((token) => numbers.has(token)) ? 'volunteer' : null;
  }
  const field = meaningOf(header)?.field;
  return field !== undefined && others.has(field) ? (field as LabelMeaning) : null;
}

export function namesPeople(header: string): boolean {
  const meaning = labelMeaning(header);
  return meaning === 'name' || meaning === 'first-name' || meaning === 'last-name';
}

/** A corner that speaks of the days, of their month, or of what the cells hold, and not of the names under it. */
export function namesDays(header: string): boolean {
  const isDay = /^(?:jours?|dates?|days?|le)$/i.test(header);
  return isDay || monthTitle(header) !== null || statedUnit([header]) !== null;
}

/** `TOTAL`, `Total mars`, `Sous-total`, `Nb de présents`, `Somme`. */
export function isTotalWord(text: string): boolean {
  return (
    text.length <= 80 &&
    /^(?:(?:grand|sous|sub)[ -]?)?(?:total|totaux|totals)\b|^(?:somme|sum|cumul|ensemble)\b|^(?:nb|nbre|nombre|number|effectif)\b.*|^n° de présents/iu.test(
      text.trim().replace(/^[=Σ∑>→\s]+/u, ''),
    )
  );
}

function nameMeaning(tokens: readonly string[]): LabelMeaning {
  const isFirst = tokens.some((token) => ['prenom', 'prenoms', 'firstname', 'first'].includes(token));
  const isLast = tokens.some((token) => ['nom', 'noms', 'lastname', 'last'].includes(token));
  if (isFirst && !isLast) return 'first-name';
  return isLast && !isFirst && tokens.every((token) => !['benevole', 'benevoles', 'volunteer'].includes(token))
    ? 'last-name'
    : 'name';
}
