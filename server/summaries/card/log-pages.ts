import type { EnteredOwn, OwnChoices } from '../log/log.schemas.js';
import { dayText } from './card-days.js';
import { cardTexts, type CardTexts } from './card-texts.js';
import { timeText } from './card-times.js';
import { button, escaped, filled, type Frame, page, step } from './page-frame.js';
import type { SentEntry } from './sent-entry.js';

/** In minutes: what most people give at once. */
const USUAL = [15, 30, 60, 90, 120, 180, 240];

/** Where a code is typed; `said` tells what became of the one before. */
export function codePage(frame: Frame, said: 'dead' | 'busy' | null = null): string {
  const text = cardTexts[frame.language];
  const form = [
    `<p><label class="label" for="code">${text.code}</label></p><p class="quiet" id="code-help">${text.codeHelp}</p>`,
    '<p><input class="field" id="code" name="code" required maxlength="40" autocomplete="off" autocapitalize="characters" spellcheck="false" aria-describedby="code-help"></p>',
    button(text.open),
  ].join('');
  const why = said === null ? '' : `<p class="fault" role="alert">${text[said]}</p>`;
  const title = said === null ? text.codeTitle : text[`${said}Title`];
  return page({ ...frame, code: null }, { title, body: why + step({ ...frame, code: null }, '', form), here: '' });
}

/** Three fields, and what the holder usually notes in one tap. */
export function logPage(
  frame: Frame,
  { name, choices, sent, fault }: { name: string; choices: OwnChoices; sent: SentEntry; fault: string | null },
): string {
  const text = cardTexts[frame.language];
  const body = [
    fault === null ? '' : `<p class="fault" role="alert">${escaped(fault)}</p>`,
    habits(frame, choices, sent, text),
    `<h2>${text.logTitle}</h2>`,
    choices.missions.length === 0
      ? `<p>${text.noMission}</p>`
      : step(frame, '/log', fields(frame, choices, sent, text)),
    step(frame, '/summary', button(text.see, 'plain')),
  ];
  return page(frame, { title: filledPlain(text.hello, name), body: body.join(''), here: '' });
}

export function notedPage(frame: Frame, { title, day, personSeconds }: EnteredOwn): string {
  const text = cardTexts[frame.language];
  const time = timeText(personSeconds, frame.language);
  const said = filled(text.noted, { time, mission: title, day: dayText(day, frame.language) });
  return afterPage(frame, text.notedTitle, `<p class="said" role="status">${said}</p><p>${text.waits}</p>`);
}

/** The same page was sent with something else before. */
export function sentBeforePage(frame: Frame): string {
  const text = cardTexts[frame.language];
  return afterPage(frame, text.notedTitle, `<p role="status">${text.sentBefore}</p>`);
}

function afterPage(frame: Frame, title: string, said: string): string {
  const text = cardTexts[frame.language];
  const ways = step(frame, '', button(text.again)) + step(frame, '/summary', button(text.see, 'plain'));
  return page(frame, { title, body: said + ways, here: '' });
}

function habits(frame: Frame, { habits: usual, today }: OwnChoices, { draft }: SentEntry, text: CardTexts): string {
  if (usual.length === 0) return '';
  const taps = usual.map(({ missionId, title, personSeconds, like }) => {
    const hidden = Object.entries({ draft, mission: missionId, day: today, time: `${personSeconds} s` })
      .map(([name, value]) => `<input type="hidden" name="${name}" value="${escaped(value)}">`)
      .join('');
    const said = filled(text.usual, { time: timeText(personSeconds, frame.language), mission: title });
    const likeDay = filled(text.usualLike, { day: dayText(like, frame.language) });
    return step(frame, '/log', `${hidden}${button(`${said} <span>${likeDay}</span>`, 'tap')}`);
  });
  return `<h2>${text.usualTitle}</h2>${taps.join('')}`;
}

function fields(frame: Frame, { missions, today }: OwnChoices, sent: SentEntry, text: CardTexts): string {
  const options = missions.map(
    ({ id, title }) => `<option value="${id}"${id === sent.mission ? ' selected' : ''}>${escaped(title)}</option>`,
  );
  const times = USUAL.map((minutes) => {
    const value = `${minutes} min`;
    const label = timeText(minutes * 60, frame.language);
    const chosen = value === sent.time ? ' checked' : '';
    return `<label class="choice"><input type="radio" name="time" value="${value}"${chosen}> ${label}</label>`;
  });
  const other = USUAL.some((minutes) => `${minutes} min` === sent.time) ? '' : escaped(sent.time);
  return [
    `<input type="hidden" name="draft" value="${escaped(sent.draft)}">`,
    `<p><label class="label" for="mission">${text.mission}</label><select class="field" id="mission" name="mission">${options.join('')}</select></p>`,
    `<p><label class="label" for="day">${text.day}</label><input class="field" id="day" type="date" name="day" max="${today}" value="${escaped(sent.day || today)}" required></p>`,
    `<fieldset><legend>${text.time}</legend><div class="times">${times.join('')}</div>`,
    `<label class="label" for="other">${text.other}</label><p class="quiet" id="other-help">${text.otherHelp}</p>`,
    `<input class="field" id="other" name="other" value="${other}" maxlength="20" autocomplete="off" aria-describedby="other-help"></fieldset>`,
    button(text.send),
  ].join('');
}

const filledPlain = (sentence: string, name: string): string => sentence.replace('{name}', name);
