import type { Language } from '../../shared/language.js';
import { escaped, filled, plainPage } from '../../shared/plain-page.js';
import { MEGABYTES } from '../verification/intake/file-intake.js';
import { pageTexts, type PageTexts } from './page-texts.js';

/** Where the page stands: its own code, or none. */
export interface Frame {
  language: Language;
  code: string | null;
}

/** A sentence that is HTML already. */
interface Part {
  title: string;
  body: string;
  /** The association whose certificate it is. */
  house?: string;
  /** The title stands in the body already. */
  isTitled?: boolean;
}

/** The code to type, or the file to send; with what was wrong the last time. */
export function formPage(frame: Frame, fault: string | null = null): string {
  const text = pageTexts[frame.language];
  const body = fault === null ? '' : `<p class="fault" role="alert">${escaped(fault)}</p>`;
  return page(frame, { title: text.formTitle, body: body + forms(frame.language) });
}

/** Nothing there, too many tries, out of order: the same page for everybody, with the form to try again. */
export function sentencePage({ language }: Frame, said: 'unknown' | 'busy' | 'broken'): string {
  const text = pageTexts[language];
  const body = `<p>${text[said]}</p><h2>${text.formTitle}</h2>${forms(language)}`;
  // Nothing of the code comes back in it: what leads nowhere is the same page for all.
  return page({ language, code: null }, { title: text[`${said}Title`], body });
}

export function page({ language, code }: Frame, { title, body, house = '', isTitled = false }: Part): string {
  const other: Language = language === 'fr' ? 'en' : 'fr';
  return plainPage({
    language,
    title: escaped(title),
    body,
    isTitled,
    house: escaped(house),
    look: '/v/look.css',
    other: { address: addressOf({ language: other, code }), text: pageTexts[language].otherLanguage },
  });
}

export function addressOf({ language, code }: Frame): string {
  return `/v${code === null ? '' : `/${code}`}?lang=${language}`;
}

/** The way to another certificate. */
export function anotherOne(language: Language): string {
  return `<p><a href="${addressOf({ language, code: null })}">${pageTexts[language].anotherOne}</a></p>`;
}

function forms(language: Language): string {
  const text: PageTexts = pageTexts[language];
  const action = addressOf({ language, code: null });
  return [
    `<p class="about">${text.about}</p>`,
    `<form method="post" action="${action}"><label class="label" for="code">${text.code}</label>`,
    `<p class="quiet" id="code-hint">${text.codeHint}</p>`,
    '<input type="text" id="code" name="code" maxlength="200" required autocomplete="off" autocapitalize="characters" spellcheck="false" aria-describedby="code-hint">',
    `<button class="go" type="submit">${text.verifyCode}</button></form>`,
    `<form method="post" action="${action}" enctype="multipart/form-data"><label class="label" for="file">${text.file}</label>`,
    `<p class="quiet" id="file-hint">${filled(text.fileHint, { megabytes: String(MEGABYTES) })}</p>`,
    '<input type="file" id="file" name="file" required accept=".pdf,.json,application/pdf,application/json" aria-describedby="file-hint">',
    `<button class="go" type="submit">${text.verifyFile}</button></form>`,
  ].join('\n');
}
