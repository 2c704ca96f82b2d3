import type { Marks } from '../chart-look/chart-marks.js';
import type { Spec, Words } from '../chart-look/chart-spec.js';

/** A chart to be drawn. */
export interface ChartTask {
  /** Vega-Lite specification without data, as the catalogue gives it. */
  spec: Spec;
  /** Rows of the data set named `table`. Not empty. */
  rows: readonly Readonly<Record<string, unknown>>[];
  words: Words;
  marks?: Marks;
  language: 'fr' | 'en';
  /** The association's colour, `#rrggbb`, as it gave it; null for ours. */
  accent: string | null;
  /** Of the whole drawing, in px of 1/96 inch: letters are 12 px, 9 points. */
  width: number;
}

export interface DrawnChart {
  svg: string;
  /** Px. */
  width: number;
  height: number;
  /** What is read aloud in its place: the title, then the main fact. */
  alt: string;
  /** What Vega found odd; nothing, for a chart that is sound. */
  warnings: string[];
}

export type FromDrawer =
  { kind: 'drawn'; chart: DrawnChart } | { kind: 'has-address' } | { kind: 'failed'; message: string };
