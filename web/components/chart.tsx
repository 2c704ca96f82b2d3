import { useCallback, useEffect, useMemo, useRef } from 'react';
import { VegaEmbed } from 'react-vega';
import type { EmbedOptions, Result as Embedded } from 'vega-embed';
import { chartConfig } from '../../server/paper/chart-look/chart-config.js';
import type { Spec } from '../../server/paper/chart-look/chart-spec.js';
import { dateLocales, numberLocales } from '../../server/paper/chart-look/vega-locale.js';
import type { Row } from '../lib/arrow.js';
import type { Language } from '../lib/language.js';
import { readingZoom } from '../lib/reading-zoom.js';
import styles from './chart.module.css';

interface ChartProps {
  /** Vega-Lite specification without data, already in the reader's language. */
  spec: Spec;
  /** Rows of the data set named `table`. Not empty. */
  rows: readonly Row[];
  scheme: 'light' | 'dark';
  language: Language;
  onError: () => void;
  /** The drawing, for its pictures; called at each new one. */
  onDrawn?: (view: Drawn) => void;
  /** A mark was pressed. Its keyboard twin is a button in the table. */
  onChoose?: ((row: Row) => void) | undefined;
}

/** What a drawing can give: itself as a picture. */
export interface Drawn {
  toSVG: () => Promise<string>;
  toImageURL: (type: 'png', scale: number) => Promise<string>;
}

const FONT = "'Inter Variable', system-ui, sans-serif";

/** Vega-Lite warns of harmless sizes on every ranking. */
const ERRORS_ONLY = 1;

/** Draws one chart. Evaluates no code: expressions are interpreted, as the page's policy wants. */
export default function Chart({ spec, rows, scheme, language, onError, onDrawn, onChoose }: ChartProps) {
  const options = useMemo<EmbedOptions>(
    () => ({
      mode: 'vega-lite',
      logLevel: ERRORS_ONLY,
      actions: false,
      ast: true,
      defaultStyle: false,
      renderer: 'svg',
      config: chartConfig({ scheme, zoom: readingZoom(), font: FONT }),
      formatLocale: numberLocales[language],
      timeFormatLocale: dateLocales[language],
      tooltip: { disableDefaultStyle: true },
      // The rows stand in the compiled chart before its first drawing: it never blinks empty.
      patch: (compiled) => ({ ...compiled, data: withRows(compiled.data ?? [], rows) }),
    }),
    [rows, scheme, language],
  );
  // Kept aside: a new function must not draw the chart again.
  const told = useRef({ onDrawn, onChoose });
  useEffect(() => {
    told.current = { onDrawn, onChoose };
  });
  const drawn = useCallback(({ view }: Embedded) => {
    told.current.onDrawn?.(view);
    view.addEventListener('click', (_event, item) => {
      const row: unknown = item?.datum;
      if (typeof row === 'object' && row !== null) told.current.onChoose?.(row as Row);
    });
  }, []);
  const failed = useRef(onError);
  const refused = useCallback(() => failed.current(), []);
  return (
    <VegaEmbed
      className={onChoose === undefined ? styles.chart : `${styles.chart} ${styles.choosable}`}
      spec={spec}
      options={options}
      onEmbed={drawn}
      onError={refused}
    />
  );
}

function withRows<Source extends { name: string }>(sources: readonly Source[], rows: readonly Row[]): Source[] {
  return sources.map((source) => {
    if (source.name !== 'table') return source;
    return { ...source, values: rows.map((row) => ({ ...row })) };
  });
}
