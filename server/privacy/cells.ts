/**
 * The smallest parts into which everything that is published cuts the rows: two rows are in the same part when every
 * published cell holds both or neither.
 */
export interface Part {
  /** Different people of its rows. */
  people: readonly (number | string)[];
  /** Largest headcount of one row without a name. */
  largestGroup: number;
  /** Rows counted: answers, when answers are what is counted. */
  rows: number;
  /** Type and unit of what is never added together; one empty text for everything else. */
  kind: string;
  /** Sum of each measure that adds up; never negative. */
  values: Readonly<Record<string, number>>;
}

/**
 * `asked`: about to be told, may still be withheld. `assumed`: an outsider may know it from elsewhere, so it counts as
 * told unless few people are behind it. `told` and `withheld`: settled by an earlier publication.
 */
export type CellState = 'asked' | 'assumed' | 'told' | 'withheld';

export interface Cell {
  /** The same cell of two figures of a family bears the same key. */
  key: string;
  /** Cells of one table have no row in common. */
  table: string;
  /** Places of its parts, in ascending order. */
  parts: readonly number[];
  state: CellState;
}

/** What one figure tells. */
export interface Telling {
  unit: 'volunteer' | 'answer';
  parts: readonly Part[];
  cells: readonly Cell[];
  /** Counts that are themselves withheld when small. */
  small?: readonly SmallCount[];
  /** Tells figures that are others today: what it gives away was told, and is no fault of what is asked now. */
  isOutdated?: boolean;
}

/** A count that is itself withheld from 1 up to `least`, excluded: visits of beneficiaries. */
export interface SmallCount {
  measure: string;
  least: number;
}

/** People behind some parts: the larger of their different people and their largest group; at least 1 for named rows. */
export function peopleBehind({ unit, parts }: Pick<Telling, 'unit' | 'parts'>, places: readonly number[]): number {
  const chosen = places.map((place) => parts[place]).filter((part) => part !== undefined);
  if (unit === 'answer') return chosen.reduce((sum, { rows }) => sum + rows, 0);
  const people = new Set(chosen.flatMap((part) => part.people));
  return chosen.reduce((most, { largestGroup }) => Math.max(most, largestGroup), people.size);
}

/** Some people, but too few. Nobody at all hides nobody. */
export function isFew(telling: Telling, places: readonly number[], least: number): boolean {
  const people = peopleBehind(telling, places);
  if (people > 0 && people < least) return true;
  return (telling.small ?? []).some(({ measure, least: own }) => {
    const value = valueOf(telling, measure, places);
    return value > 0 && value < own;
  });
}

export function valueOf({ parts }: Pick<Telling, 'parts'>, measure: string, places: readonly number[]): number {
  return places.reduce((sum, place) => sum + (parts[place]?.values[measure] ?? 0), 0);
}
