import type { Grant } from './grant.entity.js';
import type { GrantMission } from './grant-mission.entity.js';
import type { GrantState, GrantSummary } from './grants.schemas.js';

/** What the rows of the registry are shown with. */
export interface Shown {
  today: string;
  isHoursOnly: boolean;
  titles: ReadonlyMap<string, string>;
  /** Whether the reader is shown that mission. */
  sees: (missionId: string) => boolean;
}

/** A grant in the list; null for a reader who answers for none of its missions. */
export function summaryOf(
  grant: Grant,
  ties: readonly GrantMission[],
  shown: Shown,
): Omit<GrantSummary, 'promises'> | null {
  const seen = ties.filter(({ missionId }) => shown.sees(missionId));
  if (seen.length === 0) return null;
  const missions = seen
    .map(({ missionId, share, part }) => ({ missionId, title: shown.titles.get(missionId) ?? '', share, part }))
    .toSorted((a, b) => a.title.localeCompare(b.title) || a.missionId.localeCompare(b.missionId));
  const { id, title, funder, fromDay, toDay } = grant;
  const state = stateOf(grant, shown.today);
  const amount = shown.isHoursOnly ? null : amountOf(grant);
  return { id, title, funder, fromDay, toDay, state, amount, missions, otherMissions: ties.length - seen.length };
}

function stateOf({ fromDay, toDay }: Pick<Grant, 'fromDay' | 'toDay'>, today: string): GrantState {
  if (today < fromDay) return 'to-come';
  return today < toDay ? 'running' : 'over';
}

export function amountOf({ amountCents, currency }: Pick<Grant, 'amountCents' | 'currency'>) {
  return typeof amountCents === 'number' && currency ? { cents: amountCents, currency } : null;
}
