import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { rangeText } from '../lib/dates.js';
import { addDays, type Day } from '../lib/day.js';
import { useLanguage } from '../lib/language.js';
import styles from './week-choice.module.css';

interface WeekChoiceProps {
  monday: Day;
  onDay: (day: Day) => void;
  /** Leads to the current week; absent: it is this one, or there is no way back to it here. */
  onCurrent?: (() => void) | undefined;
}

/** The week that a page is about, and those before and after. */
export function WeekChoice({ monday, onDay, onCurrent }: WeekChoiceProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const next = addDays(monday, 7);
  return (
    <div className={styles.weeks}>
      <h2 className={styles.range}>{rangeText({ from: monday, to: next }, language)}</h2>
      <div className={styles.buttons}>
        <Button size="md" variant="default" onClick={() => onDay(addDays(monday, -7))}>
          {t('needs.previous')}
        </Button>
        {onCurrent && (
          <Button size="md" variant="default" onClick={onCurrent}>
            {t('needs.current')}
          </Button>
        )}
        <Button size="md" variant="default" onClick={() => onDay(next)}>
          {t('needs.next')}
        </Button>
      </div>
    </div>
  );
}
