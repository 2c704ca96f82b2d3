import type { FrozenTable } from '../../indicators/publications/publications.schemas.js';
import type { ReportedAgreement } from '../../missions/grants/grants.schemas.js';
import { dayText } from '../../shared/day-text.js';
import { addDays } from '../../indicators/days.js';
import type { Unit } from '../../indicators/indicators.schemas.js';
import type { Language } from '../../shared/language.js';
import { measureText, UNKNOWN } from '../document/measure-text.js';
import type { FigurePart, Headline } from '../document/report-document.js';
import { said } from '../document/report-words.js';
import type { AskedPromise, Days, OwnPart } from './asked-promises.js';
import { type Obtained, obtainedOf } from './obtained.js';
import { partText } from './part-text.js';
import { promiseWords } from './promise-words.js';

interface PromiseToTell {
  asked: Extract<AskedPromise, { silent: null }>;
  grant: ReportedAgreement;
  table: FrozenTable;
  why: string | null;
  report: Days;
  language: Language;
  /** The table as any figure of a report is told. */
  part: FigurePart;
}

/** A promise with a figure: what was promised beside what came of it, over the table that shows it. */
export function promisePart({ asked, grant, table, why, report, language, part }: PromiseToTell): FigurePart {
  const { promise, measure, own } = asked;
  const words = promiseWords[language];
  const unit = promise.figure?.unit ?? 'count';
  const obtained = obtainedOf(table, measure, own);
  const target = promise.figure?.value ?? null;
  const isUnfinished = report.to < grant.toDay;
  const gap =
    obtained.state === 'told' && target !== null ? gapOf(obtained.value, target, promise.figure?.better) : null;
  return {
    ...part,
    title: promise.words,
    about: [part.title, part.about, partsSentence(own, grant, language)].filter((one) => one !== null).join(' · '),
    fact: [
      stateSentence(obtained, gap, unit, language),
      gap !== null && isUnfinished ? said(words.soFar, { day: dayText(addDays(report.to, -1), language) }) : null,
    ]
      .filter((one) => one !== null)
      .join(' '),
    comment:
      why === null
        ? gap !== null && gap > 0 && !isUnfinished
          ? words.notExplained
          : null
        : said(words.why, { text: why }),
    headlines: [
      {
        value: measureText(target, unit, language),
        label: promise.figure?.better === 'less' ? words.atMost : words.atLeast,
      },
      obtainedHeadline(obtained, own, unit, language),
    ],
    chart: null,
  };
}

/** How far what came is on the wrong side of what was promised; 0 or less: it is reached. */
function gapOf(value: number, target: number, better: 'more' | 'less' | undefined): number {
  return better === 'less' ? value - target : target - value;
}

function obtainedHeadline(obtained: Obtained, own: OwnPart, unit: Unit, language: Language): Headline {
  const words = promiseWords[language];
  if (obtained.state === 'hidden') return { value: words.hiddenValue, label: words.obtained };
  if (obtained.state === 'unknown') return { value: UNKNOWN, label: words.obtained };
  const value = measureText(obtained.value, unit, language);
  if (obtained.whole === null || own.kind !== 'same') return { value, label: words.obtained };
  const whole = measureText(obtained.whole, unit, language);
  return { value, label: said(words.obtainedPart, { part: partText(own.part, language), whole }) };
}

function stateSentence(obtained: Obtained, gap: number | null, unit: Unit, language: Language): string | null {
  const words = promiseWords[language];
  if (obtained.state === 'hidden') return words.hidden;
  if (obtained.state === 'unknown') return words.unknown;
  if (gap === null) return null;
  return gap <= 0 ? words.met : said(words.notMet, { difference: measureText(gap, unit, language) });
}

function partsSentence(own: OwnPart, { missions }: ReportedAgreement, language: Language): string | null {
  const words = promiseWords[language];
  if (own.kind === 'whole') return own.ofAll ? words.ofAll : words.undivided;
  if (own.kind === 'same') return null;
  const parts = missions.map(({ title, part }) =>
    said(words.mission, { mission: title, share: partText(part, language) }),
  );
  return said(words.parts, { parts: parts.join(', ') });
}
