import { type Provenance, provenances, type Status, statuses } from './canonical-row.js';
import type { CellForm } from './cell-form.js';
import { plainWord } from './plain-words.js';

const statusWords: Record<string, Status> = {
  declared: 'declared',
  declare: 'declared',
  declaree: 'declared',
  validated: 'validated',
  valide: 'validated',
  validee: 'validated',
  approved: 'validated',
  confirmed: 'validated',
  confirme: 'validated',
  disputed: 'disputed',
  conteste: 'disputed',
  contestee: 'disputed',
  refused: 'refused',
  refuse: 'refused',
  refusee: 'refused',
  rejected: 'refused',
  no_show: 'no_show',
  noshow: 'no_show',
  absent: 'no_show',
  absente: 'no_show',
};

const provenanceWords: Record<string, Provenance> = {
  measured: 'measured',
  mesure: 'measured',
  mesuree: 'measured',
  declared: 'declared',
  declare: 'declared',
  declaree: 'declared',
  estimated: 'estimated',
  estime: 'estimated',
  estimee: 'estimated',
};

const booleanWords: Record<string, boolean> = {
  true: true,
  false: false,
  '1': true,
  '0': false,
  yes: true,
  no: false,
  y: true,
  n: false,
  oui: true,
  non: false,
  o: true,
  vrai: true,
  faux: false,
};

/** `words`: what a mapping says, by plain word; it goes first. */
export function statusOf(text: string, words: CellForm['words']): Status | null {
  const said = words && own(words, text);
  return statuses.find((one) => one === said) ?? own(statusWords, text);
}

export function provenanceOf(text: string, words: CellForm['words']): Provenance | null {
  const said = words && own(words, text);
  return provenances.find((one) => one === said) ?? own(provenanceWords, text);
}

export function readBoolean(text: string): boolean | null {
  return own(booleanWords, text);
}

/** A BCP 47 tag in its usual writing, or null. */
export function readLanguage(text: string): string | null {
  try {
    return text.length <= 35 ? (Intl.getCanonicalLocales(text)[0] ?? null) : null;
  } catch {
    return null;
  }
}

function own<T>(words: Readonly<Record<string, T>>, text: string): T | null {
  const word = plainWord(text);
  return Object.hasOwn(words, word) ? (words[word] ?? null) : null;
}
