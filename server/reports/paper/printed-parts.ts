import type { DrawnChart } from '../../paper/charts/chart-task.js';
import { chartOnPaper } from '../../paper/charts/chart-on-paper.js';
import { saidText } from '../document/said-text.js';
import type { DocumentPart, FigurePart } from '../document/report-document.js';
import type { PrintedChart, PrintedFigure, PrintedPart } from './printed-report.js';
import { printedTables } from './printed-tables.js';

/** Points a px: letters of a chart are 9 points. */
const POINTS = 0.75;
/** A chart, its title and its figures stand on one page. */
const HIGHEST = 560;

/** The parts of a report as they are laid out, and the drawings that they name. */
export function printedParts(parts: readonly DocumentPart[]): {
  parts: PrintedPart[];
  charts: Record<string, Uint8Array>;
} {
  const charts: Record<string, Uint8Array> = {};
  let level: 1 | 2 = 1;
  const printed = parts.map((part, at): PrintedPart => {
    if (part.kind === 'text') {
      if (part.heading !== null) level = 2;
      return { kind: 'text', heading: part.heading, paragraphs: part.paragraphs };
    }
    if (part.kind === 'quote') {
      const { text, language, saidBy, saidOn } = part;
      return { kind: 'quote', text, language, said: saidText({ saidBy, saidOn }) };
    }
    const file = `chart-${at}.svg`;
    const chart = part.chart === null ? null : chartOf(part.chart, file);
    if (chart !== null) charts[file] = Buffer.from(chart.svg);
    return figureOf(part, level, chart?.printed ?? null);
  });
  return { parts: printed, charts };
}

function figureOf(part: FigurePart, level: 1 | 2, chart: PrintedChart | null): PrintedFigure {
  const { title, about, headlines, fact, comment, table, card } = part;
  // Of one value alone, what stands above is the table.
  const isSaid = table.rows.length === 0 && headlines.length > 0;
  return {
    kind: 'figure',
    level,
    title,
    about,
    headlines,
    chart,
    sentences: [fact, comment].filter((sentence) => sentence !== null),
    tables: isSaid ? [] : printedTables(table),
    note: table.note,
    card,
  };
}

function chartOf({ svg: drawn, alt, width, height }: DrawnChart, file: string): { svg: string; printed: PrintedChart } {
  const { svg, letterings } = chartOnPaper(drawn);
  // One that is higher than a page is made smaller as a whole.
  const px = Math.min(POINTS, HIGHEST / height);
  return { svg, printed: { file, alt, width, height, px, letterings } };
}
