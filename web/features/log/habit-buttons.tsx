import { useTranslation } from 'react-i18next';
import type { OwnChoices } from '../../../server/summaries/log/log.schemas.js';
import { dayText } from '../../lib/dates.js';
import { hoursText } from '../../lib/hours-text.js';
import { useLanguage } from '../../lib/language.js';
import styles from './log.module.css';
import { todayHere } from './today-here.js';
import type { WaitingEntry } from './waiting-entries.js';

interface HabitButtonsProps {
  choices: OwnChoices;
  onNote: (noted: Pick<WaitingEntry, 'missionId' | 'title' | 'day' | 'personSeconds'>) => void;
}

/** « 3 h, comme mardi 24 novembre » : today, in one tap. */
export function HabitButtons({ choices: { habits }, onNote }: HabitButtonsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (habits.length === 0) return null;
  const weekday = (day: string) =>
    new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
  return (
    <section aria-labelledby="log-habits" className={styles.part}>
      <h2 id="log-habits">{t('log.oneTap')}</h2>
      <div className={styles.habits}>
        {habits.map(({ missionId, title, personSeconds, like }) => (
          <button
            key={missionId}
            type="button"
            className={styles.habit}
            onClick={() => onNote({ missionId, title, personSeconds, day: todayHere() })}
          >
            <span className={styles.time}>{hoursText(personSeconds, language)}</span>
            <span>
              {title}
              <br />
              <span className={styles.quiet}>
                {t('log.like', { day: `${weekday(like)} ${dayText(like, language, 'without-year')}` })}
              </span>
            </span>
          </button>
        ))}
      </div>
    </section>
  );
}
