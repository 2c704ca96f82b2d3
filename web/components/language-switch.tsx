import { useTranslation } from 'react-i18next';
import { chooseLanguage, prepareLanguage } from '../lib/i18n.js';
import { languages, type Language, useLanguage } from '../lib/language.js';
import styles from './language-switch.module.css';

const names = { fr: 'Français', en: 'English' } as const;

/** Its words are there by the time it is pressed. */
const prepare = (language: Language) => void prepareLanguage(language).catch(() => undefined);

/** French or English; remembered by this browser. */
export function LanguageSwitch() {
  const { t } = useTranslation();
  const current = useLanguage();
  return (
    <div role="group" aria-label={t('app.language')} className={styles.switch}>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-label={`${language.toUpperCase()}, ${names[language]}`}
          aria-pressed={language === current}
          onPointerEnter={() => prepare(language)}
          onFocus={() => prepare(language)}
          onClick={() => void chooseLanguage(language)}
        >
          {language.toUpperCase()}
        </button>
      ))}
    </div>
  );
}
