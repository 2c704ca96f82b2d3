import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { keepChoice, readChoice } from './kept-choice.js';
import { isLanguage, type Language } from './language.js';

const KEY = 'sillage-language';

type Part = 'first' | 'others';

/** Each language in two parts (`words-in-parts.ts`), each fetched when it is wanted. */
const files: Record<`${Language} ${Part}`, () => Promise<{ default: object }>> = {
  'fr first': () => import('../locales/fr.json?part=first'),
  'fr others': () => import('../locales/fr.json?part=others'),
  'en first': () => import('../locales/en.json?part=first'),
  'en others': () => import('../locales/en.json?part=others'),
};

const known = new Map<string, Promise<void>>();
/** Of the screens now, or as soon as its words are there. */
let wanted: Language = 'fr';
/** Some page waited for more than the first words: from then on a language is shown with all of them. */
let isWhole = false;

/** French, unless this person chose otherwise on this browser. Waits for the words that are painted first. */
export async function startTranslations(): Promise<void> {
  const kept = readChoice(KEY);
  wanted = isLanguage(kept) ? kept : 'fr';
  await i18next.use(initReactI18next).init({
    resources: {},
    lng: wanted,
    fallbackLng: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = wanted;
  await know(wanted, 'first');
}

/** What pages say beyond the first words, in the language of the screens. */
export async function otherWords(): Promise<void> {
  isWhole = true;
  const shown = isLanguage(i18next.language) ? i18next.language : wanted;
  await Promise.all([...new Set([shown, wanted])].map((language) => know(language, 'others')));
}

export function chooseLanguage(language: Language): Promise<void> {
  keepChoice(KEY, language);
  return show(language);
}

/** The language of the account, for who never chose one on this browser. */
export async function suggestLanguage(language: Language): Promise<void> {
  if (readChoice(KEY) === null) await show(language);
}

/** Fetches what a language needs to be shown. */
export async function prepareLanguage(language: Language): Promise<void> {
  const parts: Part[] = isWhole ? ['first', 'others'] : ['first'];
  await Promise.all(parts.map((part) => know(language, part)));
}

/** Where its words cannot be fetched, the screens stay in the language they are in. */
async function show(language: Language): Promise<void> {
  wanted = language;
  const isThere = await prepareLanguage(language).then(
    () => true,
    () => false,
  );
  if (wanted !== language) return;
  if (!isThere && isLanguage(i18next.language)) wanted = i18next.language;
  if (!isThere || i18next.language === language) return;
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

function know(language: Language, part: Part): Promise<void> {
  const name = `${language} ${part}` as const;
  const fetched = known.get(name) ?? learn(name, language);
  known.set(name, fetched);
  return fetched;
}

async function learn(name: keyof typeof files, language: Language): Promise<void> {
  try {
    const words = await files[name]();
    i18next.addResourceBundle(language, 'translation', words.default, true);
  } catch (error) {
    known.delete(name);
    throw error;
  }
}
