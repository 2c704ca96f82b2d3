import { dayText } from '../../shared/day-text.js';
import type { Language } from '../../shared/language.js';
import { localDay } from '../../shared/local-day.js';
import { periodText } from '../document/period-text.js';
import type { ReportDocument } from '../document/report-document.js';
import { mailWords } from './mail-words.js';
import type { Checked, Tellable } from './sending-check.js';
import type { Days } from './sending-times.js';

/** What every message says of what it is about. */
export interface MailSubject {
  language: Language;
  house: string;
  zone: string;
  title: string;
  days: Days;
}

export interface Written {
  subject: string;
  text: string;
}

export interface Told {
  document: ReportDocument;
  empty: Tellable['empty'];
  isAttached: boolean;
  /** Null: a trial. */
  edition: { number: string; reading: string; check: string; decidedBy: string; decidedAt: Date } | null;
}

/** The main facts of a report, and where the rest is. */
export function toldMail(about: MailSubject, { document, empty, isAttached, edition }: Told): Written {
  const { language } = about;
  const words = mailWords[language];
  const say = sayer(about);
  const figures = factLines(document, empty);
  const names = empty.map(({ title }) => title[language]).join(', ');
  return message(say(edition === null ? words.trialSubject : words.subject), [
    words.hello,
    say(words.told),
    isAttached ? words.attached : words.notAttached,
    edition === null ? words.trial : null,
    figures.length > 0 ? [words.figures, ...figures].join('\n') : null,
    empty.length > 0 ? say(words.empty, { figures: names }) : null,
    ...(edition === null ? [] : editionLines(about, edition)),
  ]);
}

/** Why there is no report, and which figures it is about: never a figure. */
export function untoldMail(about: MailSubject, why: Extract<Checked, { kind: 'old' | 'nothing' }>): Written {
  const { language, zone } = about;
  const words = mailWords[language];
  const say = sayer(about);
  if (why.kind === 'nothing')
    return message(say(words.nothingSubject), [words.hello, say(words.nothing), words.nothingNext]);
  const figures = why.oldFigures.map(({ title, asOf }) => {
    const day = asOf === null ? '' : dayText(localDay(new Date(asOf), zone), language);
    return `- ${say(asOf === null ? words.neverFigure : words.oldFigure, { figure: title[language], day })}`;
  });
  return message(say(words.oldSubject), [words.hello, [say(words.old), ...figures].join('\n'), words.oldNext]);
}

/** To the director alone. `reason` null: something failed. `address`: of the report. */
export function refusedMail(about: MailSubject, reason: string | null, address: string): Written {
  const words = mailWords[about.language];
  const { reasons } = words;
  const say = sayer(about);
  const isKnown = reason === 'gives-away' || reason === 'all-hidden';
  const why = reason === null ? reasons.failed : isKnown ? reasons[reason] : reasons.other;
  const next = say(reason === null ? words.failedNext : words.next, { address });
  return message(say(words.refusedSubject), [words.hello, say(words.refused), why, next]);
}

/** Asks whoever reads at an address whether they want it. */
export function askingMail(
  about: MailSubject,
  { name, rhythm }: { name: string; rhythm: 'weekly' | 'monthly' },
  address: string,
): Written {
  const words = mailWords[about.language];
  const say = sayer(about);
  const ask = say(words.ask, { name, rhythm: words[rhythm] });
  return message(say(words.askSubject), [words.hello, ask, say(words.accept, { address }), words.ignore]);
}

/** To the other directors. `address`: where sendings are decided. */
export function pausedMail(about: MailSubject, name: string, address: string): Written {
  const words = mailWords[about.language];
  const say = sayer(about);
  const next = say(words.pausedNext, { address });
  return message(say(words.pausedSubject), [words.hello, say(words.paused, { name }), next]);
}

/** With how it is stopped. */
export function stoppable({ subject, text }: Written, about: MailSubject, address: string): Written {
  const words = mailWords[about.language];
  return { subject, text: `${text}\n${words.why}\n${sayer(about)(words.stop, { address })}\n` };
}

/** Of a figure of which nothing is noted, no number is told: a zero would say that nothing happened. */
function factLines({ language, parts }: ReportDocument, empty: Tellable['empty']): string[] {
  const colon = language === 'fr' ? '\u00a0:' : ':';
  return parts.flatMap((part) => {
    if (part.kind !== 'figure' || empty.some(({ told }) => told === part.told)) return [];
    const values = part.headlines.map(({ label, value }) => `  ${label}${colon} ${value}`);
    const said = values.length > 0 ? values : [`  ${mailWords[language].hidden}`];
    return [`- ${part.title} (${part.about})`, ...said, ...(part.fact === null ? [] : [`  ${part.fact}`])];
  });
}

function editionLines(about: MailSubject, edition: NonNullable<Told['edition']>): string[] {
  const { language, zone } = about;
  const words = mailWords[language];
  const { number, reading, check, decidedBy: name, decidedAt } = edition;
  const say = sayer(about);
  return [
    say(words.read, { address: reading }),
    say(words.check, { number, address: check }),
    say(words.decided, { name, day: dayText(localDay(decidedAt, zone), language) }),
  ];
}

/** As long as a subject is kept. */
const MOST_SUBJECT = 300;

const message = (subject: string, parts: readonly (string | null)[]): Written => ({
  subject: subject.slice(0, MOST_SUBJECT),
  text: `${parts.filter((part) => part !== null).join('\n\n')}\n`,
});

/** Fills the braces of a sentence, once: what fills them may hold some. */
function sayer({ language, house, title, days }: MailSubject) {
  const known: Readonly<Record<string, string>> = { house, title, period: periodText(days, language) };
  return (sentence: string, more: Readonly<Record<string, string>> = {}): string =>
    sentence.replace(/\{(\w+)\}/g, (_, name: string) => more[name] ?? known[name] ?? '');
}
