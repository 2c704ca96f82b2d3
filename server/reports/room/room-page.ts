import { createHash } from 'node:crypto';
import { accentOf, accentOnDark } from '../../paper/accent.js';
import { dayText } from '../../shared/day-text.js';
import { escaped, filled } from '../../shared/plain-page.js';
import { publicTexts } from '../public/public-texts.js';
import { roomFont } from './room-font.js';
import { roomLook } from './room-look.js';
import { roomScript } from './room-script.js';
import { roomSlides } from './room-slides.js';
import { roomTexts } from './room-texts.js';
import { slideSection } from './slide.js';
import type { ToldRoom } from './told-room.js';

/**
 * A published report in one file: slides with a script, a page to scroll without, a slide a page on paper. It fetches
 * nothing, and its own policy lets nothing of it reach a network.
 */
export async function roomPage(room: ToldRoom): Promise<string> {
  const { language, title, house } = room.document;
  const words = roomTexts[language];
  const slides = await roomSlides(room);
  const mark = markOf(room);
  const content = [
    `<header><p>${escaped(house)}</p><h1>${escaped(title)}</h1></header>`,
    `<main>${slides.map((slide) => slideSection(slide, mark)).join('\n')}</main>`,
    `<nav aria-label="${words.slides}" hidden><button type="button">${words.back}</button>`,
    `<p aria-hidden="true"></p><button type="button">${words.next}</button>`,
    `<button type="button" data-leave="${words.leave}" hidden>${words.enter}</button></nav>`,
    `<p class="skip" role="status" data-said="${words.place}"></p>`,
  ].join('\n');
  const style = [
    await roomFont(content),
    `:root{--accent:${accentOf(room.colour)}}`,
    roomLook,
    `@media screen and (prefers-color-scheme:dark){:root{--accent:${accentOnDark(room.colour)}}}`,
  ].join('\n');
  return [
    `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policyOf(style)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">',
    `<meta name="color-scheme" content="light dark"><title>${escaped(title)} · ${escaped(house)}</title>`,
    `<link rel="icon" href="data:,"><style>${style}</style></head><body>`,
    `${content}<script>${roomScript}</script></body></html>`,
  ].join('\n');
}

/** Its one style and its one script, by what they say; pictures and letters that stand in it. */
function policyOf(style: string): string {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const own = `style-src ${hash(style)}; script-src ${hash(roomScript)}; img-src data:; font-src data:`;
  return `default-src 'none'; ${own}; base-uri 'none'; form-action 'none'`;
}

/** Nobody shows a report that was taken back as if it held. */
function markOf({ document: { language }, standing }: ToldRoom): string {
  const { state, house, publishedOn, withdrawnOn, reason } = standing;
  if (state !== 'withdrawn') return '';
  const day = (one: string | null) => (one === null ? '' : dayText(one, language));
  const told = { house, day: day(publishedOn), end: day(withdrawnOn), reason: reason ?? '' };
  return `<p class="state">${filled(publicTexts[language].withdrawn, told)}</p>`;
}
