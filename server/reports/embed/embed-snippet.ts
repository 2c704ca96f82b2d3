import { escaped } from '../../shared/plain-page.js';
import type { FigurePart, ReportDocument } from '../document/report-document.js';

/** Of the frame, px: that of a chart, and what stands beside it. */
const WIDTH = 640;
const BESIDE = 34;
/** Of a line of a title, of a sentence, of the figures of the whole, of what closes the page, px. */
const LINES = { title: 30, text: 26, heads: 84, about: 72, chart: 24, data: 44, correction: 80 } as const;
/** Letters on a line of a sentence. */
const LETTERS = 70;
/** A page scrolls in its frame rather than fill the screen of who reads around it. */
const HIGHEST = 1000;

/** What a director copies into a page of the site: the frame, and a link for where frames are taken out. */
export function embedSnippet(address: string, { house }: ReportDocument, part: FigurePart): string {
  const title = escaped(`${part.title}, ${house}`);
  const frame = [
    `src="${address}"`,
    `title="${title}"`,
    `width="${WIDTH}" height="${heightOf(part)}"`,
    'style="max-width:100%;border:0"',
    'loading="lazy" referrerpolicy="no-referrer"',
    'sandbox="allow-popups allow-popups-to-escape-sandbox"',
  ];
  return `<iframe ${frame.join(' ')}></iframe>\n<p><a href="${address}" target="_blank" rel="noopener">${title}</a></p>`;
}

/** High enough for what it says, with room for a correction: a page without scripts cannot ask for more. */
function heightOf({ title, fact, chart, headlines, table }: FigurePart): number {
  const lines = (text: string | null) => (text === null ? 0 : Math.ceil(text.length / LETTERS));
  const all = [
    lines(title) * LINES.title,
    lines(fact) * LINES.text,
    headlines.length > 0 ? LINES.heads : 0,
    chart === null ? 0 : (chart.height * (WIDTH - BESIDE)) / chart.width + LINES.chart,
    chart === null ? table.rows.length * LINES.data : 0,
    LINES.data + LINES.about + LINES.correction,
  ];
  return Math.min(HIGHEST, Math.ceil(all.reduce((sum, one) => sum + one) / 10) * 10);
}
