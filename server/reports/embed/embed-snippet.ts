import { escaped } from '../../shared/plain-page.js';
import type { FigurePart, ReportDocument } from '../document/report-document.js';

/** Of the frame, px. */
const WIDTH = 640;
/** Of a line of a title, of a sentence, of the figures of the whole, and of what closes the page, px. */
const LINES = { title: 24, text: 25, heads: 76, chart: 24, data: 40, edges: 56, correction: 60 } as const;
/** How the page is laid out, from the width of a telephone to that of the frame: letters on a line, width of the chart in px. */
const LAYOUTS = [
  { letters: 32, drawing: 288, isNarrow: true },
  { letters: 70, drawing: 608, isNarrow: false },
] as const;
/** Letters of the sentence that says who publishes it and how to check it, but for the name. */
const CLOSING = 90;
/** A page scrolls in its frame rather than fill the screen of who reads around it. */
const HIGHEST = 1000;

/** What a director copies into a page of the site: the frame, and a link for where frames are taken out. */
export function embedSnippet(address: string, { house }: ReportDocument, part: FigurePart): string {
  const title = escaped(`${part.title}, ${house}`);
  const frame = [
    `src="${address}"`,
    `title="${title}"`,
    `width="${WIDTH}" height="${heightOf(part, house)}"`,
    'style="max-width:100%;border:0"',
    'loading="lazy" referrerpolicy="no-referrer"',
    'sandbox="allow-popups allow-popups-to-escape-sandbox"',
  ];
  return `<iframe ${frame.join(' ')}></iframe>\n<p><a href="${address}" target="_blank" rel="noopener">${title}</a></p>`;
}

/** High enough in each layout for what it says, with room for a correction: a page without scripts cannot ask for more. */
function heightOf(part: FigurePart, house: string): number {
  const highest = Math.max(...LAYOUTS.map((layout) => heightIn(part, house, layout)));
  return Math.min(HIGHEST, Math.ceil(highest / 10) * 10);
}

function heightIn(part: FigurePart, house: string, { letters, drawing, isNarrow }: (typeof LAYOUTS)[number]): number {
  const { title, about, fact, chart, headlines, table } = part;
  const lines = (length: number) => Math.ceil(length / letters);
  const drawn = isNarrow ? (chart?.narrow ?? chart) : chart;
  const all = [
    // Titles are of larger letters.
    lines(title.length * 1.25) * LINES.title,
    [about.length, fact?.length ?? 0, CLOSING + house.length].reduce((sum, one) => sum + lines(one), 0) * LINES.text,
    headlines.length > 0 ? LINES.heads : 0,
    drawn === null ? table.rows.length * LINES.data : (drawn.height * drawing) / drawn.width + LINES.chart,
    LINES.data + LINES.edges + LINES.correction,
  ];
  return all.reduce((sum, one) => sum + one);
}
