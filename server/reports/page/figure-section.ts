import type { DrawnChart } from '../../paper/charts/chart-task.js';
import type { Language } from '../../shared/language.js';
import { escaped } from '../../shared/plain-page.js';
import type { FigurePart, TextTable } from '../document/report-document.js';
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
  const heads = headlines.map(
    ({ value, label }) => `<li><strong>${escaped(value)}</strong><span>${escaped(label)}</span></li>`,
  );
  return [
    `<section class="figure" id="${id}" aria-labelledby="${id}-title"><h3 id="${id}-title">${escaped(title)}</h3>`,
    `<p class="quiet">${escaped(about)}</p>`,
    heads.length > 0 ? `<ul class="heads">${heads.join('')}</ul>` : '',
    chart === null ? '' : drawing(chart, picture?.(id) ?? inside(chart)),
    fact === null ? '' : `<p>${escaped(fact)}</p>`,
    comment === null ? '' : `<p>${escaped(comment)}</p>`,
    table.rows.length > 0 && !withoutData.has(id) ? dataOf(table, title, language) : '',
    `<p><a href="${source(id)}">${words.source}<span class="skip"> ${escaped(title)}</span></a></p></section>`,
  ].join('');
}

/** Its words are read in its place. */
function drawing({ width, height, alt }: DrawnChart, address: string): string {
  return `<img class="chart" src="${address}" width="${width}" height="${height}" alt="${escaped(alt)}">`;
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

function dataOf(table: TextTable, title: string, language: Language): string {
  return `<details><summary>${pageTexts[language].data}</summary>${tableOf(table, title, language)}</details>`;
}
