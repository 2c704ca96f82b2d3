import { dayText } from '../../shared/day-text.js';
import type { Language } from '../../shared/language.js';
import { escaped, filled } from '../../shared/plain-page.js';
import type { FigurePart } from '../document/report-document.js';
import { chartOf, dataOf, headsOf } from '../page/figure-section.js';
import { correctionParts, ofFigure } from '../public/correction-part.js';
import type { StandingEdition } from '../public/public-editions.js';
import { embedLook } from './embed-look.js';
import { embedTexts } from './embed-texts.js';

/** Of each correction of that figure: all lines stand where its number is checked. */
const MOST_LINES = 3;

/** One figure, in a frame of whatever width: what it is, how much, its chart, its data and whether it still holds. */
export function embedPage(part: FigurePart, standing: StandingEdition, language: Language): string {
  const { title, about, fact, headlines, chart, table } = part;
  const corrections = ofFigure(standing.corrections[language], part.id);
  const body = [
    `<h1>${escaped(title)}</h1><p class="quiet">${escaped(about)}</p>`,
    headsOf(headlines),
    correctionParts(corrections, language, { most: MOST_LINES, more: embedTexts[language].more }),
    chartOf(part, null),
    fact === null ? '' : `<p>${escaped(fact)}</p>`,
    table.rows.length === 0 ? '' : dataOf(table, title, language, { isOpen: chart === null }),
    endOf(standing, language, embedTexts[language].from, standing.publishedOn),
  ];
  return framed(language, escaped(title), body.join(''));
}

/** In its place, what became of it: nothing of what it said. */
export function endedPage(state: 'withdrawn' | 'over', standing: StandingEdition, language: Language): string {
  const words = embedTexts[language];
  const title = words[`${state}Title`];
  return framed(language, title, `<h1>${title}</h1>${endOf(standing, language, words[state], standing.withdrawnOn)}`);
}

export function sentenceOf(language: Language, said: 'unknown' | 'busy' | 'broken'): string {
  const words = embedTexts[language];
  const title = words[`${said}Title`];
  return framed(language, title, `<h1>${title}</h1><p>${words[said]}</p>`);
}

/** Who says it, and where anybody learns whether it holds: in a page of its own, of which the site learns nothing. */
function endOf({ house, number }: StandingEdition, language: Language, sentence: string, day: string | null): string {
  const said = filled(sentence, { house, day: day === null ? '' : dayText(day, language) });
  const check = filled(embedTexts[language].check, { number });
  const address = `/r/${escaped(number)}?lang=${language}`;
  return `<p class="end">${said} <a href="${address}" target="_blank" rel="noopener">${check}</a></p>`;
}

function framed(language: Language, title: string, body: string): string {
  return [
    `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">',
    `<title>${title}</title><link rel="icon" href="data:,"><style>${embedLook}</style></head>`,
    `<body><main>${body}</main></body></html>`,
  ].join('\n');
}
