import { dayText } from '../../shared/day-text.js';
import type { Language } from '../../shared/language.js';
import { escaped, filled, plainPage } from '../../shared/plain-page.js';
import { correctionParts } from './correction-part.js';
import type { StandingEdition } from './public-editions.js';
import { publicTexts } from './public-texts.js';

/** Where the page stands: a number, or none. */
interface Frame {
  language: Language;
  number: string | null;
}

const LOOKS = { valid: 'valid', corrected: 'unsure', withdrawn: 'bad' } as const;

/** Whether a report still holds: what was corrected, and nothing else of what it says. */
export function numberPage(language: Language, standing: StandingEdition): string {
  const words = publicTexts[language];
  const { state, number, house, reason, corrections } = standing;
  const day = (one: string | null) => (one === null ? '' : dayText(one, language));
  const said = { house, day: day(standing.publishedOn), end: day(standing.withdrawnOn), reason: reason ?? '' };
  const title = words[`${state}Title`];
  const told =
    state === 'corrected' ? correctionParts(corrections[language], language, { most: Number.POSITIVE_INFINITY }) : '';
  return page(
    { language, number },
    {
      title,
      isTitled: true,
      house,
      body: [
        `<div class="verdict ${LOOKS[state]}"><h1>${title}</h1><p>${words.number} ${escaped(number)}</p>`,
        `<p>${filled(words[state], said)}</p></div>${told}`,
        `<p>${words.compare}</p><p><a href="/r?lang=${language}">${words.another}</a></p>`,
      ].join(''),
    },
  );
}

/** The number to type; with what was wrong the last time. */
export function numberForm(language: Language, fault: string | null = null): string {
  const words = publicTexts[language];
  const said = fault === null ? '' : `<p class="fault" role="alert">${escaped(fault)}</p>`;
  return page({ language, number: null }, { title: words.formTitle, body: `${said}${form(language)}` });
}

/** Nothing there, too many tries, out of order: the same page for everybody, with the number to type. */
export function sentencePage(language: Language, said: 'closed' | 'unknown' | 'busy' | 'broken'): string {
  const words = publicTexts[language];
  const body = `<p>${words[said]}</p><h2>${words.formTitle}</h2>${form(language)}`;
  return page({ language, number: null }, { title: words[`${said}Title`], body });
}

function form(language: Language): string {
  const words = publicTexts[language];
  return [
    `<p class="about">${words.about}</p>`,
    `<form method="post" action="/r?lang=${language}"><label class="label" for="number">${words.number}</label>`,
    `<p class="quiet" id="number-hint">${words.numberHint}</p>`,
    '<input type="text" id="number" name="number" maxlength="200" required autocomplete="off" autocapitalize="characters" spellcheck="false" aria-describedby="number-hint">',
    `<button class="go" type="submit">${words.verify}</button></form>`,
  ].join('');
}

function page(
  { language, number }: Frame,
  { title, body, house = '', isTitled = false }: { title: string; body: string; house?: string; isTitled?: boolean },
): string {
  const other: Language = language === 'fr' ? 'en' : 'fr';
  const address = `/r${number === null ? '' : `/${number}`}?lang=${other}`;
  return plainPage({
    language,
    title,
    body,
    isTitled,
    house: escaped(house),
    look: '/report/look.css',
    other: { address, text: publicTexts[language].otherLanguage },
  });
}
