import { useTranslation } from 'react-i18next';
import type { FigureCard } from '../../../server/indicators/indicators.schemas.js';
import type { Row } from '../../lib/arrow.js';
import styles from './chart-panel.module.css';
import { hiddenText } from './view.js';

/** As many names as one sentence bears; the table has the rest. */
const NAMED = 6;

interface HiddenNoteProps {
  rows: readonly Row[];
  nameOf: (row: Row) => string;
  card: FigureCard;
}

/** What the drawing cannot show: which of its values are hidden, and why. */
export function HiddenNote({ rows, nameOf, card }: HiddenNoteProps) {
  const { t } = useTranslation();
  const hidden = rows.flatMap((row) => {
    const why = hiddenText(row, card, t);
    return why === null ? [] : [{ name: nameOf(row), why }];
  });
  const [first] = hidden;
  if (!first) return null;
  const names = hidden
    .slice(0, NAMED)
    .map(({ name }) => name)
    .join(', ');
  const others = hidden.length - NAMED;
  return (
    <p className={styles.note}>
      {t('chart.hidden', { names: others > 0 ? t('chart.hiddenMany', { names, others }) : names, why: first.why })}
    </p>
  );
}
