import type { OpenDate } from './open-dates.js';
import type { OwnProposals } from './own-proposals.schemas.js';
import { DAYS_AHEAD } from './own-outlook.js';

/** What stands in the way of the dates ahead: the most frequent first. A date may meet several. */
export function obstaclesAhead(dates: readonly OpenDate[]): OwnProposals['ahead'] {
  const counts = new Map<OwnProposals['ahead']['obstacles'][number]['filter'], number>();
  for (const { obstacles } of dates)
    for (const filter of new Set(obstacles.map((one) => one.filter))) counts.set(filter, (counts.get(filter) ?? 0) + 1);
  const fitting = dates.filter(({ candidate }) => candidate !== null).length;
  const obstacles = [...counts].map(([filter, count]) => ({ filter, dates: count }));
  return {
    days: DAYS_AHEAD,
    dates: dates.length,
    fitting,
    obstacles: obstacles.toSorted((a, b) => b.dates - a.dates || (a.filter < b.filter ? -1 : 1)),
  };
}
