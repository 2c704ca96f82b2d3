import { hoursOfPart, dayParts } from '../../people/availability/day-parts.schemas.js';
import { besidesGrid, type Cell, cellsOf, isTold, weekdays } from '../../people/availability/week-grid.schemas.js';
import type { Language } from '../../shared/language.js';
import { escaped, filled, plainPage } from '../../shared/plain-page.js';
import type { AvailabilityView } from './availability-views.schemas.js';
import type { SentWhen } from './sent-when.js';
import { whenTexts } from './when-texts.js';

export interface WhenFrame {
  language: Language;
  code: string;
  house: string;
}

/** What keeps it from being kept, and the field that it is about. */
export interface Fault {
  sentence: string;
  field: 'most' | null;
}

const states = ['on', 'paused', 'off'] as const;

/** The question, the week and one limit: what is known is there already, what is only usual is offered beside. */
export function whenPage(frame: WhenFrame, view: AvailabilityView, sent: SentWhen | null, fault: Fault | null): string {
  const text = whenTexts[frame.language];
  const body = [
    `<p class="about">${filled(text.hello, { name: view.person.name })}</p>`,
    fault === null ? '' : `<p class="fault" role="alert">${escaped(fault.sentence)}</p>`,
    `<form method="post" action="${addressOf(frame)}">`,
    question(frame, view, sent),
    week(frame, view, sent),
    most(frame, view, sent, fault),
    `<button class="go" type="submit">${text.send}</button></form>`,
  ];
  return page(frame, text.title, body.join('\n'));
}

export function donePage(frame: WhenFrame, state: (typeof states)[number]): string {
  const text = whenTexts[frame.language];
  const again = `<p><a class="plain" href="${addressOf(frame)}">${text.change}</a></p>`;
  return page(frame, text.doneTitle, `<p role="status">${text[`${state}_done`]}</p>${again}`);
}

export function closedPage(frame: WhenFrame, why: 'dead' | 'busy'): string {
  const text = whenTexts[frame.language];
  return page(frame, text[`${why}Title`], `<p>${text[why]}</p>`);
}

function question({ language }: WhenFrame, { question: asked, consents }: AvailabilityView, sent: SentWhen | null) {
  const text = whenTexts[language];
  const chosen = sent === null ? consents[0]?.state : sent.state;
  const choices = states.map((state) => {
    const checked = state === chosen ? ' checked' : '';
    return `<label class="choice"><input type="radio" name="state" value="${state}" required${checked}> ${text[state]}</label>`;
  });
  return `<fieldset><legend>${escaped(asked)}</legend>${choices.join('\n')}</fieldset>`;
}

function week({ language }: WhenFrame, view: AvailabilityView, sent: SentWhen | null): string {
  const text = whenTexts[language];
  const told = cellsOf(view.times);
  const isTicked = (cell: Cell) => (sent === null ? (told.get(cell) ?? -1) >= 0 : sent.cells.has(cell));
  const heads = dayParts.map((part) => {
    const [from, to] = hoursOfPart[part];
    return `<th scope="col">${text[part]}<span>${filled(text.hours, { from, to })}</span></th>`;
  });
  const rows = weekdays.map((day, at) => {
    const cells = dayParts.map((part) => {
      const label = `${text.days[at] ?? ''}, ${text[part]}`;
      const ticked = isTicked(`${day}-${part}`) ? ' checked' : '';
      return `<td><label class="cell"><input type="checkbox" name="${day}-${part}" value="yes" aria-label="${escaped(label)}"${ticked}></label></td>`;
    });
    return `<tr><th scope="row">${text.days[at] ?? ''}</th>${cells.join('')}</tr>`;
  });
  const besides = besidesGrid(view.times).length;
  return [
    `<fieldset><legend>${text.times}</legend><p class="quiet">${text.timesHelp}</p>`,
    habits(language, view),
    `<table class="week"><thead><tr><td></td>${heads.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`,
    besides === 0 ? '' : `<p class="quiet">${filled(text.besides, { count: String(besides) })}</p>`,
    '</fieldset>',
  ].join('');
}

/** Offered, never ticked beforehand. */
function habits(language: Language, { habits: usual, times }: AvailabilityView): string {
  const text = whenTexts[language];
  const lines = usual.flatMap(({ weekday, part, weeks, of }) => {
    if ((part === null ? dayParts : [part]).some((one) => isTold(times, weekday, one))) return [];
    const day = text.days[weekday - 1] ?? '';
    const when = [language === 'fr' ? day.toLowerCase() : day, part === null ? '' : text[part].toLowerCase()];
    const values = { when: when.join(' ').trim(), weeks: String(weeks), of: String(of) };
    return [`<li>${filled(text.habit, values)}</li>`];
  });
  return lines.length === 0 ? '' : `<ul class="quiet">${lines.join('')}</ul>`;
}

function most({ language }: WhenFrame, { limits }: AvailabilityView, sent: SentWhen | null, fault: Fault | null) {
  const text = whenTexts[language];
  const known = limits?.capSecondsPerWeek ?? null;
  const value = sent === null ? (known === null ? '' : String(Math.round(known / 3600))) : sent.most;
  const invalid = fault?.field === 'most' ? ' aria-invalid="true"' : '';
  return [
    `<p><label class="label" for="most">${text.most}</label><span class="quiet" id="most-help">${text.mostHelp}</span>`,
    `<input class="field" id="most" name="most" inputmode="numeric" maxlength="3" autocomplete="off" aria-describedby="most-help" value="${escaped(value)}"${invalid}></p>`,
  ].join('');
}

function page(frame: WhenFrame, title: string, body: string): string {
  const other: Language = frame.language === 'fr' ? 'en' : 'fr';
  const text = whenTexts[frame.language].otherLanguage;
  return plainPage({
    language: frame.language,
    title,
    body,
    house: escaped(frame.house),
    look: '/when/look.css',
    other: { address: addressOf({ ...frame, language: other }), text },
  });
}

const addressOf = ({ code, language }: WhenFrame): string => `/when/${encodeURIComponent(code)}?lang=${language}`;
