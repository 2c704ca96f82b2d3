import type { IndicatorHeader } from '../../query-files/header.schemas.js';
import { grouped } from '../../shared/grouped.js';
import { sameRows } from './kept-rows.js';
import type { Moved } from './moved-cells.js';
import type { Seen, TableBehind } from './table-behind.js';
import { touchedPeople } from './traces.js';

/** What is known inside of a told table whose figures are others today. */
export interface Facts {
  header: IndicatorHeader;
  /** Whether who is behind it moves only as activities, or answers, do. */
  isOfActivities: boolean;
  /** Whether it is computed as when it was told. */
  isSameFile: boolean;
  before: Pick<TableBehind, 'people' | 'rates'> & Seen;
  after: Seen & Pick<TableBehind, 'people'>;
  /** Fewest people who cover one another. */
  least: number;
}

/** Keys of moved cells. */
export interface Judged {
  /** Enough people moved: told anew. */
  changed: ReadonlySet<string>;
  /** Too few people moved: every figure of the family waits. */
  waiting: ReadonlySet<string>;
  /** What moved is not people, or not enough of those whom this figure counts: it waits alone. */
  alone: ReadonlySet<string>;
}

/**
 * Where nothing that activities say has moved, other figures of the cell tell what they told. What moved the figure then
 * is a rate, a setting, a need, an outcome: a yearly amount of everybody's hours tells nothing else of hours that were
 * told; rates are looked at with all other tables; everything else waits, alone.
 */
export function judged(moved: readonly Moved[], facts: Facts): Judged {
  const [changed, waiting, alone] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const [key, cells] of grouped(moved, (one) => one.key)) {
    if (sameRows(key, facts.before.rows, rowsOf(facts))) {
      if (!isOfPublicNumbers(cells, facts)) alone.add(key);
    } else if (isByMany(key, facts)) {
      changed.add(key);
      if (!facts.isOfActivities && !isOwnByMany(key, facts)) alone.add(key);
    } else waiting.add(key);
  }
  return { changed, waiting, alone };
}

/** Whether what is behind a cell moved, and by too few people, whatever its own figure says of it. */
export function isMovedByFew(key: string, facts: Facts): boolean {
  const { before, after, header, least } = facts;
  if (header.privacy.unit !== 'volunteer') {
    const came = Math.abs((after.people[key] ?? 0) - (before.people[key] ?? 0));
    return came > 0 && came < least;
  }
  const isEmpty = before.rows?.cells && after.rows?.cells && !(key in before.rows.cells) && !(key in after.rows.cells);
  return !isEmpty && !sameRows(key, before.rows, rowsOf(facts)) && !isByMany(key, facts);
}

const NOTHING = { cells: null, whole: 'not known' };
const rowsOf = ({ after }: Facts) => after.rows ?? NOTHING;

/** Hours of a full-time year are public, and so are rates: those are checked as equations, with all that was told. */
function isOfPublicNumbers(cells: readonly Moved[], { header, isSameFile, before }: Facts): boolean {
  if (!isSameFile) return false;
  const measureOf = ({ measure }: Moved) => header.measures[measure.replace(/_compared$/, '')];
  return before.rates ? true : cells.every((one) => measureOf(one)?.per_year !== undefined);
}

/** Of all who are in the cell, whatever the figure counts of them. */
function isByMany(key: string, { isOfActivities, before, after, least }: Facts): boolean {
  const came = Math.abs((after.people[key] ?? 0) - (before.people[key] ?? 0));
  // A rate, a need, an outcome may bring people into a figure who have not moved.
  if (isOfActivities && came >= least) return true;
  return before.traces !== null && after.traces !== null && touched(key, 'traces', before, after).length >= least;
}

/** At each rate, nobody or enough people; elsewhere enough of those whom the figure may count. */
function isOwnByMany(key: string, { before, after, least }: Facts): boolean {
  const { own: then } = before;
  const { own: now } = after;
  if (!then || !now) return false;
  const moved = new Set(touched(key, 'traces', before, after));
  if (!before.rates) return touched(key, 'own', before, after).filter((one) => moved.has(one)).length >= least;
  const parts = [...Object.keys(before.rows?.cells ?? {}), ...Object.keys(after.rows?.cells ?? {})];
  return [...new Set(parts.filter((one) => one.startsWith(`${key} @`)))].every(
    (part) =>
      sameRows(part, before.rows, after.rows ?? NOTHING) || touchedPeople(then[part], now[part]).length >= least,
  );
}

const touched = (key: string, which: 'traces' | 'own', before: Seen, after: Seen) =>
  touchedPeople(before[which]?.[key], after[which]?.[key]);
