import { dayText } from '../../shared/day-text.js';
import { escaped, filled } from '../../shared/plain-page.js';
import type { FigurePart } from '../document/report-document.js';
import { tableOf } from '../page/figure-section.js';
import { reportPage, sourcePage } from '../page/report-page.js';
import type { ReportPlace } from '../page/report-place.js';
import { correctionParts, ofFigure } from './correction-part.js';
import type { OpenEdition } from './public-editions.js';
import { publicTexts } from './public-texts.js';

/** What a page weighs at most before its pictures, as HTML: it is opened on old phones, far from any antenna. */
const MOST_BYTES = 48_000;
/** Corrected figures that stand at the top; all stand on the page of the number. */
const MOST_LINES = 8;

/** A published report at its address. The largest tables go to the page of their source where it would weigh too much. */
export function publishedPage(code: string, { document, standing, until }: OpenEdition): string {
  const { language } = document;
  const address = `/report/${code}`;
  const place: ReportPlace = {
    address,
    source: (id) => `${address}/source/${id}`,
    picture: (id, width) => `${address}/chart/${id}${width === 'narrow' ? '-narrow' : ''}.svg`,
    top: topOf(address, { document, standing }),
    end: endOf(address, { document, standing, until }),
    withoutData: new Set(),
  };
  const heaviest = document.parts
    .filter((part): part is FigurePart => part.kind === 'figure')
    .map(({ id, table, title }) => ({ id, weight: tableOf(table, title, language).length }))
    .toSorted((a, b) => b.weight - a.weight);
  const withoutData = new Set<string>();
  for (;;) {
    const html = reportPage(document, { ...place, withoutData });
    const next = heaviest[withoutData.size];
    if (Buffer.byteLength(html) <= MOST_BYTES || !next) return html;
    withoutData.add(next.id);
  }
}

/** Where one of its figures comes from, and what was corrected of it. */
export function publishedSource(code: string, { document, standing }: OpenEdition, part: FigurePart): string {
  const { language } = document;
  const corrections = ofFigure(standing.corrections[language], part.id);
  const parts = correctionParts(corrections, language, { most: Number.POSITIVE_INFINITY });
  return sourcePage(document, part, { address: `/report/${code}` }, parts);
}

function topOf(address: string, { document, standing }: Pick<OpenEdition, 'document' | 'standing'>): string {
  const { language } = document;
  const words = publicTexts[language];
  const { number, publishedOn, corrections } = standing;
  const told = correctionParts(corrections[language], language, { most: MOST_LINES });
  return [
    `<p class="quiet">${filled(words.published, { day: dayText(publishedOn, language), number })}`,
    ` <a href="${address}/report.pdf">${words.paper}</a> · <a href="${address}/room.html" download>${words.room}</a></p>`,
    told === '' ? '' : `${told}<p class="quiet">${words.kept}</p>`,
  ].join('');
}

function endOf(
  address: string,
  { document, standing, until }: Pick<OpenEdition, 'document' | 'standing' | 'until'>,
): string {
  const { language } = document;
  const words = publicTexts[language];
  const { number } = standing;
  return [
    `<div class="end"><p>${words.forTools} <a href="${address}/report.xlsx">${words.workbook}</a> · <a href="${address}/report.pptx">${words.slides}</a> · <a href="${address}/data.zip">${words.data}</a></p>`,
    `<p>${filled(words.check, { number })} <a href="/r/${escaped(number)}">${filled(words.checkLink, { number })}</a></p>`,
    until === null ? '' : `<p>${filled(words.until, { day: dayText(until, language) })}</p>`,
    '</div>',
  ].join('');
}
