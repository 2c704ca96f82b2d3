import type { Language } from './language.js';

/** No script, nothing from elsewhere. */
export const PLAIN_POLICY =
  "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** A page that works without JavaScript, without an account and without a cookie. Texts are HTML already. */
export interface PlainPage {
  language: Language;
  title: string;
  body: string;
  /** The body begins with its own first heading. */
  isTitled?: boolean;
  /** Whose page it is; empty: nobody’s in particular. */
  house: string;
  /** Address of its style. */
  look: string;
  /** The same page in the other language; null: it has one language only. */
  other: { address: string; text: string } | null;
  head?: string;
}

export function plainPage({
  language,
  title,
  body,
  house,
  look,
  other,
  head = '',
  isTitled = false,
}: PlainPage): string {
  const another: Language = language === 'fr' ? 'en' : 'fr';
  const link =
    other === null ? '' : `<a href="${other.address}" lang="${another}" hreflang="${another}">${other.text}</a>`;
  return [
    `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">',
    `${head}<title>${title}${house === '' ? '' : ` · ${house}`}</title>`,
    `<link rel="icon" href="data:,"><link rel="stylesheet" href="${look}"></head><body>`,
    `<header>${link}<p class="house">${house}</p></header>`,
    `<main>${isTitled ? '' : `<h1>${title}</h1>`}${body}</main></body></html>`,
  ].join('\n');
}

/** A sentence with its `{…}` filled, as HTML. */
export function filled(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => escaped(values[name] ?? ''));
}

/** Text as HTML. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
