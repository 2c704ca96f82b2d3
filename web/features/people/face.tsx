import { useTranslation } from 'react-i18next';
import type { PersonFace } from '../../../server/merges/merges.schemas.js';
import { rangeText } from '../../lib/dates.js';
import { addDays } from '../../lib/day.js';
import { useLanguage } from '../../lib/language.js';
import { numberText } from '../../lib/numbers.js';
import styles from './people.module.css';

/** What tells one entry from another: where it comes from, how much it did and when. */
export function Face({ of }: { of: PersonFace }) {
  return (
    <div className={styles.face}>
      <p className={styles.name}>{of.name}</p>
      <FaceWords of={of} />
    </div>
  );
}

export function FaceWords({ of }: { of: PersonFace }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { sources, activities, firstDay, lastDay } = of;
  const days =
    firstDay !== null && lastDay !== null ? rangeText({ from: firstDay, to: addDays(lastDay, 1) }, language) : null;
  const count =
    activities === 1
      ? t('people.activityOne', { days })
      : t('people.activityMany', { number: numberText(activities, language), days });
  const words = [
    of.email,
    sources.length > 0 ? t('people.from', { sources: sources.join(', ') }) : t('people.fromNowhere'),
    activities === 0 ? t('people.activityNone') : count,
    of.kind === 'volunteer' ? null : t(`people.kind.${of.kind}`),
    of.hasAccount ? t('people.hasAccount') : null,
    of.with.length > 0 ? t('people.with', { names: of.with.join(', ') }) : null,
  ];
  return (
    <ul className={styles.words}>
      {words
        .filter((word) => word !== null)
        .map((word) => (
          <li key={word}>{word}</li>
        ))}
    </ul>
  );
}
