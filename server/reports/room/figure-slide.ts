import type { Language } from '../../shared/language.js';
import { escaped } from '../../shared/plain-page.js';
import type { FigurePart } from '../document/report-document.js';
import { tableOf } from '../page/figure-section.js';
import { pageTexts } from '../page/page-texts.js';
import type { Slide } from './slide.js';

/** Rows that are read from the back of a room. */
const FEW_ROWS = 8;

/** One figure: how much and over which days, its chart, and under it the data and where it comes from. */
export function figureSlide(part: FigurePart, language: Language, corrections: string): Slide {
  const { id, title, about, fact, comment, headlines, chart, table } = part;
  const words = pageTexts[language];
  const heads = headlines.map(
    ({ value, label }) => `<li><strong>${escaped(value)}</strong><span>${escaped(label)}</span></li>`,
  );
  const paragraph = (text: string | null) => (text === null ? '' : `<p>${escaped(text)}</p>`);
  // Without a drawing, a table that is read at a glance stands in its place.
  const isTableShown = chart === null && table.rows.length <= FEW_ROWS && (table.rows.length > 0 || heads.length === 0);
  const shown = chart === null ? (isTableShown ? tableOf(table, title, language) : '') : chart.svg;
  const data = table.rows.length > 0 && !isTableShown ? folded(words.data, tableOf(table, title, language)) : '';
  const body = [
    `<div class="sides${shown === '' ? ' alone' : ''}"><div><p class="quiet">${escaped(about)}</p>`,
    heads.length > 0 ? `<ul class="heads">${heads.join('')}</ul>` : '',
    `${paragraph(fact)}${paragraph(comment)}${corrections}</div>`,
    shown === '' ? '' : `<div class="${chart === null ? 'data' : 'chart'}">${shown}</div>`,
    `</div>${data}${folded(words.source, sourceOf(part, words.calculation))}`,
  ].join('');
  return { id, kind: 'figure', title, isTitleSeen: true, body };
}

const folded = (summary: string, html: string): string => `<details><summary>${summary}</summary>${html}</details>`;

function sourceOf({ card, calculation }: FigurePart, title: string): string {
  const lines = card.map(
    ({ term, texts }) => `<dt>${escaped(term)}</dt>${texts.map((text) => `<dd>${escaped(text)}</dd>`).join('')}`,
  );
  return `<dl>${lines.join('')}</dl><h3>${title}</h3><pre lang="en">${escaped(calculation)}</pre>`;
}
