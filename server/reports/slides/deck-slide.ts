import type { NativeChart } from './native-chart.js';

export interface Line {
  text: string;
  /** Hundredths of a point are for the XML: `big` is a figure, `quiet` what stands around it. */
  look: 'big' | 'text' | 'quiet';
  /** Of its words, where it is not that of the slides. */
  tongue?: string;
  /** It leads there. */
  address?: string;
}

/** One slide: a title, lines, and a chart or a table beside them. */
export interface DeckSlide {
  kind: 'cover' | 'inside';
  title: string;
  lines: readonly Line[];
  chart: NativeChart | null;
  /** Its first row names the columns. */
  table: readonly (readonly string[])[] | null;
  /** What whoever speaks reads, a line each. */
  notes: readonly string[];
}
