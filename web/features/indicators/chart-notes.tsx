import { useTranslation } from 'react-i18next';
import { capital, rangeText } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import styles from './chart-panel.module.css';
import type { ChartMarks } from './use-marks.js';

/** In words, under the drawing and under its table alike: what the lines are, and what people say of some days. */
export function ChartNotes({ marks: { lines, said } }: { marks: ChartMarks }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <>
      {lines.map((line) => (
        <p key={line} className={styles.note}>
          {line}
        </p>
      ))}
      {said.length > 0 && (
        <ol className={styles.notes} aria-label={t('chart.notes')}>
          {said.map(({ id, fromDay, toDay, text, author }) => (
            <li key={id} className={styles.note}>
              <b>{capital(rangeText({ from: fromDay, to: toDay }, language))}</b>
              {author === null ? t('chart.noteTextOnly', { text }) : t('chart.noteText', { text, author })}
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
