import type { Language } from '../shared/language.js';
import { escaped, filled, plainPage } from '../shared/plain-page.js';
import type { OpenedForm } from './answer-forms.js';
import { formTexts, type FormTexts } from './form-texts.js';
import { LONGEST_WORDS, lowest, type SentForm } from './sent-form.js';

/** What every page of one link shares. */
export interface Frame {
  language: Language;
  code: string;
  isKiosk: boolean;
}

type Fault = 'missing' | 'tooOld';

/** The form as a page that works without JavaScript. */
export function formPage(frame: Frame, opened: OpenedForm, sent: SentForm, fault: Fault | null = null): string {
  const text = formTexts[frame.language];
  const { campaign } = opened;
  const isVolunteer = campaign.audience === 'volunteer';
  const parts = [
    fault === null ? '' : `<p class="fault" role="alert">${text[fault]}</p>`,
    `<form method="post" action="${addressOf(frame)}">`,
    `<input type="hidden" name="page" value="${escaped(sent.page)}">`,
    campaign.asksSatisfaction
      ? question(
          'satisfaction',
          isVolunteer ? text.satisfactionOfVolunteer : text.satisfactionOfBeneficiary,
          satisfactionChoices(campaign.scale, text),
          sent.satisfaction,
          text,
        )
      : '',
    campaign.asksRecommendation
      ? question(
          'recommendation',
          isVolunteer ? text.recommendationOfVolunteer : text.recommendationOfBeneficiary,
          tens(),
          sent.recommendation,
          text,
        )
      : '',
    campaign.asksWords ? words(sent, text) : '',
    `<button class="go" type="submit">${text.send}</button>`,
    `</form><p class="quiet">${text.privacy}</p>`,
  ];
  const about =
    opened.mission === null ? '' : `<p class="about">${filled(text.mission, { mission: opened.mission })}</p>`;
  return page(frame, { house: opened.organisation, title: text.title, body: about + parts.join('') });
}

/** A page with one sentence: thanks, closed, not yet, nothing there. */
export function sentencePage(
  frame: Frame,
  said: 'thanks' | 'coming' | 'closed' | 'dead' | 'busy',
  { house = '', day = '' }: { house?: string; day?: string } = {},
): string {
  const text = formTexts[frame.language];
  const isReturning = said === 'thanks' && frame.isKiosk;
  const sentence = isReturning ? text.thanksKiosk : text[said];
  const next = isReturning ? `<p><a class="go" href="${startOf(frame)}">${text.next}</a></p>` : '';
  return page(frame, {
    house,
    title: text[`${said}Title`],
    body: `<p>${filled(sentence, { day })}</p>${next}`,
    head: isReturning ? `<meta http-equiv="refresh" content="10; url=${startOf(frame)}">` : '',
  });
}

/** The address of the form, in the language it was read in. */
export function addressOf({ code, language, isKiosk }: Frame, rest = ''): string {
  return `/a/${encodeURIComponent(code)}${rest}?lang=${language}${isKiosk ? '&amp;kiosk=1' : ''}`;
}

/** Where the next person begins: in the language of the machine, not that of the person before. */
function startOf({ code }: Frame): string {
  return `/a/${encodeURIComponent(code)}?kiosk=1`;
}

function page(
  frame: Frame,
  { house, title, body, head = '' }: { house: string; title: string; body: string; head?: string },
) {
  const { language } = frame;
  const other: Language = language === 'fr' ? 'en' : 'fr';
  return plainPage({
    language,
    title,
    body,
    head,
    house: escaped(house),
    look: '/a/look.css',
    other: { address: addressOf({ ...frame, language: other }), text: formTexts[language].otherLanguage },
  });
}

function question(name: string, asked: string, choices: [number, string][], chosen: number | null, text: FormTexts) {
  const isTens = choices.length > 5;
  const options = choices
    .map(
      ([score, label]) =>
        `<label class="choice"><input type="radio" name="${name}" value="${score}" required${score === chosen ? ' checked' : ''}> ${label}</label>`,
    )
    .join('\n');
  const hint = isTens ? `<p class="quiet">${text.ofTen}</p>` : '';
  return `<fieldset><legend>${asked}</legend>${hint}<div${isTens ? ' class="tens"' : ''}>${options}</div></fieldset>`;
}

/** The best first: who has no time presses the first one that fits. */
function satisfactionChoices(scale: number, text: FormTexts): [number, string][] {
  if (scale === 10) return tens();
  const labels = scale === 3 ? text.scale3 : text.scale5;
  return labels.map((label, index): [number, string] => [index + lowest(scale), label]).toReversed();
}

function tens(): [number, string][] {
  return Array.from({ length: 11 }, (_, score): [number, string] => [score, String(score)]);
}

function words({ words: written, isPrivate }: SentForm, text: FormTexts): string {
  return [
    `<label class="label" for="words">${text.words}</label><p class="quiet" id="words-hint">${text.wordsHint}</p>`,
    `<textarea id="words" name="words" rows="4" maxlength="${LONGEST_WORDS}" aria-describedby="words-hint" autocomplete="off">${escaped(written ?? '')}</textarea>`,
    `<p><label class="choice"><input type="checkbox" name="private" value="yes"${isPrivate ? ' checked' : ''}> ${text.private}</label></p>`,
  ].join('');
}
