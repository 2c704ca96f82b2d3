import type { TFunction } from 'i18next';
import type { Bucket, CatalogueEntry } from '../../../server/indicators/indicators.schemas.js';
import type { AimMark } from '../../../server/paper/chart-look/chart-marks.js';
import type { Annotations, AnnotationView } from '../../../server/targets/annotations.schemas.js';
import type { Targets, TargetView } from '../../../server/targets/targets.schemas.js';
import { daysBetween } from '../../lib/clock.js';
import { monthOf, yearOf } from '../../lib/day.js';
import { periodText } from '../../lib/dates.js';
import type { Language } from '../../lib/language.js';
import type { Period } from '../../lib/period.js';
import { aimText, wantedText } from '../../lib/target-text.js';
import { filters as filterNames, type Scope } from './filters.js';
import { mainMeasure, outcomeDimensions } from './main-measure.js';

/** At most as many lines under one figure. */
const MOST_TOLD = 3;

/**
 * Targets of a figure that speak of what the page shows: the same slice, days in common. The one whose period is the
 * page's comes first, then the one that begins last.
 */
export function aimsOf(entry: CatalogueEntry, scope: Scope, targets: Targets['targets']): TargetView[] {
  const kinds = outcomeDimensions(entry);
  const main = mainMeasure(entry)?.name;
  const isHere = ({ fromDay, toDay }: TargetView) => fromDay === scope.period.from && toDay === scope.period.to;
  const rank = (target: TargetView) => (isHere(target) ? 0 : 2) + (target.measure === main ? 0 : 1);
  const found = targets
    .filter(({ indicator }) => indicator === entry.name)
    .filter((target) => isSlice(target, scope, kinds))
    .sort((a, b) => rank(a) - rank(b) || b.fromDay.localeCompare(a.fromDay));
  const keyOf = ({ measure, filters }: TargetView) => JSON.stringify([measure, filters.map(({ value }) => value)]);
  return found
    .filter((target, at) => found.findIndex((one) => keyOf(one) === keyOf(target)) === at)
    .slice(0, MOST_TOLD);
}

function isSlice(target: TargetView, scope: Scope, kinds: readonly string[]): boolean {
  const own = target.filters.filter(({ dimension }) => !kinds.includes(dimension));
  const chosen = filterNames.filter((name) => scope.filters[name] !== undefined);
  return (
    own.length === chosen.length &&
    own.every(({ dimension, value }) => chosen.some((name) => name === dimension && scope.filters[name] === value))
  );
}

/** Notes of days of the page, about this figure or all of them, about the mission chosen or all of them. */
export function notesOf(entry: CatalogueEntry, scope: Scope, { annotations }: Annotations): AnnotationView[] {
  const mission = scope.filters.mission_id ?? null;
  return annotations
    .filter(({ indicator }) => indicator === null || indicator === entry.name)
    .filter(({ missionId }) => missionId === null || missionId === mission)
    .sort((a, b) => a.fromDay.localeCompare(b.fromDay));
}

/**
 * Where a target stands on a chart over time, and in words what that height is. A share is the same height at any time;
 * of what adds up, each bar does its part; different people do neither.
 */
export function markOf(
  entry: CatalogueEntry,
  target: TargetView,
  bucket: Bucket,
  t: TFunction,
  language: Language,
): (AimMark & { told: string }) | null {
  const period = { from: target.fromDay, to: target.toDay };
  const kind = entry.measures.find(({ name }) => name === target.measure)?.kind;
  const told = { period: periodText(period, language), wanted: wantedText(target, t, language) };
  const mark = { measure: target.measure, ...period, label: t('target.label') };
  if (kind === 'ratio') return { ...mark, value: target.target, told: t('target.dashed', told) };
  const buckets = kind === 'sum' ? bucketsIn(period, bucket) : null;
  if (buckets === null) return null;
  const value = target.target / buckets;
  if (buckets === 1) return { ...mark, value, told: t('target.dashed', told) };
  const pace = { ...told, pace: aimText(value, target, language), each: t(`target.each.${bucket}`) };
  return { ...mark, value, told: t('target.paceLine', pace) };
}

const MONTHS: Partial<Record<Bucket, number>> = { month: 1, quarter: 3, school_year: 12, year: 12 };

/** How many bars a period has; null when it does not begin and end with months where bars do. */
function bucketsIn({ from, to }: Period, bucket: Bucket): number | null {
  const months = MONTHS[bucket];
  if (months === undefined) return Math.max(daysBetween(from, to) / (bucket === 'week' ? 7 : 1), 1);
  if (!from.endsWith('-01') || !to.endsWith('-01')) return null;
  const length = (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from);
  return length < months ? null : length / months;
}
