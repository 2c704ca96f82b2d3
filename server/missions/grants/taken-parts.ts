/** Part of a mission's results, in ten-thousandths, that one grant answers for over its days `[fromDay, toDay)`. */
export interface TakenPart {
  fromDay: string;
  toDay: string;
  part: number;
}

/** How much of a mission's results is answered for on the worst day of a period, and the first day it is so. */
export function mostTaken(
  taken: readonly TakenPart[],
  period: { fromDay: string; toDay: string },
): { part: number; day: string } {
  const within = taken.filter(({ fromDay, toDay }) => fromDay < period.toDay && period.fromDay < toDay);
  const starts = within.map(({ fromDay }) => fromDay).filter((day) => day > period.fromDay);
  return [period.fromDay, ...starts.toSorted()]
    .map((day) => ({ day, part: takenOn(within, day) }))
    .reduce((worst, one) => (one.part > worst.part ? one : worst));
}

function takenOn(taken: readonly TakenPart[], day: string): number {
  return taken.filter(({ fromDay, toDay }) => fromDay <= day && day < toDay).reduce((sum, { part }) => sum + part, 0);
}
