import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/language.js';
import styles from './availability.module.css';
import type { ExactTime } from './draft.js';
import { ExactForm } from './exact-form.js';
import { timeText } from './time-text.js';

interface ExactProps {
  times: readonly ExactTime[];
  today: string;
  onChange: (times: readonly ExactTime[]) => void;
}

/** Exact hours, single dates and days away, behind one tap. */
export function ExactTimes({ times, today, onChange }: ExactProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <div className={styles.part}>
      {times.length > 0 && (
        <ul className={styles.list}>
          {times.map((time, at) => (
            <li key={`${at} ${time.from}`} className={styles.line}>
              <span>{timeText(time, t, language)}</span>
              <Button
                variant="default"
                aria-label={t('availability.removeOf', { time: timeText(time, t, language) })}
                onClick={() => onChange(times.filter((one) => one !== time))}
              >
                {t('availability.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <details className={styles.more}>
        <summary>{t('availability.exact')}</summary>
        <ExactForm today={today} onAdd={(time) => onChange([...times, time])} />
      </details>
    </div>
  );
}
