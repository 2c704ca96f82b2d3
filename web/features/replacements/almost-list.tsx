import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { AlmostObstacle, ReplacementsView } from '../../../server/allocation/replacements/replacements.schemas.js';
import { Card } from '../../components/card.js';
import { blockedText } from '../../lib/blocked-text.js';
import { hoursText } from '../../lib/hours-text.js';
import { type Language, useLanguage } from '../../lib/language.js';
import styles from './replacements.module.css';

/** Who would fit but for one thing. They are not proposed: only what is in the way is said. */
export function AlmostList({ view: { almost } }: { view: ReplacementsView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (almost.length === 0) return null;
  return (
    <Card className={styles.part}>
      <details>
        <summary>{t('replace.almost', { count: almost.length })}</summary>
        <p className={styles.quiet}>{t('replace.almostText')}</p>
        <ul className={styles.lines}>
          {almost.map(({ person, obstacle }) => (
            <li key={person.id}>
              <strong>{person.name}</strong> : {obstacleText(t, obstacle, language)}
            </li>
          ))}
        </ul>
      </details>
    </Card>
  );
}

function obstacleText(t: TFunction, obstacle: AlmostObstacle, language: Language): string {
  const { filter, subject, wanted, present } = obstacle;
  const hours = (seconds: number | null) => hoursText(seconds, language);
  if (filter === 'overlap') return subject ? t('replace.expectedAt', { mission: subject }) : t('replace.expected');
  if (filter === 'time') return t('replace.notFree', { present: hours(present), wanted: hours(wanted) });
  if (filter === 'days') return t('replace.daysGiven', { present, wanted });
  if (filter === 'cap') return t('replace.capGiven', { present: hours(present), wanted: hours(wanted) });
  return blockedText(t, obstacle, language);
}
