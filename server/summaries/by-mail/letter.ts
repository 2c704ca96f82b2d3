import { durationTexts } from '../../shared/duration-text.js';
import type { Language } from '../../shared/language.js';
import { quantityText } from '../../shared/quantity-text.js';
import type { Given, OwnSummary } from '../summaries.schemas.js';
import type { ReceivedThanks } from '../thanks/thanks.schemas.js';
import type { Letter, LetterPeriod } from './by-mail.schemas.js';
import { filled, letterTexts, type LetterTexts } from './letter-texts.js';
import { periodText } from './period-text.js';

const MISSIONS = 5;
const LINES = 8;

export interface LetterContent {
  house: string;
  period: LetterPeriod;
  total: OwnSummary['total'];
  missions: OwnSummary['missions'];
  results: OwnSummary['results'];
  /** Written within the period. */
  thanks: ReceivedThanks;
  /** Of the period, and of all time. */
  waiting: { now: Given; ever: Given };
}

/** What a summary says; null when the period holds nothing to tell. */
export function letterOf(content: LetterContent, language: Language): Letter | null {
  const text = letterTexts[language];
  const { house, total, results, thanks, waiting } = content;
  const told = total.activities + results.own.length + results.team.length + thanks.length + waiting.now.activities;
  if (told === 0) return null;
  const named = { house, period: periodText(content.period, language) };
  const parts = [
    { title: text.time, lines: timeLines(content, text, language) },
    { title: text.results, lines: resultLines(results, text, language) },
    {
      title: text.thanks,
      lines: thanks.slice(0, LINES).map(({ words, by }) => filled(text.thank, { words, by: by ?? '' }).trim()),
    },
    { title: text.waiting, lines: waitingLines(waiting.ever, text, language) },
  ];
  return {
    subject: filled(text.subject, named),
    hello: filled(text.hello, named),
    parts: parts.filter(({ lines }) => lines.length > 0),
  };
}

function timeLines({ total, missions }: LetterContent, text: LetterTexts, language: Language): string[] {
  if (total.activities === 0) return [text.nothing];
  const shown = missions.slice(0, missions.length > MISSIONS ? MISSIONS - 1 : MISSIONS);
  const rest = missions.slice(shown.length);
  const times = [...shown.map(({ personSeconds }) => personSeconds), ...(rest.length > 0 ? [secondsOf(rest)] : [])];
  const told = durationTexts(
    times.map((seconds) => seconds ?? 0),
    language,
  );
  const said = (at: number) => (times[at] === null ? text.unknown : (told.parts[at] ?? text.unknown));
  const lines = shown.map(({ title }, at) => filled(text.mission, { title: title ?? text.noMission, time: said(at) }));
  if (rest.length > 0) lines.push(filled(text.mission, { title: text.others, time: said(shown.length) }));
  const time = total.personSeconds === null ? text.unknown : told.whole;
  const unknown = { count: counted(total.unknownTime, text) };
  return [
    filled(text.total, { time, count: counted(total.activities, text) }),
    ...(total.unknownTime > 0 ? [filled(text.unknownTime, unknown)] : []),
    ...lines,
  ];
}

/** Unknown where nothing of it is known. */
function secondsOf(missions: OwnSummary['missions']): number | null {
  const known = missions.flatMap(({ personSeconds }) => (personSeconds === null ? [] : [personSeconds]));
  return known.length === 0 ? null : known.reduce((so, seconds) => so + seconds, 0);
}

function resultLines({ own, team }: OwnSummary['results'], text: LetterTexts, language: Language): string[] {
  const said = ({ quantity, unit, type, title }: OwnSummary['results']['own'][number]) => {
    const amount = quantityText(Number(quantity), language);
    const what = unit === type ? `${amount} ${type}` : `${amount} ${unit} (${type})`;
    return title === null ? what : `${what}, ${title}`;
  };
  return [
    ...own.map(said),
    ...team.map((one) =>
      one.people === null || one.withGroups
        ? filled(text.team, { result: said(one) })
        : filled(text.teamOf, { people: String(one.people), result: said(one) }),
    ),
  ].slice(0, LINES);
}

function waitingLines({ activities, personSeconds }: Given, text: LetterTexts, language: Language): string[] {
  if (activities === 0) return [];
  const time = personSeconds === null ? text.unknown : durationTexts([personSeconds], language).whole;
  return [filled(text.waits, { count: counted(activities, text), time })];
}

const counted = (count: number, text: LetterTexts) => `${count} ${count === 1 ? text.activity : text.activities}`;
