import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Catalogue, Unit } from '../../../server/indicators/indicators.schemas.js';
import type { FrozenTable } from '../../../server/indicators/publications/publications.schemas.js';
import { DataTable } from '../../components/data-table.js';
import { bucketText, periodText, readDay } from '../../lib/dates.js';
import { type Language, useLanguage } from '../../lib/language.js';
import { measureText, partTexts } from '../../lib/measure-text.js';
import { useColumnWords } from '../../lib/column-words.js';
import { valuesQuery } from '../../lib/get-tellable.js';
import styles from './publications.module.css';
import { ToldCard } from './told-card.js';

type Row = FrozenTable['total'];

interface ToldTableProps {
  table: FrozenTable;
  catalogue: Pick<Catalogue, 'indicators'>;
  /** Of its title, under the one of the page or of the preview. */
  level?: 'h2' | 'h3';
}

/** One figure as it is told: what is hidden says so. */
export function ToldTable({ table, catalogue, level: Title = 'h3' }: ToldTableProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = useColumnWords(catalogue, table.request.figure);
  const { card, columns, rows, total, request } = table;
  const by = (request.by ?? '').split(',').filter(Boolean);
  const measures = columns.filter(
    ({ name, unit }) => unit !== null && !by.includes(name) && !/_(low|high|compared)$/.test(name),
  );
  const least = card.withheld?.least ?? 5;
  const hidden = (row: Row) => {
    if (row['withheld'] === 'few-answers') return t('figure.hiddenAnswers', { least });
    return typeof row['withheld'] === 'string' ? t('figure.hidden', { least }) : null;
  };
  const texts = measures.map(({ name, unit }) => columnOf(name, unit ?? 'count', rows, total, language));
  const between = (row: Row, { name, unit }: (typeof measures)[number]) => intervalOf(row, name, unit, language);
  const nameOf = (row: Row, column: string) => {
    const from = readDay(row['bucket']);
    const value = row[column.replace(/_id$/, '_title')] ?? row[column];
    if (!(column in row) && from !== null) return bucketText(from, readDay(row['bucket_end']), language);
    return value === null || value === undefined ? t('chart.unspecified') : String(value);
  };
  const valueText = useValueTexts(table);
  const measured = catalogue.indicators.find(({ name }) => name === request.figure)?.measures ?? [];
  const isMixed =
    by.length > 0 &&
    hidden(total) === null &&
    measured.some(({ within }) => within.length > 0) &&
    measures.every(({ name }) => total[name] === null);
  const limited = card.filters.map(
    ({ dimension, values }) => `${words(dimension)} : ${values.map((value) => valueText(dimension, value)).join(', ')}`,
  );
  const whole = by.length > 0 ? t('chart.total') : periodText(card.period, language);
  return (
    // No landmark: the same figure may be told twice on a page, and again in the preview of a corrected publication.
    <div className={styles.part}>
      <Title>{card.title[language]}</Title>
      <p className={styles.quiet}>{[periodText(card.period, language), ...limited].join(' · ')}</p>
      <DataTable
        caption={card.title[language]}
        columns={[
          ...(by.length > 0 ? by : ['']).map((name) => ({ name, label: name === '' ? t('card.period') : words(name) })),
          ...measures.map(({ name, label }) => ({ name, label: label[language], numeric: true })),
        ]}
        rows={by.length > 0 ? rows.map((row, at) => ({ key: String(at), cells: cells(row, at) })) : []}
        total={isMixed ? undefined : { key: 'total', cells: [whole, ...by.slice(1).map(() => ''), ...totals()] }}
      />
      {isMixed && <p className={styles.quiet}>{t('chart.noTotal')}</p>}
      <p className={styles.quiet}>{card.formula[language]}</p>
      <ToldCard card={card} hidden={hidden(total)} />
    </div>
  );

  function cells(row: Row, at: number) {
    return [
      ...by.map((name) => nameOf(row, name)),
      ...measures.map((measure, place) => cell(row, measure, texts[place]?.parts[at])),
    ];
  }

  function totals() {
    return measures.map((measure, place) => cell(total, measure, texts[place]?.total));
  }

  function cell(row: Row, measure: (typeof measures)[number], text: string | undefined) {
    const interval = hidden(row) === null ? between(row, measure) : null;
    return hidden(row) ?? (interval === null ? text : t('publications.between', { value: text, ...interval }));
  }
}

/** A mission by its title, as in the lists of the form; never by its identifier. */
function useValueTexts({ card: { filters, period }, request }: FrozenTable) {
  const { t } = useTranslation();
  const hasMission = filters.some(({ dimension }) => dimension === 'mission_id');
  const { data = [] } = useQuery(valuesQuery(request.figure, hasMission ? 'mission_id' : '', period));
  return (dimension: string, value: string) => {
    if (dimension !== 'mission_id') return value;
    return data.find((one) => one.value === value)?.label ?? t('publications.oneMission');
  };
}

/** How far chance may reach, in the unit of the measure; null where there is no interval. */
function intervalOf(row: Row, name: string, unit: Unit | null, language: Language) {
  const [low, high] = [row[`${name}_low`], row[`${name}_high`]];
  if (typeof low !== 'number' || typeof high !== 'number') return null;
  return {
    low: measureText(low, unit ?? 'count', language),
    high: measureText(high, unit ?? 'count', language),
  };
}

function columnOf(name: string, unit: Unit, rows: readonly Row[], total: Row, language: Language) {
  const numberIn = (row: Row) => (typeof row[name] === 'number' ? row[name] : null);
  const whole = numberIn(total);
  return {
    parts: partTexts(rows.map(numberIn), whole, unit, language),
    total: partTexts([whole], whole, unit, language)[0],
  };
}
