import { escaped, filled, plainPage } from '../../shared/plain-page.js';
import type { DocumentPart, FigurePart, QuotePart, ReportDocument, TextPart } from '../document/report-document.js';
import { saidText } from '../document/said-text.js';
import { figureSection, tableOf } from './figure-section.js';
import { pageTexts } from './page-texts.js';
import type { ReportPlace } from './report-place.js';

/** The whole report on one page: HTML without scripts, that prints well. */
export function reportPage(document: ReportDocument, place: ReportPlace): string {
  const { language, title, period, parts } = document;
  const words = pageTexts[language];
  const section = (part: DocumentPart) => {
    if (part.kind === 'quote') return quoteSection(part);
    return part.kind === 'text' ? textSection(part) : figureSection(part, language, place);
  };
  const sections = parts.map(section);
  return framed(document, {
    title,
    body: [
      `<p class="about">${escaped(period)}</p>`,
      place.top,
      sections.length > 0 ? sections.join('\n') : `<p>${words.nothing}</p>`,
      place.end,
    ].join(''),
  });
}

/** Where one figure comes from: its data, its card and the calculation itself. `top`: what is said of it first, HTML. */
export function sourcePage(
  document: ReportDocument,
  part: FigurePart,
  { address }: Pick<ReportPlace, 'address'>,
  top = '',
): string {
  const words = pageTexts[document.language];
  const lines = part.card.map(
    ({ term, texts }) => `<dt>${escaped(term)}</dt>${texts.map((text) => `<dd>${escaped(text)}</dd>`).join('')}`,
  );
  return framed(document, {
    title: filled(words.sourceOf, { title: part.title }),
    isFilled: true,
    body: [
      `<p class="about">${escaped(part.about)}</p><p><a href="${address}#${part.id}">${words.back}</a></p>${top}`,
      `<div class="figure">${tableOf(part.table, part.title, document.language)}<dl>${lines.join('')}</dl></div>`,
      `<h2>${words.calculation}</h2><pre lang="en">${escaped(part.calculation)}</pre>`,
    ].join(''),
  });
}

/** The figure of that part of the report; null where there is none. */
export function figureOf({ parts }: ReportDocument, id: string): FigurePart | null {
  const part = parts.find((one) => one.kind === 'figure' && one.id === id);
  return part?.kind === 'figure' ? part : null;
}

function textSection({ id, heading, paragraphs }: TextPart): string {
  const title = heading === null ? '' : `<h2>${escaped(heading)}</h2>`;
  return `<div id="${id}">${title}${paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('')}</div>`;
}

function quoteSection({ id, text, language, ...said }: QuotePart): string {
  const words = `<blockquote lang="${escaped(language)}" dir="auto">${escaped(text)}</blockquote>`;
  return `<figure class="quote" id="${id}">${words}<figcaption>${escaped(saidText(said))}</figcaption></figure>`;
}

function framed(
  { language, house }: ReportDocument,
  { title, body, isFilled = false }: { title: string; body: string; isFilled?: boolean },
): string {
  const shown = isFilled ? title : escaped(title);
  return plainPage({ language, title: shown, body, house: escaped(house), look: '/report/look.css', other: null });
}
