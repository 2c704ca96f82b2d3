import { useTranslation } from 'react-i18next';
import type { NeedTimes } from '../../../server/missions/needs/needs.schemas.js';
import { useLanguage } from '../../lib/language.js';
import { dateText, hoursOf, timesText } from './need-text.js';
import { nextDays } from './next-dates.js';
import styles from './needs.module.css';

const SHOWN = 6;

/** What is being typed, in words: the rule in one sentence, then the dates that come next. */
export function NextDates({ times, today, until }: { times: NeedTimes; today: string; until: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const days = nextDays(times, today, until);
  const more = days.length - SHOWN;
  return (
    <div className={styles.dates} aria-live="polite">
      <h4>{t('need.next')}</h4>
      {days.length === 0 || times.fromTime === '' || times.toTime === '' ? (
        <p className={styles.quiet}>{t('need.noDate')}</p>
      ) : (
        <>
          <p>{timesText(times, { t, language })}</p>
          <ul>
            {days.slice(0, SHOWN).map((day) => (
              <li key={day}>
                {dateText(day, language)}, {hoursOf(times, t)}
              </li>
            ))}
          </ul>
          {more > 0 && <p className={styles.quiet}>{t('need.moreDates', { count: more })}</p>}
        </>
      )}
    </div>
  );
}
