import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dayParts } from '../../../server/people/availability/day-parts.schemas.js';
import { type Cell, type GridTime, isTold } from '../../../server/people/availability/week-grid.schemas.js';
import type { AvailabilityView } from '../../../server/summaries/availability/availability-views.schemas.js';
import { useLanguage } from '../../lib/language.js';
import { weekdayText } from '../../lib/weekday-text.js';
import styles from './availability.module.css';

interface HabitsProps {
  habits: AvailabilityView['habits'];
  /** As they stand on the page. */
  times: readonly GridTime[];
  disabled: boolean;
  onConfirm: (cell: Cell) => void;
}

/** What was usual lately, to be confirmed with one tap: it counts for nothing before. */
export function HabitsPart({ habits, times, disabled, onConfirm }: HabitsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const open = habits
    .map(({ weekday, part, ...rest }) => ({ ...rest, weekday, parts: part === null ? [...dayParts] : [part], part }))
    .filter(({ weekday, parts }) => !parts.some((part) => isTold(times, weekday, part)));
  if (open.length === 0) return null;
  return (
    <div className={styles.habits}>
      <p>{t('availability.habits.title')}</p>
      <ul className={styles.list}>
        {open.map(({ weekday, part, parts, weeks, of }) => (
          <li key={`${weekday} ${part ?? ''}`} className={styles.line}>
            <span>
              {t('availability.habits.said', { weeks, of, day: weekdayText(weekday, language) })}
              {part !== null && ` · ${t(`availability.part.${part}`)}`}
            </span>
            <span className={styles.buttons}>
              {parts.map((one) => (
                <Button
                  key={one}
                  variant="default"
                  disabled={disabled}
                  aria-label={t('availability.habits.confirmOf', {
                    day: weekdayText(weekday, language),
                    part: t(`availability.part.${one}`),
                  })}
                  onClick={() => onConfirm(`${weekday}-${one}`)}
                >
                  {part === null ? t(`availability.part.${one}`) : t('availability.habits.confirm')}
                </Button>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
