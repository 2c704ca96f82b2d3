import type { DrawnChart } from '../../paper/charts/chart-task.js';
import type { Language } from '../../shared/language.js';
import { escaped } from '../../shared/plain-page.js';
import type { FigurePart, Headline, TextTable } from '../document/report-document.js';
import { pageTexts } from './page-texts.js';
import type { ReportPlace } from './report-place.js';

/** Columns that fit beside one another on a phone. */
const NARROW = 3;

type FigurePlace = Pick<ReportPlace, 'source' | 'picture' | 'withoutData'>;

/** One figure of the report: what it is, how much, the data and where it comes from. */
export function figureSection(
  part: FigurePart,
  language: Language,
  { source, picture, withoutData }: FigurePlace,
): string {
  const words = pageTexts[language];
  const { id, title, about, fact, comment, headlines, chart, table } = part;
  return [
    `<section class="figure" id="${id}" aria-labelledby="${id}-title"><h3 id="${id}-title">${escaped(title)}</h3>`,
    `<p class="quiet">${escaped(about)}</p>`,
    headsOf(headlines),
    chart === null ? '' : chartOf(chart, picture?.(id) ?? null),
    fact === null ? '' : `<p>${escaped(fact)}</p>`,
    comment === null ? '' : `<p>${escaped(comment)}</p>`,
    table.rows.length > 0 && !withoutData.has(id) ? dataOf(table, title, language) : '',
    `<p><a href="${source(id)}">${words.source}<span class="skip"> ${escaped(title)}</span></a></p></section>`,
  ].join('');
}

/** The figures of the whole; nothing where there are none. */
export function headsOf(headlines: readonly Headline[]): string {
  if (headlines.length === 0) return '';
  const heads = headlines.map(
    ({ value, label }) => `<li><strong>${escaped(value)}</strong><span>${escaped(label)}</span></li>`,
  );
  return `<ul class="heads">${heads.join('')}</ul>`;
}

/** Its words are read in its place. `address`: null where it stands in the page itself. */
export function chartOf(chart: DrawnChart, address: string | null): string {
  const { width, height, alt } = chart;
  const source = address ?? inside(chart);
  return `<img class="chart" src="${source}" width="${width}" height="${height}" alt="${escaped(alt)}">`;
}

/** A picture without a file of its own. */
const inside = ({ svg }: DrawnChart): string => `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;

/** A table in words; where it has no rows, its whole is the row. */
export function tableOf({ columns, rows, total, note }: TextTable, caption: string, language: Language): string {
  const label = (at: number) => escaped(columns[at]?.label ?? '');
  const kind = (at: number) => (columns[at]?.isNumeric ? ' class="n"' : '');
  const line = (cells: readonly string[]) =>
    `<tr>${cells.map((cell, at) => (at === 0 ? `<th scope="row">${escaped(cell)}</th>` : `<td${kind(at)} data-label="${label(at)}">${escaped(cell)}</td>`)).join('')}</tr>`;
  const head = columns.map((_, at) => `<th scope="col"${kind(at)}>${label(at)}</th>`).join('');
  const foot = total === null ? '' : `<tfoot>${line(total)}</tfoot>`;
  return [
    `<div lang="${language}"${columns.length > NARROW ? ' class="wide"' : ''}><table><caption>${escaped(caption)}</caption>`,
    `<thead><tr>${head}</tr></thead><tbody>${rows.map(line).join('')}</tbody>${foot}</table></div>`,
    note === null ? '' : `<p class="quiet">${escaped(note)}</p>`,
  ].join('');
}

/** The table under a line that opens it. */
export function dataOf(table: TextTable, title: string, language: Language, { isOpen = false } = {}): string {
  return `<details${isOpen ? ' open' : ''}><summary>${pageTexts[language].data}</summary>${tableOf(table, title, language)}</details>`;
}
