import { useTranslation } from 'react-i18next';
import type { OwnDate } from '../../../server/allocation/own/own-missions.schemas.js';
import { clockOf, localDayOf } from '../../lib/clock.js';
import { capital, dayText } from '../../lib/dates.js';
import { instantOf } from '../../lib/day.js';
import { type Language, useLanguage } from '../../lib/language.js';
import styles from './own.module.css';

/** « Mardi 3 mars, 18:00 – 20:00 » at the clock of the place. */
export function whenText({ startsAt, endsAt, zone }: OwnDate, language: Language): string {
  const day = localDayOf(startsAt, zone);
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(instantOf(day));
  const date = `${weekday} ${dayText(day, language, 'without-year')}`;
  return `${capital(date)}, ${clockOf(startsAt, zone)} – ${clockOf(endsAt, zone)}`;
}

export const titleOf = ({ mission, role }: OwnDate): string => (role === mission ? mission : `${mission} – ${role}`);

/** When and where, in two lines. */
export function WhenAndWhere({ date }: { date: OwnDate }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <p className={styles.when}>
      {whenText(date, language)}
      {(date.remote || date.place !== null) && (
        <>
          <br />
          {date.remote ? t('times.remote') : date.place}
        </>
      )}
    </p>
  );
}
