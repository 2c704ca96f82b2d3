import { durationTexts } from '../../shared/duration-text.js';
import type { Language } from '../../shared/language.js';
import { escaped, filled, plainPage } from '../../shared/plain-page.js';
import { correctLinks, elsewhereLink, rulesLink } from './answer-links.js';
import { answerTexts } from './answer-texts.js';
import { clock, whenText } from './answer-when.js';
import type { OwnInvitation } from './own-proposals.schemas.js';

export interface AnswerFrame {
  language: Language;
  code: string;
  house: string;
  /** Short name of the association. */
  slug: string;
  name: string;
}

type Change = OwnInvitation['changes'][number];

/** What is asked, when, where, why, with which limits; yes or no. Of an invitation that is not open: how it stands. */
export function answerPage(frame: AnswerFrame, view: OwnInvitation, words: string, fault: string | null): string {
  const text = answerTexts[frame.language];
  const { state } = view;
  const title = state === 'open' ? text.title : text[`${state}Title`];
  const body = [
    `<p class="about">${filled(text.hello, { name: frame.name })}</p>`,
    fault === null ? '' : `<p class="fault" role="alert">${escaped(fault)}</p>`,
    state === 'open' ? '' : `<p role="status">${text[state]}</p>`,
    state === 'declined' || state === 'full' ? elsewhereLink(frame) : '',
    asked(frame, view),
    ...(state === 'open' ? [why(frame, view), question(frame, view, words), limits(frame, view)] : []),
    rulesLink(frame),
    stop(frame),
    correctLinks(frame),
  ];
  return page(frame, title, body.join('\n'));
}

export function stoppedPage(frame: AnswerFrame, state: 'paused' | 'off'): string {
  const text = answerTexts[frame.language];
  const back = `<p><a href="${addressOf(frame)}">${text.back}</a></p>`;
  const said = state === 'paused' ? text.paused : text.offText;
  return page(frame, state === 'paused' ? text.pausedTitle : text.offTitle, `<p role="status">${said}</p>${back}`);
}

export function shutPage(frame: AnswerFrame, cause: 'dead' | 'busy'): string {
  const text = answerTexts[frame.language];
  return page(frame, text[`${cause}Title`], `<p>${text[cause]}</p>`);
}

function asked(frame: AnswerFrame, { changes, others, state }: OwnInvitation): string {
  const text = answerTexts[frame.language];
  const comes = changes.filter(({ seconds }) => seconds > 0);
  const goes = changes.filter(({ seconds }) => seconds < 0);
  const list = (some: readonly Change[]) =>
    `<ul>${some.map((one) => `<li>${place(frame.language, one)}</li>`).join('')}</ul>`;
  const lines = [
    comes.length === 0
      ? ''
      : `<p>${state === 'open' ? filled(text.asks, { house: frame.house }) : text.about}</p>${list(comes)}`,
    goes.length === 0 ? '' : `<p>${text.leaves}</p>${list(goes)}`,
  ];
  if (state === 'open' && others > 0)
    lines.push(`<p>${filled(others === 1 ? text.others_one : text.others_other, { count: String(others) })}</p>`);
  return lines.join('');
}

function place(language: Language, { mission, role, place: where, remote, startsAt, endsAt, zone }: Change): string {
  const text = answerTexts[language];
  const title = role === mission ? mission : `${mission} – ${role}`;
  const at = remote ? text.remote : where === null ? '' : filled(text.at, { place: where });
  const when = `${whenText(language, startsAt, zone)} – ${clock(language, endsAt, zone)}`;
  return `<strong>${escaped(title)}</strong><br>${escaped(when)}${at === '' ? '' : `<br>${at}`}`;
}

function question(frame: AnswerFrame, { changes, expiresAt }: OwnInvitation, words: string): string {
  const text = answerTexts[frame.language];
  const zone = changes[0]?.zone ?? 'UTC';
  const isMove = changes.some(({ seconds }) => seconds < 0);
  return [
    `<form method="post" action="${addressOf(frame)}">`,
    `<p><label class="label" for="words">${text.words}</label>`,
    `<textarea id="words" name="words" maxlength="1000" rows="3">${escaped(words)}</textarea></p>`,
    `<p><button class="go" type="submit" name="answer" value="agreed">${isMove ? text.yesMove : text.yes}</button></p>`,
    `<p><button class="plain" type="submit" name="answer" value="declined">${text.no}</button></p></form>`,
    `<p class="quiet">${filled(text.until, { when: whenText(frame.language, expiresAt, zone) })} ${text.next}</p>`,
  ].join('\n');
}

function why({ language }: AnswerFrame, { reasons }: OwnInvitation): string {
  return reasons.length === 0 ? '' : `<h2>${answerTexts[language].why}</h2>${quiet(reasons.map(escaped))}`;
}

function limits({ language }: AnswerFrame, { changes }: OwnInvitation): string {
  const text = answerTexts[language];
  const known = changes.flatMap((one) => one.limits ?? [])[0];
  const told = known ? `<h2>${text.limits}</h2>${quiet(limitsText(language, known))}` : '';
  return `${told}<p class="quiet">${text.data}</p>`;
}

const quiet = (lines: readonly string[]): string =>
  `<ul class="quiet">${lines.map((line) => `<li>${line}</li>`).join('')}</ul>`;

function limitsText(language: Language, known: NonNullable<Change['limits']>): string[] {
  const text = answerTexts[language];
  const hours = (seconds: number) => durationTexts([seconds], language).whole;
  const { weekBefore, weekAfter, comfort, cap, invitations, invitationsMax } = known;
  return [
    filled(weekBefore === 0 ? text.weekFirst : text.week, { before: hours(weekBefore), after: hours(weekAfter) }),
    ...(comfort === null ? [] : [filled(text.comfort, { hours: hours(comfort) })]),
    ...(cap === null ? [] : [filled(text.cap, { hours: hours(cap) })]),
    ...(comfort === null && cap === null ? [text.notSaid] : []),
    filled(text.invitations, { count: String(invitations), most: String(invitationsMax) }),
  ];
}

function stop(frame: AnswerFrame): string {
  const text = answerTexts[frame.language];
  const button = (state: string, label: string) =>
    `<p><button class="plain" type="submit" name="state" value="${state}">${label}</button></p>`;
  return [
    `<h2>${text.stop}</h2><p class="quiet">${text.stopText}</p>`,
    `<form method="post" action="${addressOf(frame, '/stop')}">${button('paused', text.pause)}${button('off', text.off)}</form>`,
  ].join('');
}

function page(frame: AnswerFrame, title: string, body: string): string {
  const other: Language = frame.language === 'fr' ? 'en' : 'fr';
  const text = answerTexts[frame.language].otherLanguage;
  const address = addressOf({ ...frame, language: other });
  const { language } = frame;
  return plainPage({
    language,
    title,
    body,
    house: escaped(frame.house),
    look: '/when/look.css',
    other: { address, text },
  });
}

const addressOf = ({ code, language }: AnswerFrame, below = ''): string =>
  `/answer/${encodeURIComponent(code)}${below}?lang=${language}`;
