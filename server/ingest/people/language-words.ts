import { plainWord } from '../plain-words.js';
import { entries } from './skill-words.js';

const levels: Readonly<Record<string, number>> = {
  a1: 1,
  a2: 2,
  b1: 3,
  b2: 4,
  c1: 5,
  c2: 6,
  natif: 7,
  native: 7,
  maternelle: 7,
  langue_maternelle: 7,
  mother_tongue: 7,
};

/** Sign languages by the names people write. */
const signLanguages: Readonly<Record<string, string>> = {
  lsf: 'fsl',
  langue_des_signes_francaise: 'fsl',
  french_sign_language: 'fsl',
  lsfb: 'sfb',
  lsq: 'fcs',
  bsl: 'bfi',
  british_sign_language: 'bfi',
  asl: 'ase',
  american_sign_language: 'ase',
};

/**
 * `fr:natif; ar:B1; LSF:A2`: a language by its code or its name, and its level (A1 to C2, or native). Null when it
 * cannot be read: a level is never guessed.
 */
export function readLanguages(text: string): { language: string; cefr: number }[] | null {
  const all = entries(text).map(readSpoken);
  const read = all.filter((spoken) => spoken !== null);
  const tags = new Set(read.map(({ language }) => language));
  return read.length < all.length || tags.size < read.length || read.length === 0 ? null : read;
}

function readSpoken(text: string): { language: string; cefr: number } | null {
  const parts = /^([^:]+):([^:]+)$/.exec(text);
  const language = languageOf(parts?.[1] ?? '');
  const cefr = levels[plainWord(parts?.[2] ?? '')];
  return language === null || cefr === undefined ? null : { language, cefr };
}

/** The BCP 47 tag of a language written as a code or by its French or English name. */
function languageOf(written: string): string | null {
  const word = plainWord(written);
  const tag = written.trim().replaceAll('_', '-');
  if (Object.hasOwn(signLanguages, word)) return signLanguages[word] ?? null;
  if (/^[a-z]{2,3}(-[a-z]{2,4})?$/i.test(tag) && english.of(tag) !== undefined)
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  return byName().get(word) ?? null;
}

const display = (locale: string) => new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' });
const english = display('en');
let names: ReadonlyMap<string, string> | null = null;

function byName(): ReadonlyMap<string, string> {
  names ??= new Map(
    twoLetters().flatMap((tag) =>
      [english, display('fr')].flatMap((language) => {
        const name = language.of(tag);
        return name === undefined ? [] : [[plainWord(name), tag] as const];
      }),
    ),
  );
  return names;
}

function twoLetters(): string[] {
  const letters = 'abcdefghijklmnopqrstuvwxyz'.split('');
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((tag) => Intl.getCanonicalLocales(tag)[0] === tag);
}
