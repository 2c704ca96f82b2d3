import type { TFunction } from 'i18next';
import type { Bucket, CatalogueEntry, Chart } from '../../../server/indicators/indicators.schemas.js';
import { readBucket } from '../../lib/buckets.js';
import type { Row } from '../../lib/arrow.js';
import { bucketText, dayText, readDay } from '../../lib/dates.js';
import { addDays } from '../../lib/day.js';
import type { Language } from '../../lib/language.js';
import { nameAt, titleColumn } from './main-measure.js';

/** The day after the last one of what was counted: people are told the last one. */
export const LAST_DAY = 'to_day';

/** How a chart slices its figure: at most one bucket of time, and any dimensions. */
export interface Slices {
  bucket: Bucket | null;
  dimensions: { name: string; label: string }[];
}

export function slicesOf(entry: CatalogueEntry, chart: Chart, language: Language): Slices {
  const bucket = chart.request.by.map(readBucket).find((one) => one !== null) ?? null;
  const labels = new Map(entry.dimensions.map((dimension) => [dimension.name, dimension.label[language]]));
  const names = chart.request.by.filter((name) => readBucket(name) === null);
  return { bucket, dimensions: names.map((name) => ({ name, label: labels.get(name) ?? name })) };
}

/** A chart's own title; one that only repeats its figure's says how it is sliced. */
export function chartTitle(entry: CatalogueEntry, chart: Chart, t: TFunction, language: Language): string {
  const title = chart.title[language];
  const { bucket, dimensions } = slicesOf(entry, chart, language);
  const time = bucket === null ? [] : [t(`chart.bucket.${bucket}`)];
  const named = dimensions.filter((one) => one.name !== LAST_DAY);
  const slices = [...time, ...named.map(({ label }) => label)].map((label) => label.toLocaleLowerCase(language));
  if (title !== entry.title[language] || slices.length === 0) return title;
  return t('chart.titleBy', { title, slices: slices.join(t('chart.and')) });
}

/** Words of one row's slices, in the order of {@link Slices}: « mars 2026 », « Collecte ». */
export function sliceTexts(row: Row, { bucket, dimensions }: Slices, t: TFunction, language: Language): string[] {
  const time = bucket === null ? [] : [bucketName(row, language)];
  return [
    ...time,
    ...dimensions.map(({ name }) =>
      name === LAST_DAY ? untilText(row, t, language) : valueName(nameAt(row, name), t),
    ),
  ];
}

function untilText(row: Row, t: TFunction, language: Language): string {
  const end = readDay(row[LAST_DAY]);
  return end === null ? t('chart.unspecified') : t('chart.until', { day: dayText(addDays(end, -1), language) });
}

export function bucketName(row: Row, language: Language): string {
  const from = readDay(row['bucket']);
  return from === null ? '' : bucketText(from, readDay(row['bucket_end']), language);
}

function valueName(value: string | boolean | null, t: TFunction): string {
  if (value === null) return t('chart.unspecified');
  if (typeof value === 'boolean') return t(value ? 'chart.yes' : 'chart.no');
  return value;
}

/** Every label a specification may ask for with `@`. */
export function columnLabels(entry: CatalogueEntry, slices: Slices, t: TFunction, language: Language) {
  const bucket = slices.bucket === null ? {} : { bucket: t(`chart.bucket.${slices.bucket}`) };
  const dimensions = entry.dimensions.flatMap(({ name, label }) => [
    [name, label[language]],
    [titleColumn(name), label[language]],
  ]);
  const measures = entry.measures.map(({ name, label }) => [name, label[language]]);
  return { ...bucket, ...Object.fromEntries([...dimensions, ...measures]) } as Record<string, string>;
}
