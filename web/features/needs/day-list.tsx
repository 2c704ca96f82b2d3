import { useTranslation } from 'react-i18next';
import type { NeedWeek } from '../../../server/missions/needs/week.schemas.js';
import { Card } from '../../components/card.js';
import { capital } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import styles from './needs.module.css';
import { SlotLine } from './slot-line.js';
import { weekDays, weekdayOf } from './week-days.js';

/** A week in a line for each day, which says what is missing; its dates open below. */
export function DayList({ week }: { week: NeedWeek }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Card className={styles.part}>
      <h2>{t('needs.byDay')}</h2>
      <div>
        {weekDays(week).map(({ day, slots, ...counts }) => (
          <details key={day} className={`${styles.details} ${styles.day}`}>
            <summary>
              {capital(weekdayOf(day, language))}
              <DayFact dates={slots.length} {...counts} />
            </summary>
            <ul className={styles.list}>
              {slots.map((slot) => (
                <SlotLine key={slot.id} slot={slot} withDay={false} />
              ))}
            </ul>
          </details>
        ))}
      </div>
    </Card>
  );
}

interface FactProps {
  isOver: boolean;
  dates: number;
  underMinimum: number;
  short: number;
}

function DayFact({ isOver, dates, underMinimum, short }: FactProps) {
  const { t } = useTranslation();
  const lacks = [
    underMinimum > 0 && t('needs.day.underMinimum', { count: underMinimum }),
    short > 0 && t('needs.day.short', { count: short }),
  ].filter((one) => one !== false);
  const all = t('needs.day.dates', { count: dates });
  const rest = isOver ? t('needs.day.over') : lacks.length === 0 ? t('needs.day.enough') : null;
  return (
    <span className={styles.fact}>
      {lacks.length > 0 && <span className={styles.short}>{capital(lacks.join(', '))} · </span>}
      {all}
      {rest !== null && ` · ${rest}`}
    </span>
  );
}
