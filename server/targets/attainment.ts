import type { Better, TargetState, TargetView } from './targets.schemas.js';

export interface Aim {
  fromDay: string;
  toDay: string;
  better: Better;
  baseline: number | null;
  target: number;
}

/** The figure of an aim's own period and slice. */
export interface Found {
  /** Null: unknown, or withheld. */
  result: number | null;
  isWithheld: boolean;
  isPartial: boolean;
  /** Whether each day adds to it and none is known before it comes. */
  addsUp: boolean;
}

export type Attainment = Pick<TargetView, 'result' | 'state' | 'attained' | 'isPartial' | 'pace'>;

/** How far an aim is attained on a day of its association. What is not known stays unknown: never 0 %. */
export function attainmentOf(aim: Aim, found: Found | null, today: string): Attainment {
  const nothing = { result: null, attained: null, pace: null, isPartial: aim.toDay > today };
  if (aim.fromDay > today) return { ...nothing, state: 'to-come' };
  if (!found || found.result === null) return { ...nothing, state: found?.isWithheld ? 'withheld' : 'unknown' };
  const { result } = found;
  return {
    result,
    state: stateOf(aim, result, today),
    attained: shareAttained(aim, result),
    isPartial: found.isPartial || aim.toDay > today,
    pace: found.addsUp ? paceOf(aim, result, today) : null,
  };
}

/**
 * (result − baseline) ÷ (target − baseline), of the IATI result model. Without a baseline, result ÷ target where more is
 * better; where less is better nothing says from where one comes, and the share is unknown.
 */
export function shareAttained({ baseline, target, better }: Aim, result: number): number | null {
  if (baseline !== null) return target === baseline ? null : (result - baseline) / (target - baseline);
  return better === 'more' && target > 0 ? result / target : null;
}

function stateOf({ better, target, toDay }: Aim, result: number, today: string): TargetState {
  const isThere = better === 'more' ? result >= target : result <= target;
  if (toDay > today) return isThere ? 'attained-so-far' : 'not-so-far';
  return isThere ? 'attained' : 'missed';
}

/** The days that are over carry on to the last one; today counts as one of them. */
function paceOf(aim: Aim, result: number, today: string): Attainment['pace'] {
  const gone = days(aim.fromDay, today) + 1;
  const all = days(aim.fromDay, aim.toDay);
  if (aim.toDay <= today || gone >= all) return null;
  const atEnd = (result * all) / gone;
  return { result: atEnd, attained: shareAttained(aim, atEnd) };
}

function days(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
