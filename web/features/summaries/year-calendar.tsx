import { useTranslation } from 'react-i18next';
import type { OwnSummary } from '../../../server/summaries/summaries.schemas.js';
import { Card } from '../../components/card.js';
import { capital, dayText } from '../../lib/dates.js';
import { addDays, firstOfMonth, instantOf, yearOf } from '../../lib/day.js';
import { hoursText } from '../../lib/hours-text.js';
import { useLanguage } from '../../lib/language.js';
import styles from './year-calendar.module.css';

type Days = OwnSummary['days'];

/** The latest year with something in it, day by day: drawn for the eye, told as a list to everybody. */
export function YearCalendar({ days }: { days: Days }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const year = Math.max(...days.map(({ day }) => yearOf(day)));
  const given = new Map(days.filter(({ day }) => yearOf(day) === year).map((one) => [one.day, one]));
  const months = Array.from({ length: 12 }, (_, at) => firstOfMonth(year, at + 1));
  return (
    <Card aria-labelledby="my-calendar" className={styles.part}>
      <h2 id="my-calendar">{t('me.calendar', { year })}</h2>
      <p>{t('me.calendarDays', { count: given.size })}</p>
      <div className={styles.months} aria-hidden="true">
        {months.map((first) => (
          <Month key={first} first={first} given={given} />
        ))}
      </div>
      <p className={styles.legend} aria-hidden="true">
        <span className={styles.day} /> {t('me.noTime')}
        <span className={`${styles.day} ${styles.some}`} /> {t('me.upToTwoHours')}
        <span className={`${styles.day} ${styles.much}`} /> {t('me.moreThanTwoHours')}
      </p>
      <details>
        <summary>{t('me.asList')}</summary>
        <ul className={styles.list}>
          {[...given.values()].reverse().map((one) => (
            <li key={one.day}>
              {capital(dayText(one.day, language, 'without-year'))} : {hoursText(one.personSeconds, language)}
            </li>
          ))}
        </ul>
      </details>
    </Card>
  );
}

const TWO_HOURS = 7200;

function Month({ first, given }: { first: string; given: ReadonlyMap<string, Days[number]> }) {
  const language = useLanguage();
  const length = Math.round((instantOf(addDays(first, 32).slice(0, 8) + '01') - instantOf(first)) / 86_400_000);
  // Weeks begin on Monday.
  const before = (new Date(instantOf(first)).getUTCDay() + 6) % 7;
  return (
    <div>
      <p className={styles.name}>{dayText(first, language, 'short-month').replace(/\s*\d{4}$/, '')}</p>
      <div className={styles.grid}>
        {Array.from({ length }, (_, at) => {
          const one = given.get(addDays(first, at));
          const mark = one === undefined ? '' : (one.personSeconds ?? 0) > TWO_HOURS ? styles.much : styles.some;
          return (
            <span
              key={at}
              className={`${styles.day} ${mark}`}
              style={at === 0 ? { gridColumnStart: before + 1 } : undefined}
            />
          );
        })}
      </div>
    </div>
  );
}
