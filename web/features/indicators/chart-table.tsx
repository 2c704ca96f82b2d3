import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogueEntry, FigureCard } from '../../../server/indicators/indicators.schemas.js';
import { DataTable, type TableRow } from '../../components/data-table.js';
import { LinkButton } from '../../components/link-button.js';
import type { Row } from '../../lib/arrow.js';
import { useLanguage, type Language } from '../../lib/language.js';
import { partTexts } from '../../lib/measure-text.js';
import { LAST_DAY, sliceTexts, type Slices } from './chart-columns.js';
import styles from './chart-panel.module.css';
import { mainMeasure, numberAt, outcomeDimensions, type Measure } from './main-measure.js';
import { hiddenText } from './view.js';

/** More columns than these are read in the file. */
const MOST_MEASURES = 4;

interface ChartTableProps {
  title: string;
  entry: CatalogueEntry;
  slices: Slices;
  rows: readonly Row[];
  /** The same question without slices. */
  total: Row;
  card: FigureCard;
  onChoose: ((row: Row) => void) | null;
}

/** The data of a chart: rounded so that a column adds up to the total shown under it. */
export function ChartTable({ title, entry, slices, rows, total, card, onChoose }: ChartTableProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const main = mainMeasure(entry);
  const measures = [...entry.measures]
    .sort((a, b) => Number(b === main) - Number(a === main))
    .filter((measure) => rows.some((row) => measure.name in row))
    .slice(0, MOST_MEASURES);
  const values = measures.map((measure) => columnTexts(measure, rows, total, language));
  const names = [
    ...(slices.bucket === null ? [] : [t(`chart.bucket.${slices.bucket}`)]),
    ...slices.dimensions.map((one) => (one.name === LAST_DAY ? t('chart.counted') : one.label)),
  ];
  const columns = [
    ...names.map((label, index) => ({ name: `slice-${index}`, label })),
    ...measures.map((measure) => ({ name: measure.name, label: measure.label[language], numeric: true })),
  ];
  const namesOf = (row: Row): ReactNode[] => {
    const [first = '', ...others] = sliceTexts(row, slices, t, language);
    if (onChoose === null) return [first, ...others];
    return [
      <LinkButton key="name" aria-label={t('filter.only', { name: first })} onClick={() => onChoose(row)}>
        {first}
      </LinkButton>,
      ...others,
    ];
  };
  const lines = rows.map<TableRow>((row, index) => ({
    key: String(index),
    cells: [...namesOf(row), ...values.map((column) => hiddenText(row, card, t) ?? column.parts[index])],
    mark: row['is_partial'] === true ? t('chart.incomplete') : undefined,
  }));
  const mixed = outcomeDimensions(entry).length > 0 && values.every((column) => column.whole === null);
  const totalLine: TableRow = {
    key: 'total',
    cells: [
      t('chart.total'),
      ...names.slice(1).map(() => ''),
      ...values.map((column) => hiddenText(total, card, t) ?? column.total),
    ],
  };
  const distinct = measures.some((measure) => measure.kind === 'distinct');
  return (
    <>
      <DataTable caption={title} columns={columns} rows={lines} total={mixed ? undefined : totalLine} />
      {mixed && <p className={styles.note}>{t('chart.noTotal')}</p>}
      {distinct && <p className={styles.note}>{t('chart.distinctNote')}</p>}
    </>
  );
}

function columnTexts(measure: Measure, rows: readonly Row[], total: Row, language: Language) {
  const whole = numberAt(total, measure.name);
  const parts = rows.map((row) => numberAt(row, measure.name));
  const [totalText] = partTexts([whole], whole, measure.unit, language);
  return { whole, parts: partTexts(parts, whole, measure.unit, language), total: totalText };
}
