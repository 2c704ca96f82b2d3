import { leastPeople } from '../../privacy/audience.js';
import type { Cell, Part, Telling } from '../../privacy/cells.js';
import { withhold } from '../../privacy/withhold.js';

/** People of the last calculation: those it looked at, and those whom it proposes something. */
export interface RunCounts {
  people: number;
  peopleTouched: number;
}

/** People behind suggestions that somebody decided about, by whether they were followed. */
export interface DecidedPeople {
  followed: readonly string[];
  others: readonly string[];
  /** Suggestions. */
  followedCount: number;
  decidedCount: number;
}

/** Null: hidden, fewer people stand behind it, or behind what it could be worked out from. */
export interface ToldOutside {
  people: number | null;
  peopleTouched: number | null;
  decided: number | null;
  followed: number | null;
}

/** What a stranger may be told, by the rule of all figures told outside. */
export function toldOutside(run: RunCounts, decided: DecidedPeople, asked: number): ToldOutside {
  const least = leastPeople('external', 'volunteer', asked);
  const counts = hiddenOf(
    [numbered(0, run.peopleTouched), numbered(run.peopleTouched, run.people)],
    ['peopleTouched', 'people'],
    least,
  );
  const choices = hiddenOf([decided.followed, decided.others], ['followed', 'decided'], least);
  return {
    people: counts.has('people') ? null : run.people,
    peopleTouched: counts.has('peopleTouched') ? null : run.peopleTouched,
    decided: choices.has('decided') ? null : decided.decidedCount,
    followed: choices.has('followed') ? null : decided.followedCount,
  };
}

/** Of a part and of the whole: which may not be told. */
function hiddenOf(
  [some, rest]: readonly [readonly (string | number)[], readonly (string | number)[]],
  [part, whole]: readonly [string, string],
  least: number,
): ReadonlySet<string> {
  const parts = [some, rest].map((people): Part => ({
    people,
    largestGroup: 0,
    rows: people.length,
    kind: '',
    values: { people: people.length },
  }));
  const cells: Cell[] = [
    { key: part, table: part, parts: [0], state: 'asked' },
    { key: whole, table: whole, parts: [0, 1], state: 'asked' },
  ];
  const telling: Telling = { unit: 'volunteer', parts, cells };
  return withhold([telling], least).keys;
}

const numbered = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
