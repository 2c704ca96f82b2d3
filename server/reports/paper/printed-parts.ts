import { saidText } from '../document/said-text.js';
import type { DocumentPart, FigurePart } from '../document/report-document.js';
import type { PrintedFigure, PrintedPart } from './printed-report.js';
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
    if (part.chart !== null) charts[file] = Buffer.from(part.chart.svg);
    return figureOf(part, level, file);
  });
  return { parts: printed, charts };
}

function figureOf(part: FigurePart, level: 1 | 2, file: string): PrintedFigure {
  const { title, about, headlines, chart, fact, comment, table, card } = part;
  // Of one value alone, what stands above is the table.
  const isSaid = table.rows.length === 0 && headlines.length > 0;
  return {
    kind: 'figure',
    level,
    title,
    about,
    headlines,
    chart: chart === null ? null : { file, alt: chart.alt, width: widthOf(chart) },
    sentences: [fact, comment].filter((sentence) => sentence !== null),
    tables: isSaid ? [] : printedTables(table),
    note: table.note,
    card,
  };
}

/** One that is higher than a page is made smaller as a whole. */
function widthOf({ width, height }: { width: number; height: number }): number {
  return width * POINTS * Math.min(1, HIGHEST / (height * POINTS));
}
