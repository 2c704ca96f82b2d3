/** What is wrong with a query file, for an analyst. `line` starts at 1. */
export interface QueryProblem {
  file: string;
  line: number | null;
  code: QueryProblemCode;
  message: string;
}

export type QueryProblemCode =
  | 'query-header-missing'
  | 'query-header-invalid'
  | 'query-comment-mark'
  | 'query-name-differs'
  | 'query-label-missing'
  | 'query-not-one-select'
  | 'query-unknown-parameter'
  | 'query-unknown-relation'
  | 'query-column-missing'
  | 'query-column-undeclared'
  | 'query-grain-not-unique'
  | 'query-threshold-lowered'
  | 'query-cycle'
  | 'query-version-not-raised'
  | 'query-test-failed'
  | 'query-chart-invalid'
  /** At a refresh alone: two figures that should be equal are not. */
  | 'query-not-reconciled';

/** Where in a file: a line, a key of the header, a position in the SELECT (in bytes), or the first use of a word in it. */
export type Place = number | { key: readonly PropertyKey[] } | { at: number } | { word: string };

/** Thrown inside the checks, caught per file: a broken file stops nothing else. */
export class QueryFault extends Error {
  constructor(
    readonly code: QueryProblemCode,
    message: string,
    readonly place: Place | null = null,
  ) {
    super(message);
  }
}
