import type { TFunction } from 'i18next';
import type { Row } from '../../lib/arrow.js';
import { capital } from '../../lib/dates.js';
import type { Language } from '../../lib/language.js';
import { partTexts } from '../../lib/measure-text.js';
import { percentText, quantityText } from '../../lib/numbers.js';
import { numberAt, outcomeType, outcomeUnit, type Measure } from './main-measure.js';

interface Facts {
  rows: readonly Row[];
  /** Name of a row in the reader's language: its month, its mission … */
  nameOf: (row: Row) => string;
  measure: Measure;
  /** Value of the whole; null when it is unknown or when units would mix. */
  total: number | null;
  over: 'time' | 'dimension' | 'outcomes';
  /** Why some of the rows are hidden, in words; null when none is. */
  hidden: string | null;
}

/** At most this many units in one sentence. */
const UNITS_TOLD = 3;

/** The one sentence under a chart's title; what is hidden from outside may be higher than what stands out. */
export function mainFact(facts: Facts, t: TFunction, language: Language): string {
  const { rows, measure, hidden } = facts;
  const fact = shownFact(facts, t, language);
  if (hidden === null) return fact;
  if (rows.every((row) => (numberAt(row, measure.name) ?? 0) <= 0)) return `${capital(hidden)}.`;
  return `${fact} ${t('fact.hidden')}`;
}

/** What stands out among the values shown, with the terms of any percentage. */
function shownFact({ rows, nameOf, measure, total, over }: Facts, t: TFunction, language: Language): string {
  const valued = rows.filter((row) => (numberAt(row, measure.name) ?? 0) > 0);
  const first = highest(valued, measure.name);
  if (!first)
    return rows.some((row) => numberAt(row, measure.name) === 0) || rows.length === 0
      ? t('fact.none')
      : t('fact.unknown');
  if (over === 'outcomes') return t('fact.outcomes', { list: topByUnit(valued, measure.name, language) });
  const value = numberAt(first, measure.name);
  const whole = measure.kind === 'sum' && total !== null && total > 0 ? total : null;
  const [shown = '', all = ''] = partTexts([value, whole], whole ?? value, measure.unit, language);
  const told = {
    name: nameOf(first),
    value: shown,
    total: all,
    share: percentText((value ?? 0) / (whole ?? 1), language),
  };
  if (rows.length === 1) return t('fact.only', told);
  if (over === 'time') return whole === null ? t('fact.peakAlone', told) : t('fact.peak', told);
  return whole === null ? t('fact.leadAlone', told) : t('fact.lead', told);
}

function highest(rows: readonly Row[], name: string): Row | undefined {
  return rows.reduce<Row | undefined>((best, row) => {
    return best && (numberAt(best, name) ?? 0) >= (numberAt(row, name) ?? 0) ? best : row;
  }, undefined);
}

function topByUnit(rows: readonly Row[], name: string, language: Language): string {
  const units = [...new Set(rows.map(outcomeUnit))];
  return units
    .slice(0, UNITS_TOLD)
    .map(
      (unit) =>
        highest(
          rows.filter((row) => outcomeUnit(row) === unit),
          name,
        ) ?? {},
    )
    .map((row) => `${quantityText(numberAt(row, name) ?? 0, language)} ${outcomeUnit(row)} (${outcomeType(row)})`)
    .join(', ');
}
