import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OwnProposals } from '../../../server/allocation/own/own-proposals.schemas.js';
import { Card } from '../../components/card.js';
import { useLanguage } from '../../lib/language.js';
import { instantText } from '../../lib/dates.js';
import styles from './own.module.css';
import { WaysOut } from './way-out.js';

/** Why nothing, or nothing more, is suggested to the reader, in words, with one step to change each thing. */
export function WhyNothing({ view }: { view: OwnProposals }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { consent, hasTimes, ahead, asked, lastWorkedOut } = view;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const reasons = [
    ...(consent === 'on' ? [] : [t(`own.stands.${consent ?? 'none'}`)]),
    ...(hasTimes ? [] : [t('own.stands.times')]),
    ...(asked.days30 >= asked.most ? [t('own.stands.asked', { count: asked.days30, most: asked.most })] : []),
    ...(lastWorkedOut === null ? [t('own.stands.neverWorkedOut')] : []),
    ...(ahead.dates === 0 ? [t('own.stands.noDates', { count: ahead.days })] : []),
    ...ahead.obstacles.map(({ filter, dates }) => t(`own.standsIn.${filter}`, { count: dates, of: ahead.dates })),
  ];
  const filters = [...(hasTimes ? [] : (['time'] as const)), ...ahead.obstacles.map(({ filter }) => filter)];
  return (
    <Card className={styles.part}>
      <h2 className={styles.head}>{t('own.whyNothing')}</h2>
      {lastWorkedOut !== null && (
        <p className={styles.quiet}>{t('own.lastWorkedOut', { when: instantText(lastWorkedOut, zone, language) })}</p>
      )}
      {reasons.length === 0 && <p>{t('own.nothingStands')}</p>}
      {reasons.length > 0 && (
        <ul className={styles.reasons}>
          {reasons.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      <WaysOut filters={filters} />
      {ahead.fitting > 0 && (
        <p>
          {t('own.fitting', { count: ahead.fitting })}{' '}
          <Link to="/me/missions" className={styles.link}>
            {t('own.missions')}
          </Link>
        </p>
      )}
    </Card>
  );
}
