import { segmentColumns } from '../../ledger/segment-columns.js';
import type { Meaning } from '../fields.js';
import { LONGEST_SECONDS } from '../row-durations.js';
import { PARTS_OF_DAY, type ReadingRules } from '../row-reading.js';
import type { ReadColumns, ReadInstantCell } from './read-columns.js';
import { type LookedAtIds, PLAIN_ID } from './plain-id.js';
import { hourOf } from './steady-hours.js';

/**
 * The query that gives every line which can be read column by column and holds nothing to reject, to flag or to hash, as
 * reading it alone would: its number `n`, and what it says. Needs `steady_hour` (`steady-hours.ts`).
 */
export function plainLineSql(rules: ReadingRules, columns: ReadColumns, ids: LookedAtIds): string {
  const said = sayings(rules, columns, ids);
  return `
    WITH cell AS (
      SELECT raw_line.rowid AS n, ${said.columns.join(', ')}
      FROM raw_line ${said.joins.join(' ')}
      WHERE ${said.conditions.join(' AND ')})
    , local AS (
      SELECT *, coalesce(start_day, day) AS started_on, coalesce(end_day, day, start_day) AS ended_on,
        coalesce(day, start_day) AS on_day
      FROM cell)
    , told AS (
      SELECT *, epoch(started_on)::BIGINT + start_clock AS start_told, epoch(ended_on)::BIGINT + end_clock AS end_told
      FROM local)
    , placed AS (
      SELECT told.* EXCLUDE (day), on_day AS day, make_timestamp((start_told - start_hour.ahead) * 1000000) AS started_at,
        make_timestamp((end_told - end_hour.ahead) * 1000000) AS ended_at
      FROM told
      LEFT JOIN steady_hour AS start_hour ON start_hour.hour = ${hourOf('start_told')}
      LEFT JOIN steady_hour AS end_hour ON end_hour.hour = ${hourOf('end_told')}
      WHERE on_day IS NOT NULL AND (start_clock IS NULL OR started_on IS NOT NULL))
    , counted AS (
      SELECT *, (epoch_us(ended_at) - epoch_us(started_at)) // 1000000 * headcount AS span
      FROM placed
      WHERE (start_clock IS NULL OR started_at IS NOT NULL) AND (end_clock IS NULL OR ended_at IS NOT NULL))
    , stated AS (
      SELECT * REPLACE (coalesce(person_seconds, span) AS person_seconds,
        coalesce(provenance, ${provenanceSql(rules)}) AS provenance), person_seconds AS stated_seconds
      FROM counted)
    SELECT n, external_id, day, started_at, ended_at, person_seconds, headcount, provenance,
      coalesce(status, '${rules.mapping.status}') AS status, activity_type, site, territory, funder, remote, language, beneficiaries,
      outcomes, coalesce(mission, mission_title) AS mission, mission_title,
      CASE WHEN headcount = 1 THEN coalesce(volunteer, volunteer_email, volunteer_name) END AS volunteer,
      volunteer_email, volunteer_name
    FROM stated
    WHERE ${unremarkable(rules).join(' AND ')}`;
}

const valueTypes = {
  day: 'DATE',
  headcount: 'INTEGER',
  person_seconds: 'BIGINT',
  beneficiaries: 'BIGINT',
  demand: 'BIGINT',
  remote: 'BOOLEAN',
  provenance: 'VARCHAR',
  status: 'VARCHAR',
  language: 'VARCHAR',
  volunteer: 'VARCHAR',
  volunteer_email: 'VARCHAR',
  volunteer_name: 'VARCHAR',
  mission: 'VARCHAR',
  mission_title: 'VARCHAR',
  activity_type: 'VARCHAR',
  site: 'VARCHAR',
  territory: 'VARCHAR',
  funder: 'VARCHAR',
} as const satisfies Partial<Record<Meaning['field'], string>>;

