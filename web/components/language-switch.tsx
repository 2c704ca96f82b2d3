import { useTranslation } from 'react-i18next';
import { chooseLanguage } from '../lib/i18n.js';
import { languages, useLanguage } from '../lib/language.js';
import styles from './language-switch.module.css';

const names = { fr: 'Français', en: 'English' } as const;

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
          onClick={() => chooseLanguage(language)}
        >
          {language.toUpperCase()}
        </button>
      ))}
    </div>
  );
}
