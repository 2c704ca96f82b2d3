import type { CatalogueEntry, IndicatorResult } from '../../../server/indicators/indicators.schemas.js';
import { useLanguage } from '../../lib/language.js';
import { measureText } from '../../lib/measure-text.js';
import styles from './figure-tile.module.css';
import { mainMeasure, numberAt, outcomeDimensions } from './main-measure.js';

/** As many as stand in a tile without crowding it. */
const SHOWN = 4;

/**
 * The other measures of a figure, where they are known: both terms of a percentage, what a count is made of.
 * A sum of scores tells nothing by itself.
 */
export function FigureParts({ entry, result }: { entry: CatalogueEntry; result: IndicatorResult }) {
  const language = useLanguage();
  if (outcomeDimensions(entry).length > 0) return null;
  const main = mainMeasure(entry)?.name;
  const known = entry.measures.filter(
    ({ name, kind, unit }) =>
      name !== main && numberAt(result.total, name) !== null && !(kind === 'sum' && unit === 'score'),
  );
  if (known.length === 0) return null;
  return (
    <dl className={styles.parts}>
      {known.slice(0, SHOWN).map(({ name, unit, label }) => (
        <div key={name}>
          <dt>{label[language]}</dt>
          <dd>{measureText(numberAt(result.total, name), unit, language)}</dd>
        </div>
      ))}
    </dl>
  );
}
