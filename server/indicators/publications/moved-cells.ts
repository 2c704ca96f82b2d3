import type { IndicatorResult } from '../indicators.schemas.js';
import type { FrozenTable } from './publications.schemas.js';

type AnswerRow = IndicatorResult['total'];
type Value = AnswerRow[string];

interface Keys {
  now: (row: AnswerRow | null) => string;
  before: (row: AnswerRow | null) => string | null;
}

/** One figure of a cell that was told and is another today. */
export interface Moved {
  key: string;
  /** What the row is about: its columns that are no figures; null: the total. */
  row: AnswerRow | null;
  measure: string;
  told: Value;
  today: Value;
  /** Whether today it is hidden: then `today` is nothing that was told. */
  hiddenNow: boolean;
}

const NAMES = /^(bucket|bucket_end|is_partial|withheld|withheld_compared)$|_title$/;
const BEFORE = /_compared$/;

/** Every told figure that is another in `today`; what was hidden is passed over, as is what is only known today. */
export function movedCells(table: FrozenTable, today: IndicatorResult, keys: Keys): Moved[] {
  const now = new Map(today.rows.map((row) => [keys.now(row), row]));
  const pairs = [
    ...table.rows.map((row) => [row, row, now.get(keys.now(row))] as const),
    [null, table.total, today.total] as const,
  ];
  const dimensions = new Set(today.columns.map(({ name }) => name).filter((name) => isName(name, table)));
  return pairs.flatMap(([row, told, current]) =>
    Object.entries(told).flatMap(([measure, value]): Moved[] => {
      if (NAMES.test(measure) || dimensions.has(measure)) return [];
      const isBefore = BEFORE.test(measure);
      if (told['withheld'] !== null || (isBefore && told['withheld_compared'] !== null)) return [];
      const hiddenNow = typeof current?.['withheld'] === 'string';
      // A row that is no longer there is one where nothing is left.
      const then = current ? (current[measure] ?? null) : value === null ? null : 0;
      const key = isBefore ? keys.before(row) : keys.now(row);
      return value === then || key === null
        ? []
        : [{ key, row: row && namesOf(row, table), measure, told: value, today: then, hiddenNow }];
    }),
  );
}

const isName = (name: string, { request }: FrozenTable) => (request.by ?? '').split(',').includes(name);

const namesOf = (row: AnswerRow, table: FrozenTable): AnswerRow =>
  Object.fromEntries(
    Object.entries(row).filter(([name]) => /^bucket(_end)?$|_title$/.test(name) || isName(name, table)),
  );
