import { escaped, filled, plainPage } from '../../shared/plain-page.js';
import type { FigurePart, ReportDocument, TextPart } from '../document/report-document.js';
import { figureSection, tableOf } from './figure-section.js';
import { pageTexts } from './page-texts.js';

export interface ReportPlace {
  /** Address of the report's own page; its figures are under it. */
  address: string;
  /** Not published: it says so. */
  isDraft: boolean;
}

/** The whole report on one page: HTML without scripts, that prints well. */
export function reportPage(document: ReportDocument, { address, isDraft }: ReportPlace): string {
  const { language, title, period, parts } = document;
  const words = pageTexts[language];
  const sections = parts.map((part) =>
    part.kind === 'text' ? textSection(part) : figureSection(part, language, `${address}/${part.id}`),
  );
  return framed(document, {
    title,
    body: [
      `<p class="about">${escaped(period)}</p>`,
      isDraft ? `<p class="state">${words.draft}</p>` : '',
      sections.length > 0 ? sections.join('\n') : `<p>${words.nothing}</p>`,
    ].join(''),
  });
}

/** Where one figure comes from: its data, its card and the calculation itself. */
export function sourcePage(document: ReportDocument, part: FigurePart, { address }: ReportPlace): string {
  const words = pageTexts[document.language];
  const lines = part.card.map(
    ({ term, texts }) => `<dt>${escaped(term)}</dt>${texts.map((text) => `<dd>${escaped(text)}</dd>`).join('')}`,
  );
  return framed(document, {
    title: filled(words.sourceOf, { title: part.title }),
    isFilled: true,
    body: [
      `<p class="about">${escaped(part.about)}</p><p><a href="${address}#${part.id}">${words.back}</a></p>`,
      `<div class="figure">${tableOf(part.table, part.title, document.language)}<dl>${lines.join('')}</dl></div>`,
      `<h2>${words.calculation}</h2><pre lang="en">${escaped(part.calculation)}</pre>`,
    ].join(''),
  });
}

function textSection({ id, heading, paragraphs }: TextPart): string {
  const title = heading === null ? '' : `<h2>${escaped(heading)}</h2>`;
  return `<div id="${id}">${title}${paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('')}</div>`;
}

function framed(
  { language, house }: ReportDocument,
  { title, body, isFilled = false }: { title: string; body: string; isFilled?: boolean },
): string {
  const shown = isFilled ? title : escaped(title);
  return plainPage({ language, title: shown, body, house: escaped(house), look: '/report/look.css', other: null });
}
