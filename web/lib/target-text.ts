import type { TFunction } from 'i18next';
import type { TargetView } from '../../server/targets/targets.schemas.js';
import { dayText } from './dates.js';
import type { Language } from './language.js';
import { measureText } from './measure-text.js';
import { HARD_SPACE, percentText } from './numbers.js';
import { lastDay } from './period.js';

type Aim = Pick<TargetView, 'unit' | 'filters'>;

/** A value of a target in its unit; outcomes name theirs. */
export function aimText(value: number | null, { unit, filters }: Aim, language: Language): string {
  const own = filters.find(({ dimension }) => /^(outcome_)?unit$/.test(dimension));
  const text = measureText(value, unit, language);
  return unit === 'outcome' && own && value !== null ? `${text}${HARD_SPACE}${own.value}` : text;
}

/** What the figure is limited to: « Soupe du mardi · Nord ». Empty for the whole figure. */
export function partText({ filters }: Pick<TargetView, 'filters'>): string {
  return filters.map(({ name }) => name).join(' · ');
}

/** « au moins 4 000 h », “no more than 120 h”. */
export function wantedText(target: TargetView, t: TFunction, language: Language): string {
  return t(`target.wanted.${target.better}`, { value: aimText(target.target, target, language) });
}

/** Where it stands, in words. */
export function stateText({ state, better }: TargetView, t: TFunction): string {
  switch (state) {
    case 'to-come':
      return t('target.state.toCome');
    case 'unknown':
      return t('target.state.unknown');
    case 'withheld':
      return t('target.state.withheld');
    case 'attained':
      return t(better === 'more' ? 'target.state.attained' : 'target.state.kept');
    case 'missed':
      return t(better === 'more' ? 'target.state.missed' : 'target.state.exceeded');
    case 'attained-so-far':
      return t(better === 'more' ? 'target.state.already' : 'target.state.keptSoFar');
    case 'not-so-far':
      return t(better === 'more' ? 'target.state.notYet' : 'target.state.exceededSoFar');
  }
}

const SHARES: ReadonlySet<TargetView['unit']> = new Set(['percent', 'ratio', 'score']);

/**
 * The share attained, where it can be read: half a year of hours is no step back from the whole year before, so while
 * a period runs the way from a starting point is told for shares and scores only.
 */
export function attainedShare(target: TargetView): number | null {
  const isRunning = target.state === 'attained-so-far' || target.state === 'not-so-far';
  return isRunning && target.baseline !== null && !SHARES.has(target.unit) ? null : target.attained;
}

/** « 62 % de l’objectif », or of the way from the starting point; null when there is no share to tell. */
export function shareText(target: TargetView, t: TFunction, language: Language): string | null {
  const share = attainedShare(target);
  if (share === null) return null;
  return t(target.baseline === null ? 'target.share' : 'target.way', { share: percentText(share, language) });
}

/** « À ce rythme : 4 210 h le 31 décembre 2026 ». */
export function paceText(target: TargetView, t: TFunction, language: Language): string | null {
  if (!target.pace) return null;
  return t('target.pace', {
    value: aimText(target.pace.result, target, language),
    day: dayText(lastDay({ from: target.fromDay, to: target.toDay }), language),
  });
}
