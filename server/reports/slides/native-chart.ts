import type { FrozenTable } from '../../indicators/publications/publications.schemas.js';
import { cellOf, currencyOf, heading } from '../../indicators/workbook/cells.js';
import type { ChartFile } from '../../query-files/chart-file.js';
import type { Language } from '../../shared/language.js';
import { hiddenText, measuresOf, numberIn, rowName, slicesOf } from '../document/figure-table.js';

/** A chart that an office suite draws itself, from a workbook that is in it. */
export interface NativeChart {
  form: 'columns' | 'bars' | 'line';
  /** What is measured, with its unit. */
  series: string;
  points: readonly { label: string; value: number | null }[];
  /** Of its numbers, as spreadsheets write them. */
  format: '#,##0' | '#,##0.0' | '0.0%' | 'General';
  /** What is read aloud in its place. */
  alt: string;
}

interface ChartToMake {
  table: FrozenTable;
  /** Of the catalogue. */
  charts: readonly ChartFile[];
  alt: string;
  language: Language;
}

/** Null where the chart of that cut is of a form that office suites do not draw. */
export function nativeChart({ table, charts, alt, language }: ChartToMake): NativeChart | null {
  const [slice = '', ...others] = slicesOf(table);
  const file = charts.find(({ isPhone, request }) => !isPhone && request.by.join(',') === slice);
  const form = file ? formOf(file.spec) : null;
  const measure = measuresOf(table).find(({ name }) => name === form?.measure);
  if (!form || !measure || others.length > 0) return null;
  const value = numberIn(measure.name);
  const known = form.form === 'bars' ? table.rows.toSorted((a, b) => (value(b) ?? 0) - (value(a) ?? 0)) : table.rows;
  const points = known.map((row) => {
    const hidden = hiddenText(table, row, language);
    const name = rowName(row, slice, language);
    const cell = cellOf(value(row), measure);
    return {
      label: hidden === null ? name : `${name} (${hidden})`,
      value: typeof cell?.value === 'number' ? cell.value : null,
    };
  });
  const highest = points.reduce((most, point) => Math.max(most, Math.abs(point.value ?? 0)), 0);
  return {
    form: form.form,
    series: heading(measure, language, currencyOf(table.card)),
    points,
    format: formatOf(measure.unit, highest),
    alt,
  };
}

function formatOf(unit: string, highest: number): NativeChart['format'] {
  if (unit === 'percent') return '0.0%';
  if (unit === 'count') return '#,##0';
  return highest < 10 ? '#,##0.0' : '#,##0';
}

interface Axis {
  type?: string;
  title?: unknown;
}

/** What the specification draws, and which measure: the title of its axis is the measure’s name. */
function formOf(spec: Record<string, unknown>): { form: NativeChart['form']; measure: string } | null {
  const { mark, encoding } = spec as { mark?: string | { type?: string }; encoding?: { x?: Axis; y?: Axis } };
  const kind = typeof mark === 'string' ? mark : mark?.type;
  const isLevel = encoding?.x?.type === 'quantitative';
  const { title } = (isLevel ? encoding.x : encoding?.y) ?? {};
  if (typeof title !== 'string' || !title.startsWith('@')) return null;
  const measure = title.slice(1);
  if (kind === 'bar') return { form: isLevel ? 'bars' : 'columns', measure };
  return (kind === 'line' || kind === 'area') && !isLevel ? { form: 'line', measure } : null;
}
