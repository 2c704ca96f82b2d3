import { useTranslation } from 'react-i18next';
import type { CatalogueEntry } from '../../../server/indicators/indicators.schemas.js';
import { DataTable, type TableRow } from '../../components/data-table.js';
import type { Row } from '../../lib/arrow.js';
import { useLanguage, type Language } from '../../lib/language.js';
import { partTexts } from '../../lib/measure-text.js';
import { sliceTexts, type Slices } from './chart-columns.js';
import styles from './chart-panel.module.css';
import { numberAt, outcomeDimensions, type Measure } from './main-measure.js';

interface ChartTableProps {
  title: string;
  entry: CatalogueEntry;
  slices: Slices;
  rows: readonly Row[];
  /** The same question without slices. */
  total: Row;
}

/** The data of a chart: rounded so that a column adds up to the total shown under it. */
export function ChartTable({ title, entry, slices, rows, total }: ChartTableProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const measures = entry.measures.filter((measure) => rows.some((row) => measure.name in row));
  const values = measures.map((measure) => columnTexts(measure, rows, total, language));
  const names = [
    ...(slices.bucket === null ? [] : [t(`chart.bucket.${slices.bucket}`)]),
    ...slices.dimensions.map((one) => one.label),
  ];
  const columns = [
    ...names.map((label, index) => ({ name: `slice-${index}`, label })),
    ...measures.map((measure) => ({ name: measure.name, label: measure.label[language], numeric: true })),
  ];
  const lines = rows.map<TableRow>((row, index) => ({
    key: String(index),
    cells: [...sliceTexts(row, slices, t, language), ...values.map((column) => column.parts[index])],
    mark: row['is_partial'] === true ? t('chart.incomplete') : undefined,
  }));
  const mixed = outcomeDimensions(entry).length > 0 && values.every((column) => column.whole === null);
  const totalLine: TableRow = {
    key: 'total',
    cells: [t('chart.total'), ...names.slice(1).map(() => ''), ...values.map((column) => column.total)],
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
