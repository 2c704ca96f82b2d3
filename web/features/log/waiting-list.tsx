import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dayText } from '../../lib/dates.js';
import { hoursText } from '../../lib/hours-text.js';
import { useLanguage } from '../../lib/language.js';
import styles from './log.module.css';
import { useWaiting } from './use-waiting.js';
import { dropWaiting, type WaitingEntry } from './waiting-entries.js';

/** What was noted here and has not arrived: waiting to be sent, or refused with why. Nothing is lost meanwhile. */
export function WaitingList({ onChange }: { onChange?: (entry: WaitingEntry) => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { account, waiting } = useWaiting();
  if (waiting.length === 0) return null;
  return (
    <section aria-label={t('log.waitingTitle')} className={styles.waiting}>
      <ul className={styles.list}>
        {waiting.map((entry) => (
          <li key={entry.id} className={styles.entry}>
            <p>
              <b>{hoursText(entry.personSeconds, language)}</b> · {dayText(entry.day, language)} · {entry.title}
            </p>
            {entry.refused === null ? (
              <p className={styles.quiet}>{t('log.waiting')}</p>
            ) : (
              <>
                <p role="alert">{t('log.refused', { why: entry.refused })}</p>
                <div className={styles.row}>
                  {onChange && (
                    <Button size="md" onClick={() => onChange(entry)}>
                      {t('log.change')}
                    </Button>
                  )}
                  <Button size="md" variant="default" onClick={() => dropWaiting(account, entry.id)}>
                    {t('log.drop')}
                  </Button>
                </div>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
