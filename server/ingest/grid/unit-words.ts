import type { BareUnit } from './cell-value.js';
import { plainTokens } from './calendar-words.js';

const units: readonly [BareUnit, RegExp][] = [
  ['hours', /^(?:heures?|hours?|hrs?)$/],
  ['minutes', /^(?:minutes?|mins?|mn)$/],
  ['presence', /^(?:presences?|presents?|presentes?|croix|emargements?|attendance)$/],
];

/**
 * The unit of bare numbers as titles and headers state it, with the words that do; null when none does, or two.
 * `jours` states none: a day is no number of hours.
 */
export function statedUnit(texts: readonly string[]): { unit: BareUnit; from: string } | null {
  const found = texts.flatMap((text) => unitsIn(text).map((unit) => ({ unit, from: text })));
  const [first] = found;
  return first && found.every(({ unit }) => unit === first.unit) ? first : null;
}

function unitsIn(text: string): BareUnit[] {
  const bare = text.replace(/heures? (?:d['’]ouverture|de permanence|limites?)|horaires?/gi, ' ');
  const tokens = plainTokens(bare);
  const named = units.flatMap(([unit, form]) => (tokens.some((token) => form.test(token)) ? [unit] : []));
  const isShort = /\(\s*h\s*\)|\ben h\b|\b(?:nb|total|nombre)\.?(?: d')? ?h\b/i.test(bare);
  return isShort && !named.includes('hours') ? [...named, 'hours'] : named;
}
