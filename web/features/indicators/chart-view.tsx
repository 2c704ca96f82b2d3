import { Skeleton, useComputedColorScheme } from '@mantine/core';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogueEntry, Chart as ChartOf, FigureCard } from '../../../server/indicators/indicators.schemas.js';
import { withMarks } from '../../../server/paper/chart-look/chart-marks.js';
import { localiseSpec } from '../../../server/paper/chart-look/chart-spec.js';
import type { Drawn } from '../../components/chart.js';
import { Notice } from '../../components/notice.js';
import type { Row } from '../../lib/arrow.js';
import { useIsNarrow } from '../../lib/is-narrow.js';
import { useLanguage } from '../../lib/language.js';
import { bucketName, columnLabels, sliceTexts, slicesOf, type Slices } from './chart-columns.js';
import { ChartNotes } from './chart-notes.js';
import styles from './chart-panel.module.css';
import { ChartTable } from './chart-table.js';
import { importChart } from './import-chart.js';
import { HiddenNote } from './hidden-note.js';
import { mainFact } from './main-fact.js';
import { mainMeasure, numberAt, outcomeDimensions, outcomeUnit, titleColumn } from './main-measure.js';
import type { ChartMarks } from './use-marks.js';
import { hiddenText } from './view.js';

const Chart = lazy(importChart);

/** A ranking longer than this is not read as a picture: its table has the rest. */
const MOST_DRAWN = 40;

interface ChartViewProps {
  entry: CatalogueEntry;
  chart: ChartOf;
  title: string;
  rows: readonly Row[];
  total: Row;
  card: FigureCard;
  asTable: boolean;
  marks: ChartMarks;
  /** Limits the page to the thing of this row; null when its chart shows nothing the page can be limited to. */
  onChoose: ((row: Row) => void) | null;
  onDrawn: (view: Drawn) => void;
}

/** The main fact of a chart, then its drawing or its table. */
export function ChartView(props: ChartViewProps) {
  const { entry, chart, title, rows, total, card, asTable, marks, onChoose, onDrawn } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const slices = useMemo(() => slicesOf(entry, chart, language), [entry, chart, language]);
  const measure = mainMeasure(entry);
  const known = measure ? numberAt(total, measure.name) : null;
  const nameOf = (row: Row) => sliceTexts(row, slices, t, language).join(' · ');
  const over = outcomeDimensions(entry).length > 0 ? 'outcomes' : slices.bucket !== null ? 'time' : 'dimension';
  const hidden = rows.map((row) => hiddenText(row, card, t)).find((why) => why !== null) ?? null;
  const fact = measure ? mainFact({ rows, nameOf, measure, total: known, over, hidden }, t, language) : '';
  const sorted = useMemo(() => inOrder(rows, slices, measure?.name), [rows, slices, measure?.name]);
  return (
    <>
      <p className={styles.fact}>{fact}</p>
      {rows.length === 0 ? null : asTable ? (
        <div className={styles.place}>
          <ChartTable {...{ title, entry, slices, total, card, onChoose }} rows={sorted} />
        </div>
      ) : (
        <Drawing {...{ entry, chart, title, slices, fact, marks, onChoose, onDrawn }} rows={sorted} />
      )}
      {!asTable && <PartialNote rows={rows} />}
      {!asTable && <HiddenNote rows={rows} nameOf={nameOf} card={card} />}
      <ChartNotes marks={marks} />
    </>
  );
}

/** Time in its order; the rest from the largest down, units kept together. */
function inOrder(rows: readonly Row[], { bucket }: Slices, measure: string | undefined): readonly Row[] {
  if (bucket !== null || measure === undefined) return rows;
  const value = (row: Row) => numberAt(row, measure) ?? -1;
  return [...rows].sort((a, b) => outcomeUnit(a).localeCompare(outcomeUnit(b)) || value(b) - value(a));
}

function Drawing({
  entry,
  chart,
  title,
  slices,
  rows,
  fact,
  marks,
  onChoose,
  onDrawn,
}: Omit<ChartViewProps, 'total' | 'card' | 'asTable'> & { slices: Slices; fact: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const scheme = useComputedColorScheme('light');
  const narrow = useIsNarrow();
  const [failed, setFailed] = useState(false);
  const spec = useMemo(() => {
    const labels = columnLabels(entry, slices, t, language);
    const given = (narrow && chart.phoneSpec) || chart.spec;
    const description = [fact, ...marks.lines].join(' ');
    return withMarks(localiseSpec(given, { labels, title, description }), marks);
  }, [entry, chart, slices, t, language, narrow, title, fact, marks]);
  const drawn = useMemo(() => (slices.bucket === null ? firstOf(rows, slices) : rows), [rows, slices]);
  const named = useMemo(() => withNames(drawn, slices, t('chart.unspecified')), [drawn, slices, t]);
  if (failed) return <Notice role="alert">{t('chart.failed')}</Notice>;
  return (
    <div className={styles.place}>
      <Suspense fallback={<Skeleton height="17rem" />}>
        <Chart
          spec={spec}
          rows={named}
          scheme={scheme}
          language={language}
          onError={() => setFailed(true)}
          onDrawn={onDrawn}
          onChoose={onChoose ?? undefined}
        />
      </Suspense>
      {drawn.length < rows.length && (
        <p className={styles.note}>{t('chart.firstOnly', { drawn: drawn.length, all: rows.length })}</p>
      )}
    </div>
  );
}

/** All that is known of the first missions (or places …), as many as a picture holds. */
function firstOf(rows: readonly Row[], { dimensions: [first] }: Slices): readonly Row[] {
  const shown = new Set<unknown>();
  for (const row of rows) if (shown.size < MOST_DRAWN) shown.add(first ? row[first.name] : row);
  return rows.filter((row) => shown.has(first ? row[first.name] : row));
}

/** A mission or a place nobody wrote down has a name too, or the drawing would say “null”. */
function withNames(rows: readonly Row[], { dimensions }: Slices, unspecified: string): readonly Row[] {
  const names = dimensions.flatMap(({ name }) => [name, titleColumn(name)]);
  return rows.map((row) => ({
    ...row,
    ...Object.fromEntries(names.filter((name) => row[name] === null).map((name) => [name, unspecified])),
  }));
}

function PartialNote({ rows }: { rows: readonly Row[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const partial = rows.filter((row) => row['is_partial'] === true).map((row) => bucketName(row, language));
  const periods = [...new Set(partial)].filter(Boolean).join(', ');
  return periods === '' ? null : <p className={styles.note}>{t('chart.partial', { periods })}</p>;
}
