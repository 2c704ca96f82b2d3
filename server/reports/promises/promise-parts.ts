import type { FrozenTable } from '../../indicators/publications/publications.schemas.js';
import type { AlsoReported, ReportedAgreement } from '../../missions/grants/grants.schemas.js';
import type { Language } from '../../shared/language.js';
import { quantityText } from '../../shared/quantity-text.js';
import { periodText } from '../document/period-text.js';
import type { DocumentPart, FigurePart } from '../document/report-document.js';
import { said } from '../document/report-words.js';
import type { ReportBlock } from '../reports.schemas.js';
import type { AskedOfGrant, AskedPromise, Days } from './asked-promises.js';
import { partText } from './part-text.js';
import { promisePart } from './promise-part.js';
import { promiseWords } from './promise-words.js';

export type PromisesBlock = Extract<ReportBlock, { kind: 'promises' }>;

/** A grant as it is when its report is told; null: it was removed. */
export type ReportedGrant = { grant: ReportedAgreement; asked: AskedOfGrant } | null;

export interface PromisesToTell {
  block: PromisesBlock;
  reported: ReportedGrant;
  /** As they are told, one for each table asked for, and as any figure of a report is. */
  tables: readonly { table: FrozenTable; figure: (id: string) => FigurePart }[];
  report: Days;
  language: Language;
}

/** What a report to a funder opens with: the grant, each promise beside what came of it, and who else is told the same. */
export function promiseParts({ block, reported, ...told }: PromisesToTell): DocumentPart[] {
  const words = promiseWords[told.language];
  const text = (id: string, heading: string | null, paragraphs: string[]): DocumentPart => ({
    kind: 'text',
    id: `${block.id}${id}`,
    heading,
    paragraphs,
  });
  if (reported === null) return [text('', words.heading, [words.removed])];
  const { grant, asked } = reported;
  const reasons = new Map(block.why.map(({ promiseId, text: why }) => [promiseId, why]));
  return [
    text('', words.heading, introduction(reported, told)),
    ...asked.promises.map((one, at): DocumentPart => {
      const why = reasons.get(one.promise.id) ?? null;
      const id = `${block.id}p${at + 1}`;
      if (one.silent !== null) return text(`p${at + 1}`, null, inWords(one, why, told.language));
      const it = told.tables[one.table];
      if (!it) throw new Error(`No table was told for the promise ${one.promise.id}`);
      return promisePart({ asked: one, grant, table: it.table, why, part: it.figure(id), ...told });
    }),
    text('also', words.alsoHeading, alsoReported(grant, asked.days, told.language)),
  ];
}

function introduction(
  { grant, asked }: NonNullable<ReportedGrant>,
  { report, language }: Pick<PromisesToTell, 'report' | 'language'>,
): string[] {
  const words = promiseWords[language];
  const { title, funder, reference, amount, missions } = grant;
  const days = periodText({ from: grant.fromDay, to: grant.toDay }, language);
  const about = reference === null ? words.about : words.aboutWithReference;
  const isWhole =
    asked.days?.from === grant.fromDay &&
    asked.days.to === grant.toDay &&
    report.from === grant.fromDay &&
    report.to === grant.toDay;
  const shares = missions.map((one) =>
    said(words.mission, { mission: one.title, share: partText(one.share, language) }),
  );
  return [
    said(about, { title, funder, days, reference: reference ?? '' }),
    amount === null ? null : said(words.amount, { amount: amountText(amount, language) }),
    said(words.missions, { missions: shares.join(', ') }),
    asked.days === null
      ? words.noDays
      : isWhole
        ? null
        : said(words.partly, { days: periodText(asked.days, language) }),
    grant.promises.length === 0 ? words.nothing : null,
  ].filter((sentence) => sentence !== null);
}

function inWords({ promise, silent }: AskedPromise, why: string | null, language: Language): string[] {
  const words = promiseWords[language];
  const promised = said(words.promisedInWords, { words: promise.words });
  if (silent === 'words') return [promised, why === null ? words.notTold : said(words.obtainedInWords, { text: why })];
  const reasons = {
    amount: words.amountSilent,
    inside: words.insideSilent,
    gone: words.goneSilent,
    days: words.daysSilent,
    none: words.noneSilent,
  };
  return [
    promised,
    silent === null ? null : reasons[silent],
    why === null ? null : said(words.obtainedInWords, { text: why }),
  ].filter((sentence) => sentence !== null);
}

/** Of the days that the report is about, and no others. */
function alsoReported({ alsoReportedTo }: ReportedAgreement, days: Days | null, language: Language): string[] {
  const words = promiseWords[language];
  const sentences = alsoReportedTo.flatMap((one) => {
    const common = days === null ? null : within(one, days);
    if (common === null) return [];
    const { missionTitle: mission, funder, part } = one;
    const values = { mission, funder, part: partText(part, language), days: periodText(common, language) };
    return [said(part === 0 ? words.alsoWithoutPart : words.also, values)];
  });
  return sentences.length > 0 ? sentences : [words.alsoNobody];
}

function within({ fromDay, toDay }: AlsoReported, days: Days): Days | null {
  const from = fromDay > days.from ? fromDay : days.from;
  const to = toDay < days.to ? toDay : days.to;
  return from < to ? { from, to } : null;
}

const SIGNS: Readonly<Record<string, string>> = { EUR: '€', USD: '$', GBP: '£' };

function amountText({ cents, currency }: { cents: number; currency: string }, language: Language): string {
  const number = quantityText(cents / 100, language);
  const sign = SIGNS[currency] ?? currency;
  return language === 'en' && sign !== currency ? `${sign}${number}` : `${number}\u00a0${sign}`;
}