/** What each line says in its cells, what that needs, and what makes it plain so far. */
function sayings({ mapping }: ReadingRules, { cells, start, end }: ReadColumns, { areAllPlain }: LookedAtIds) {
  const find = (field: Meaning['field']) => mapping.columns.find(({ meaning }) => meaning.field === field);
  const values = Object.entries(valueTypes).map(([field, type]) => {
    const read = cells.find(({ column }) => column.meaning.field === field);
    const absent = field === 'headcount' ? '1' : 'NULL';
    return `${read ? read.cell.value : `${absent}::${type}`} AS ${field}`;
  });
  const id = find('external_id');
  const list = find('outcomes');
  const reads = cells.map(({ cell }) => cell);
  const instants = [start, end].filter((one) => one !== null);
  return {
    columns: [
      id ? `raw_line.c${id.at} AS external_id` : 'NULL AS external_id',
      ...values,
      `${outcomesSql(cells)} AS outcomes`,
      ...instantColumns('start', start),
      ...instantColumns('end', end),
    ],
    joins: [...reads.map(({ join }) => join), ...instants.flatMap(({ joins }) => joins)],
    conditions: [
      ...[...reads.map(({ isPlain }) => isPlain), ...instants.flatMap(({ conditions }) => conditions)].filter(
        (condition) => condition !== 'true',
      ),
      ...(list ? [`raw_line.c${list.at} IS NULL`] : []),
      id ? (areAllPlain ? 'true' : `regexp_matches(raw_line.c${id.at}, '${PLAIN_ID}')`) : 'false',
    ],
  };
}

function instantColumns(which: 'start' | 'end', read: ReadInstantCell | null): string[] {
  if (!read) return [`NULL::DATE AS ${which}_day`, `NULL::INTEGER AS ${which}_clock`];
  return [`${read.day} AS ${which}_day`, `${read.clock} AS ${which}_clock`];
}

function provenanceSql({ mapping }: ReadingRules): string {
  if (mapping.preset.provenance) return `'${mapping.preset.provenance}'`;
  if (mapping.columns.some(({ meaning }) => meaning.field === 'person_seconds')) return "'declared'";
  return "CASE WHEN started_at IS NOT NULL AND ended_at IS NOT NULL THEN 'measured' ELSE 'declared' END";
}

function outcomesSql(cells: ReadColumns['cells']): string {
  const counted = cells.flatMap(({ column: { meaning, at }, cell: { value } }) =>
    meaning.field === 'outcome'
      ? {
          cell: `raw_line.c${at}`,
          said: `CASE WHEN ${value} IS NOT NULL THEN struct_pack("type" := ${text(meaning.type)}, quantity := ${value},
            unit := ${text(meaning.unit)}, shared := ${meaning.shared}) END`,
        }
      : [],
  );
  const none = `[]::${segmentColumns.outcomes}`;
  if (counted.length === 0) return none;
  // Most lines say nothing of outcomes: for them no list is made and sifted.
  return `CASE WHEN coalesce(${counted.map(({ cell }) => cell).join(', ')}) IS NULL THEN ${none}
    ELSE list_filter([${counted.map(({ said }) => said).join(', ')}], lambda one: one IS NOT NULL) END`;
}

function text(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

/** What keeps a line from being rejected or flagged. */
function unremarkable({ today }: ReadingRules): string[] {
  return [
    `day BETWEEN DATE '1900-01-01' AND DATE '${today}'`,
    '(ended_at IS NULL OR started_at IS NULL OR ended_at >= started_at)',
    '(started_on IS NULL OR ended_at IS NULL OR ended_on = started_on OR (start_day IS NULL AND start_clock IS NULL))',
    `(person_seconds IS NULL OR person_seconds BETWEEN 1 AND ${LONGEST_SECONDS} * coalesce(headcount, 1000000)::BIGINT)`,
    '(stated_seconds IS NULL OR span IS NULL OR abs(stated_seconds - span) <= 60 * headcount)',
    `NOT (provenance = 'measured' AND started_at IS NOT NULL AND ended_at IS NOT NULL
      AND epoch_us(ended_at) - epoch_us(started_at) > ${PARTS_OF_DAY}::BIGINT * 1000000)`,
    '(demand IS NULL OR headcount IS NULL OR headcount <= demand)',
  ];
}
