import { useTranslation } from 'react-i18next';
import { instantDayText } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import { useSession } from '../../lib/session.js';
import styles from './abilities.module.css';
import type { Line } from './lines.js';

/** Declared, or confirmed by whom and when; and the word back of who did not confirm it. */
export function StandingText({ line: { standing, confirmedBy, confirmedAt, refusal } }: { line: Line }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { zone } = useSession().organisation;
  if (standing === 'confirmed')
    return (
      <span className={styles.confirmed}>
        {confirmedBy === null || confirmedAt === null
          ? t('abilities.confirmed')
          : t('abilities.confirmedBy', { name: confirmedBy, day: instantDayText(confirmedAt, zone, language) })}
      </span>
    );
  return (
    <>
      <span className={styles.quiet}>{t(refusal ? 'abilities.notConfirmed' : 'abilities.declared')}</span>
      {refusal && (
        <blockquote className={styles.said}>
          <p>{refusal.words}</p>
          <footer className={styles.quiet}>
            {[refusal.by, instantDayText(refusal.at, zone, language)].filter(Boolean).join(' · ')}
          </footer>
        </blockquote>
      )}
    </>
  );
}
