import { useMemo } from 'react';
import { VegaEmbed } from 'react-vega';
import type { EmbedOptions } from 'vega-embed';
import type { Row } from '../lib/arrow.js';
import { chartConfig, readingZoom } from '../lib/chart-config.js';
import type { Spec } from '../lib/chart-spec.js';
import type { Language } from '../lib/language.js';
import { dateLocales, numberLocales } from '../lib/vega-locale.js';
import styles from './chart.module.css';

interface ChartProps {
  /** Vega-Lite specification without data, already in the reader's language. */
  spec: Spec;
  /** Rows of the data set named `table`. Not empty. */
  rows: readonly Row[];
  scheme: 'light' | 'dark';
  language: Language;
  onError: () => void;
}

/** Vega-Lite warns of harmless sizes on every ranking. */
const ERRORS_ONLY = 1;

/** Draws one chart. Evaluates no code: expressions are interpreted, as the page's policy wants. */
export default function Chart({ spec, rows, scheme, language, onError }: ChartProps) {
  const options = useMemo<EmbedOptions>(
    () => ({
      mode: 'vega-lite',
      logLevel: ERRORS_ONLY,
      actions: false,
      ast: true,
      defaultStyle: false,
      renderer: 'svg',
      config: chartConfig(scheme, readingZoom()),
      formatLocale: numberLocales[language],
      timeFormatLocale: dateLocales[language],
      tooltip: { disableDefaultStyle: true },
      // The rows stand in the compiled chart before its first drawing: it never blinks empty.
      patch: (compiled) => ({ ...compiled, data: withRows(compiled.data ?? [], rows) }),
    }),
    [rows, scheme, language],
  );
  return <VegaEmbed className={styles.chart} spec={spec} options={options} onError={onError} />;
}

function withRows<Source extends { name: string }>(sources: readonly Source[], rows: readonly Row[]): Source[] {
  return sources.map((source) => {
    if (source.name !== 'table') return source;
    return { ...source, values: rows.map((row) => ({ ...row })) };
  });
}
