import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/card.js';
import parts from '../../components/page-parts.module.css';
import { instantDayText } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import { useSession } from '../../lib/session.js';
import { receivedQuery } from './get-thanks.js';
import styles from './thanks.module.css';

/** What coordinators wrote to the reader, the latest first; nothing while nobody has. */
export function ReceivedThanks() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { zone } = useSession().organisation;
  const { data = [] } = useQuery(receivedQuery);
  if (data.length === 0) return null;
  return (
    <Card aria-labelledby="my-thanks" className={parts.part}>
      <h2 id="my-thanks">{t('thanks.received')}</h2>
      <ul className={parts.list}>
        {data.map(({ id, by, mission, words, writtenAt }) => (
          <li key={id} className={styles.words}>
            <p className={styles.said}>{words}</p>
            <p className={styles.quiet}>
              {by ?? t('thanks.coordination')} · {mission} · {instantDayText(writtenAt, zone, language)}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
