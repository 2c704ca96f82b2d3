import type { DrawnChart } from '../../paper/charts/chart-task.js';
import type { Language } from '../../shared/language.js';
import { escaped } from '../../shared/plain-page.js';
import type { FigurePart, Headline, TextTable } from '../document/report-document.js';
import { pageTexts } from './page-texts.js';
import { NARROW_SCREEN } from './report-look.js';
import type { ChartWidth, ReportPlace } from './report-place.js';

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
  const { id, title, about, fact, comment, headlines, table } = part;
  return [
    `<section class="figure" id="${id}" aria-labelledby="${id}-title"><h3 id="${id}-title">${escaped(title)}</h3>`,
    `<p class="quiet">${escaped(about)}</p>`,
    headsOf(headlines),
    chartOf(part, picture),
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

/** Its words are read in its place. On a screen as narrow as a phone it is drawn again, so that its letters are read. */
export function chartOf({ id, chart }: FigurePart, picture: ReportPlace['picture']): string {
  if (chart === null) return '';
  const source = (drawn: DrawnChart, width: ChartWidth) => picture?.(id, width) ?? inside(drawn);
  const size = ({ width, height }: DrawnChart) => `width="${width}" height="${height}"`;
  const { narrow } = chart;
  const image = `<img class="chart" src="${source(chart, 'wide')}" ${size(chart)} alt="${escaped(chart.alt)}">`;
  if (narrow === undefined) return image;
  const phone = `<source media="${NARROW_SCREEN}" srcset="${source(narrow, 'narrow')}" ${size(narrow)}>`;
  return `<picture class="both">${phone}${image}</picture>`;
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
