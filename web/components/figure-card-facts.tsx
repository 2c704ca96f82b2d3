import { useTranslation } from 'react-i18next';
import type { FigureCard } from '../../server/indicators/indicators.schemas.js';
import { dayText } from '../lib/dates.js';
import { useLanguage } from '../lib/language.js';
import { UNKNOWN } from '../lib/measure-text.js';
import { exactTimeText, percentText, quantityText } from '../lib/numbers.js';
import { CardLine } from './card-line.js';
import styles from './figure-card.module.css';

/** How it was noted, who is behind, what it was computed with, and the calculation itself. */
export function FigureCardFacts({ card }: { card: FigureCard }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const share = (percent: number) => percentText(percent / 100, language, 1);
  const { provenance, validated, people } = card;
  return (
    <>
      {provenance && (
        <CardLine term={t(provenance.of === 'time' ? 'card.notedTime' : 'card.notedRows')}>
          {t('card.noted', {
            measured: share(provenance.measured),
            declared: share(provenance.declared),
            estimated: share(provenance.estimated),
          })}
        </CardLine>
      )}
      {validated && (
        <CardLine term={t(validated.of === 'time' ? 'card.validatedTime' : 'card.validatedRows')}>
          {share(validated.share)}
        </CardLine>
      )}
      {people && (
        <CardLine term={t('card.people')}>
          {people.count === null
            ? t('card.peopleFewer', { least: people.fewerThan })
            : quantityText(people.count, language)}
        </CardLine>
      )}
      <Restated card={card} />
      <Settings card={card} />
      {card.standard !== null && <CardLine term={t('card.standard')}>{`IRIS+ ${card.standard}`}</CardLine>}
    </>
  );
}

function Settings({ card: { parameters, conversions } }: { card: FigureCard }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (parameters.length + conversions.length === 0) return null;
  const since = (day: string) => t('card.since', { day: dayText(day, language) });
  return (
    <CardLine term={t('card.parameters')}>
      <ul>
        {parameters.map(({ name, value, unit, from }) => (
          <li key={`${name} ${from}`}>
            {t(name === 'annual_hours' ? 'card.annualHours' : 'card.parameter', { name })}: {value} {unit} {since(from)}
          </li>
        ))}
        {conversions.map(({ name, counted, estimated, factor, from }) => (
          <li key={`${name} ${from}`}>
            {name}: 1 {counted.unit} = {Number(factor)} {estimated.unit} {since(from)}
          </li>
        ))}
      </ul>
    </CardLine>
  );
}

/** What was published before and is another figure today. */
function Restated({ card: { restated, unit } }: { card: FigureCard }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const totals = restated.filter(({ slice }) => slice === null);
  if (totals.length === 0) return null;
  const value = (one: number | null) =>
    one === null ? UNKNOWN : unit === 'duration' ? exactTimeText(one, language) : quantityText(one, language, 6);
  return (
    <CardLine term={t('card.restated')}>
      <ul>
        {totals.map(({ value: told, publishedOn, cause }) => (
          <li key={`${publishedOn} ${told}`}>
            {t(cause === 'corrected' ? 'card.restatedCorrected' : 'card.restatedOtherwise', {
              value: value(told),
              day: dayText(publishedOn, language),
            })}
          </li>
        ))}
      </ul>
    </CardLine>
  );
}

export function Calculation({ sql }: { sql: string }) {
  const { t } = useTranslation();
  return (
    <details className={styles.calculation}>
      <summary>{t('card.calculation')}</summary>
      <pre>{sql}</pre>
    </details>
  );
}
