import type { Language } from '../../shared/language.js';
import { plainPage } from '../../shared/plain-page.js';

export type Act = 'accept' | 'stop';

const texts = {
  fr: {
    other: 'English',
    brokenTitle: 'Ce n’est pas fait',
    broken: 'Votre réponse n’a pas pu être notée. Rouvrez cette page dans quelques minutes et répondez de nouveau.',
    accept: {
      title: 'Recevoir ce rapport',
      asked:
        'Vous recevrez par courriel le rapport que l’on vous propose. Chaque message dit comment ne plus le recevoir.',
      go: 'Recevoir ce rapport',
      doneTitle: 'C’est noté',
      done: 'Si cette adresse vous a été envoyée, le prochain rapport viendra à sa date.',
    },
    stop: {
      title: 'Ne plus recevoir ce rapport',
      asked: 'Plus aucun rapport ne partira vers vous par cet envoi.',
      go: 'Ne plus le recevoir',
      doneTitle: 'C’est fait',
      done: 'Aucun rapport ne partira plus vers vous par cet envoi.',
    },
  },
  en: {
    other: 'Français',
    brokenTitle: 'This is not done',
    broken: 'Your answer could not be noted. Open this page again in a few minutes and answer again.',
    accept: {
      title: 'Receive this report',
      asked: 'You will receive by mail the report that is offered to you. Each message says how to stop it.',
      go: 'Receive this report',
      doneTitle: 'Noted',
      done: 'If this address was sent to you, the next report comes on its day.',
    },
    stop: {
      title: 'Stop receiving this report',
      asked: 'No report will be sent to you by this sending any more.',
      go: 'Stop it',
      doneTitle: 'Done',
      done: 'No report will be sent to you by this sending any more.',
    },
  },
} as const;

/** Asks once: programs that look at the links of a mail must decide nothing. */
export function askingPage(code: string, act: Act, language: Language): string {
  const { title, asked, go } = texts[language][act];
  const form = `<form method="post" action="${addressOf(code, act, language)}"><button class="go" type="submit">${go}</button></form>`;
  return page(code, act, language, { title, body: `<p>${asked}</p>${form}` });
}

/** The same for a code that somebody has and for one that nobody has. */
export function donePage(code: string, act: Act, language: Language): string {
  const { doneTitle, done } = texts[language][act];
  return page(code, act, language, { title: doneTitle, body: `<p>${done}</p>` });
}

/** Nothing was noted: the way to say it again. */
export function brokenPage(code: string, act: Act, language: Language): string {
  const { brokenTitle, broken } = texts[language];
  return page(code, act, language, { title: brokenTitle, body: `<p>${broken}</p>` });
}

function page(code: string, act: Act, language: Language, told: { title: string; body: string }): string {
  const other = language === 'fr' ? 'en' : 'fr';
  const link = { address: addressOf(code, act, other), text: texts[language].other };
  return plainPage({ language, ...told, house: '', look: '/report/look.css', other: link });
}

const addressOf = (code: string, act: Act, language: Language): string =>
  `/report-mail/${encodeURIComponent(code)}/${act}?lang=${language}`;
