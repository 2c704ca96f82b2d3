import { type DayPart, dayParts, hoursOfPart } from './day-parts.schemas.js';

/** Told or about to be told: what the grid of a week reads. */
export interface GridTime {
  kind: 'recurring' | 'once' | 'exception';
  weekdays: readonly number[];
  fromTime: string;
  toTime: string;
  everyWeeks: number;
  until: string | null;
  preference: number;
}

/** Day and part of the day: `2-afternoon`. */
export type Cell = `${number}-${DayPart}`;

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** The parts of the day that a time covers exactly; none when a grid of parts cannot show it. */
export function partsOf({ kind, fromTime, toTime, everyWeeks, until }: GridTime): DayPart[] {
  if (kind !== 'recurring' || everyWeeks !== 1 || until !== null) return [];
  const first = dayParts.findIndex((part) => hoursOfPart[part][0] === fromTime);
  const last = dayParts.findIndex((part) => hoursOfPart[part][1] === toTime);
  return first < 0 || last < first ? [] : dayParts.slice(first, last + 1);
}

/** How gladly, of each cell that was told. */
export function cellsOf(times: readonly GridTime[]): Map<Cell, number> {
  const cells = new Map<Cell, number>();
  for (const time of times)
    for (const part of partsOf(time)) for (const day of time.weekdays) cells.set(`${day}-${part}`, time.preference);
  return cells;
}

/** Usual times for these cells: one for each part of the day and each way of liking it. */
export function timesOf(cells: ReadonlyMap<Cell, number>) {
  return dayParts.flatMap((part) =>
    [2, 1, 0, -1].flatMap((preference) => {
      const days = weekdays.filter((day) => cells.get(`${day}-${part}`) === preference);
      const [fromTime, toTime] = hoursOfPart[part];
      const time = { kind: 'recurring' as const, weekdays: [...days], fromTime, toTime, everyWeeks: 1, until: null };
      return days.length === 0 ? [] : [{ ...time, preference }];
    }),
  );
}

/** Those that the grid cannot show. */
export const besidesGrid = <Time extends GridTime>(times: readonly Time[]): Time[] =>
  times.filter((time) => partsOf(time).length === 0);

/** Whether something was told of this half-day already, exactly or within other hours. */
export function isTold(times: readonly GridTime[], weekday: number, part: DayPart): boolean {
  const [from, to] = hoursOfPart[part];
  return times.some(({ kind, weekdays: days, fromTime, toTime }) => {
    const end = toTime <= fromTime ? '24:00' : toTime;
    return kind === 'recurring' && days.includes(weekday) && fromTime < to && from < end;
  });
}
