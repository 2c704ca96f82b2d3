import { useTranslation } from 'react-i18next';
import type { OwnSummary } from '../../../server/summaries/summaries.schemas.js';
import { Card } from '../../components/card.js';
import { useLanguage } from '../../lib/language.js';
import { languageName } from './language-name.js';
import styles from './my-page.module.css';

const LEVELS = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;

/** Skills, each said or confirmed and where it served, and languages with their level. */
export function SkillList({ summary: { skills, languages } }: { summary: OwnSummary }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (skills.length + languages.length === 0) return null;
  return (
    <Card aria-labelledby="my-skills" className={styles.part}>
      <h2 id="my-skills">{t('me.skills')}</h2>
      <ul className={styles.results}>
        {skills.map(({ name, standing, usedIn }) => (
          <li key={name}>
            <b>{name}</b> <span className={styles.quiet}>· {t(`me.standing.${standing}`)}</span>
            {usedIn.length > 0 && <div className={styles.quiet}>{t('me.usedIn', { missions: usedIn.join(', ') })}</div>}
          </li>
        ))}
        {languages.map(({ language: tag, cefr }) => (
          <li key={tag}>
            <b>{languageName(tag, language)}</b>{' '}
            <span className={styles.quiet}>· {LEVELS[cefr - 1] ?? t('me.native')}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
