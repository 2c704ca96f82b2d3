import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { FigureCard } from '../../../server/indicators/indicators.schemas.js';
import type { Row } from '../../lib/arrow.js';
import { periodText } from '../../lib/dates.js';
import { useLanguage, type Language } from '../../lib/language.js';
import { quantityText } from '../../lib/numbers.js';
import styles from './figure-tile.module.css';
import { numberAt, outcomeType, outcomeUnit, type Measure } from './main-measure.js';
import { namesItsUnit, notedOutcomes, perHour } from './outcome-words.js';
import { hiddenText } from './view.js';

/** As many as stand in a tile without crowding it. */
const SHOWN = 3;

/** Outcomes by type, each in its own unit: what is not alike is never added. */
export function OutcomeList({ rows, measure, card }: { rows: readonly Row[]; measure: Measure; card: FigureCard }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const noted = notedOutcomes(rows, measure.name);
  const hidden = rows.flatMap((row) => {
    const why = hiddenText(row, card, t);
    return why === null ? [] : [{ name: outcomeType(row), why }];
  });
  if (noted.length + hidden.length === 0) return <p className={styles.before}>{t('figure.nothing')}</p>;
  const compared = card.comparedPeriod;
  const before = (row: Row) => numberAt(row, `${measure.name}_compared`);
  const besideOf = (row: Row): string[] => [
    ...(namesItsUnit(row) ? [] : [outcomeType(row)]),
    ...(before(row) === null ? [] : [t('figure.earlier', { value: quantityText(before(row) ?? 0, language) })]),
  ];
  return (
    <>
      <ul className={styles.outcomes}>
        {noted.slice(0, SHOWN).map((row) => (
          <li key={`${outcomeType(row)} ${outcomeUnit(row)}`}>
            <span className={styles.quantity}>
              {quantityText(numberAt(row, measure.name) ?? 0, language)} {outcomeUnit(row)}
              {perHour(measure)}
            </span>
            <span className={styles.type}>{besideOf(row).join(' · ')}</span>
          </li>
        ))}
      </ul>
      {noted.length > SHOWN && <p className={styles.before}>{t('figure.others', { number: noted.length - SHOWN })}</p>}
      {hidden[0] && (
        <p className={styles.before}>
          {t('chart.hidden', { names: hidden.map(({ name }) => name).join(', '), why: hidden[0].why })}
        </p>
      )}
      {compared && <p className={styles.before}>{comparedText(compared, t, language)}</p>}
    </>
  );
}

function comparedText(compared: NonNullable<FigureCard['comparedPeriod']>, t: TFunction, language: Language): string {
  const of = periodText(compared, language);
  const period = compared.isPartial ? `${of} (${t('figure.partialBefore')})` : of;
  if (compared.cutAfterDays === null) return t('figure.earlierPeriod', { period });
  return t('figure.earlierCut', { period, days: compared.cutAfterDays });
}
