import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Catalogue, Unit } from '../../../server/indicators/indicators.schemas.js';
import type { FrozenTable } from '../../../server/indicators/publications/publications.schemas.js';
import { DataTable } from '../../components/data-table.js';
import { bucketText, periodText, readDay } from '../../lib/dates.js';
import { type Language, useLanguage } from '../../lib/language.js';
import { partTexts } from '../../lib/measure-text.js';
import { useColumnWords } from './column-words.js';
import { valuesQuery } from './get-publications.js';
import styles from './publications.module.css';

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
  const nameOf = (row: Row, column: string) => {
    const from = readDay(row['bucket']);
    const value = row[column.replace(/_id$/, '_title')] ?? row[column];
    if (!(column in row) && from !== null) return bucketText(from, readDay(row['bucket_end']), language);
    return value === null || value === undefined ? t('chart.unspecified') : String(value);
  };
  const valueText = useValueTexts(table);
  const limited = card.filters.map(
    ({ dimension, values }) => `${words(dimension)} : ${values.map((value) => valueText(dimension, value)).join(', ')}`,
  );
  return (
    // No landmark: the same figure may be told twice on a page, and again in the preview of a corrected publication.
    <div className={styles.part}>
      <Title>{card.title[language]}</Title>
      <p className={styles.quiet}>{[periodText(card.period, language), ...limited].join(' · ')}</p>
      <DataTable
        caption={card.title[language]}
        columns={[
          ...(by.length > 0 ? by : ['']).map((name) => ({ name, label: name === '' ? t('chart.total') : words(name) })),
          ...measures.map(({ name, label }) => ({ name, label: label[language], numeric: true })),
        ]}
        rows={by.length > 0 ? rows.map((row, at) => ({ key: String(at), cells: cells(row, at) })) : []}
        total={{ key: 'total', cells: [t('chart.total'), ...by.slice(1).map(() => ''), ...totals()] }}
      />
      <p className={styles.quiet}>{card.formula[language]}</p>
    </div>
  );

  function cells(row: Row, at: number) {
    return [...by.map((name) => nameOf(row, name)), ...texts.map((column) => hidden(row) ?? column.parts[at])];
  }

  function totals() {
    return texts.map((column) => hidden(total) ?? column.total);
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

function columnOf(name: string, unit: Unit, rows: readonly Row[], total: Row, language: Language) {
  const numberIn = (row: Row) => (typeof row[name] === 'number' ? row[name] : null);
  const whole = numberIn(total);
  return {
    parts: partTexts(rows.map(numberIn), whole, unit, language),
    total: partTexts([whole], whole, unit, language)[0],
  };
}
