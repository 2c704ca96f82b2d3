import type { IndicatorFile } from '../query-files/library.js';
import type { FigureRequest } from './request.js';
import type { RowsBehind } from './rows-behind.js';

/** Texts of the grain that a file only passes on: one of them may stand for the row's own name. */
const CARRIERS = ['site', 'territory', 'funder', 'language', 'activity_type'] as const;

interface Noun {
  /** What tells its rows apart, as text. */
  id: string;
  /** What a row says that no figure keeps. */
  said: readonly string[];
  /** How many things a row stands for. */
  records: string;
  isNamed: boolean;
}

const logged = { said: ['volunteer_key', 'source', 'headcount'], records: '1', isNamed: true };
const NOUNS = {
  'staging.activity': { id: 'activity_id', ...logged },
  'staging.outcome': { id: 'outcome_id', ...logged },
  'staging.filled_slot': { id: "concat_ws(' ', mission_id, day, slot_id)", said: [], records: 'slots', isNamed: false },
} as const satisfies Record<string, Noun>;
/** What rows are only completed by. */
const COMPLETIONS = new Set(['staging.mission', 'staging.time_rate', 'staging.conversion', 'staging.setting']);

export interface RowSource {
  relation: keyof typeof NOUNS;
  id: string;
  carrier: string;
}

/** From which relation the rows behind a figure come; null where a figure is no account of single rows. */
export function rowSource({
  header,
  sql,
  relations,
}: Pick<IndicatorFile, 'header' | 'sql' | 'relations'>): RowSource | null {
  const relation = relations.find((name): name is keyof typeof NOUNS => name in NOUNS);
  if (!relation || relations.some((name) => name !== relation && !COMPLETIONS.has(name))) return null;
  const code = sql.replace(/--.*$/gm, '');
  const carrier = CARRIERS.find(
    (name) => header.grain.includes(name) && (code.match(new RegExp(`\\b${name}\\b`, 'g'))?.length ?? 0) === 1,
  );
  if (!carrier || !code.includes(relation)) return null;
  return { relation, id: NOUNS[relation].id, carrier };
}

/**
 * The indicator's own SELECT, told row by row: each row carries its id in a column of the grain, so that it stands in a
 * cell of its own, with what it adds to the figure or why it is left out. Beside it what the row itself says.
 */
export function rowsBehind(
  file: IndicatorFile,
  source: RowSource,
  request: Pick<FigureRequest, 'period' | 'filters'>,
): RowsBehind {
  const { relation, id, carrier } = source;
  const { said, records, isNamed } = NOUNS[relation];
  const noun = relation.replace('staging.', '');
  const carrying = `(SELECT * REPLACE (${id} AS ${carrier}) FROM ${relation})`;
  const sql = file.sql
    .replace(/;\s*$/, '')
    .replace(
      new RegExp(`${relation.replace('.', '\\.')}(\\s+AS\\s+\\w+)?`, 'gi'),
      (_, alias: string | undefined) => `${carrying}${alias ?? ` AS ${noun}`}`,
    );
  const parameters: Record<string, string> = { ...request.period };
  const wanted = request.filters.map(({ dimension, values }, at) => {
    const marks = values.map((value, place) => {
      parameters[`where_${at}_${place}`] = value;
      return `$where_${at}_${place}`;
    });
    return ` AND CAST(${dimension === carrier ? 'said' : 'cell'}."${dimension}" AS VARCHAR) IN (${marks.join(', ')})`;
  });
  const own = ['mission_id'].filter((name) => !file.header.grain.includes(name));
  const columns = [carrier, ...said, ...own].map((name) => `said."${name}"`);
  const cells = `behind AS (
    SELECT cell.* EXCLUDE ("${carrier}"), ${columns.join(', ')}, said.row_id, said.records
    FROM (${sql}) AS cell
    JOIN (SELECT *, ${id} AS row_id, ${records} AS records FROM ${relation}) AS said ON said.row_id = cell."${carrier}"
    WHERE true${wanted.join('')})`;
  return { cells, parameters, isNamed, hasKeys: isNamed };
}
