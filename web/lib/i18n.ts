import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from '../locales/en.json';
import fr from '../locales/fr.json';
import { keepChoice, readChoice } from './kept-choice.js';
import { isLanguage, type Language } from './language.js';

const KEY = 'sillage-language';

/** French, unless this person chose otherwise on this browser. */
export function startTranslations(): typeof i18next {
  const kept = readChoice(KEY);
  void i18next.use(initReactI18next).init({
    resources: { fr: { translation: fr }, en: { translation: en } },
    lng: isLanguage(kept) ? kept : 'fr',
    fallbackLng: 'fr',
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = i18next.language;
  return i18next;
}

export function chooseLanguage(language: Language): void {
  keepChoice(KEY, language);
  show(language);
}

/** The language of the account, for who never chose one on this browser. */
export function suggestLanguage(language: Language): void {
  if (readChoice(KEY) === null) show(language);
}

function show(language: Language): void {
  if (i18next.language === language) return;
  void i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
