import { cardTexts } from './card-texts.js';

type Language = 'fr' | 'en';

/** What every page of a card shares. */
export interface Frame {
  language: Language;
  /** Null while no card is open. */
  code: string | null;
  association: string;
}

/** Sends the reader on with the code in the body of the request, so that no address holds it. */
export function step(frame: Frame, to: '' | '/log' | '/summary', inside: string, more = ''): string {
  const code = frame.code === null ? '' : `<input type="hidden" name="code" value="${escaped(frame.code)}">`;
  return `<form method="post" action="/card${to}?lang=${frame.language}"${more}>${code}${inside}</form>`;
}

export function button(text: string, look: 'go' | 'plain' | 'tap' = 'go'): string {
  return `<button class="${look}" type="submit">${text}</button>`;
}

/** `here`: where the same page is asked for in the other language. */
export function page(frame: Frame, { title, body, here }: { title: string; body: string; here: '' | '/summary' }) {
  const other: Language = frame.language === 'fr' ? 'en' : 'fr';
  const text = cardTexts[frame.language].otherLanguage;
  const language =
    frame.code === null
      ? `<a href="/card?lang=${other}" lang="${other}" hreflang="${other}">${text}</a>`
      : step(
          { ...frame, language: other },
          here,
          `<button class="language" type="submit" lang="${other}">${text}</button>`,
        );
  const leave =
    frame.code === null ? '' : `<p><a href="/card?lang=${frame.language}">${cardTexts[frame.language].leave}</a></p>`;
  const house = escaped(frame.association);
  return [
    `<!DOCTYPE html><html lang="${frame.language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">',
    `<title>${escaped(title)}${house === '' ? '' : ` · ${house}`}</title>`,
    '<link rel="icon" href="data:,"><link rel="stylesheet" href="/card/look.css"></head><body>',
    `<header>${language}<p class="house">${house}</p></header>`,
    `<main><h1>${escaped(title)}</h1>${body}${leave}</main></body></html>`,
  ].join('\n');
}

export function filled(sentence: string, values: Record<string, string>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => escaped(values[name] ?? ''));
}

export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
