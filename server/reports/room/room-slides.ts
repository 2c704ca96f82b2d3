import { dayText } from '../../shared/day-text.js';
import { escaped, filled } from '../../shared/plain-page.js';
import { qrSvg } from '../../shared/qr-svg.js';
import type { DocumentPart, QuotePart, TextPart } from '../document/report-document.js';
import { said } from '../document/report-words.js';
import { saidText } from '../document/said-text.js';
import { correctionParts, ofFigure } from '../public/correction-part.js';
import { publicTexts } from '../public/public-texts.js';
import { figureSlide } from './figure-slide.js';
import { roomTexts } from './room-texts.js';
import type { Slide } from './slide.js';
import type { ToldRoom } from './told-room.js';

/** Corrected figures of one slide; all stand on the page of the number. */
const MOST_LINES = 8;

/** What it is, each of its parts, what was corrected, how to check it. */
export async function roomSlides(room: ToldRoom): Promise<Slide[]> {
  const { document, standing } = room;
  const { language, parts } = document;
  const corrections = standing.corrections[language];
  const corrected = (block: string) => correctionParts(ofFigure(corrections, block), language, { most: 2 });
  const slideOf = (part: DocumentPart): Slide => {
    if (part.kind === 'figure') return figureSlide(part, language, corrected(part.id));
    return part.kind === 'quote' ? quoteSlide(part, room) : textSlide(part, room);
  };
  const told = correctionParts(corrections, language, { most: MOST_LINES });
  const title = roomTexts[language].corrections;
  return [
    coverSlide(room),
    ...(parts.length > 0 ? parts.map(slideOf) : [emptySlide(room)]),
    ...(told === ''
      ? []
      : [{ id: 'corrections-slide', kind: 'corrections', title, isTitleSeen: true, body: told } as const]),
    await closingSlide(room),
  ];
}

function coverSlide({ document, standing, logo }: ToldRoom): Slide {
  const { language, house, title, period } = document;
  const { publishedOn, number } = standing;
  const published = filled(publicTexts[language].published, { day: dayText(publishedOn, language), number });
  const picture = logo === null ? '' : `<img class="logo" src="${escaped(logo)}" alt="">`;
  const body = `<p class="period">${escaped(period)}</p>${picture}<p class="by">${escaped(house)}</p><p class="quiet">${published}</p>`;
  return { id: 'cover-slide', kind: 'cover', title, isTitleSeen: true, body };
}

function textSlide({ id, heading, paragraphs }: TextPart, { document: { language } }: ToldRoom): Slide {
  const body = paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('');
  return { id, kind: 'text', title: heading ?? roomTexts[language].fewWords, isTitleSeen: heading !== null, body };
}

function quoteSlide({ id, text, language, ...speaker }: QuotePart, { document }: ToldRoom): Slide {
  const words = `<blockquote lang="${escaped(language)}" dir="auto">${escaped(text)}</blockquote>`;
  const body = `<figure>${words}<figcaption>${escaped(saidText(speaker))}</figcaption></figure>`;
  return { id, kind: 'quote', title: roomTexts[document.language].saidByOne, isTitleSeen: false, body };
}

function emptySlide({ document: { language } }: ToldRoom): Slide {
  return { id: 'empty-slide', kind: 'text', title: roomTexts[language].empty, isTitleSeen: true, body: '' };
}

async function closingSlide({ document: { language }, standing, checkAddress, takenOn }: ToldRoom): Promise<Slide> {
  const words = roomTexts[language];
  const code = Buffer.from(await qrSvg(checkAddress)).toString('base64');
  const body = [
    `<div class="sides"><div><p class="number">${filled(words.number, { number: standing.number })}</p>`,
    `<p>${words.still}</p><p><a href="${escaped(checkAddress)}" rel="noreferrer">${escaped(checkAddress)}</a></p>`,
    `<p class="quiet">${said(words.taken, { day: dayText(takenOn, language) })}</p></div>`,
    `<img class="code" src="data:image/svg+xml;base64,${code}" alt="${words.code}"></div>`,
  ].join('');
  return { id: 'closing-slide', kind: 'closing', title: words.check, isTitleSeen: true, body };
}
