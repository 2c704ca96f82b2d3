import { segmentColumns } from '../../ledger/segment-columns.js';
import type { Meaning } from '../fields.js';
import { LONGEST_SECONDS } from '../row-durations.js';
import { PARTS_OF_DAY, type ReadingRules } from '../row-reading.js';
import type { ReadColumns, ReadInstantCell } from './read-columns.js';
import { PLAIN_ID } from './plain-id.js';
import { steadyTimes } from './zone-steps.js';

/** A zone whose clock changes more often in one file is read line by line. */
const MOST_STRETCHES = 60;

/**
 * The query that gives every line which can be read column by column and holds nothing to reject, to flag or to hash, as
 * reading it alone would: its number `n`, and what it says. Null when the zone changes too often to say so in one query.
 */
export function plainLineSql(rules: ReadingRules, columns: ReadColumns): string | null {
  const ahead = aheadSql(rules, columns);
  if (ahead === null) return null;
  const said = sayings(rules, columns);
  return `
    WITH cell AS (
      SELECT raw_line.rowid AS n, ${said.columns.join(', ')}
      FROM raw_line ${said.joins.join(' ')}
      WHERE ${said.conditions.join(' AND ')})
    , local AS (
      SELECT *, coalesce(start_day, day) AS started_on, coalesce(end_day, day, start_day) AS ended_on,
        coalesce(day, start_day) AS on_day
      FROM cell)
    , placed AS (
      SELECT * EXCLUDE (day), on_day AS day, ${instant('start', 'started_on', ahead)} AS started_at,
        ${instant('end', 'ended_on', ahead)} AS ended_at
      FROM local
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
function sayings({ mapping }: ReadingRules, { cells, start, end }: ReadColumns) {
  const find = (field: Meaning['field']) => mapping.columns.find(({ meaning }) => meaning.field === field);
  const values = Object.entries(valueTypes).map(([field, type]) => {
    const read = cells.find(({ column }) => column.meaning.field === field);
    const absent = field === 'headcount' ? '1' : 'NULL';
    return `${read ? read.cell.value : `${absent}::${type}`} AS ${field}`;
  });
  const id = find('external_id');
  const list = find('outcomes');
  const reads = [
    ...cells.map(({ cell }) => cell),
    ...[start, end].flatMap((one) => (one ? [one.date, one.clock] : [])),
  ];
  return {
    columns: [
      id ? `raw_line.c${id.at} AS external_id` : 'NULL AS external_id',
      ...values,
      `${outcomesSql(cells)} AS outcomes`,
      ...instantColumns('start', start),
      ...instantColumns('end', end),
    ],
    joins: reads.map(({ join }) => join),
    conditions: [
      ...reads.map(({ isPlain }) => isPlain).filter((condition) => condition !== 'true'),
      ...(list ? [`raw_line.c${list.at} IS NULL`] : []),
      ...[start, end].flatMap((one) => (one ? [written(one)] : [])),
      id ? `regexp_matches(raw_line.c${id.at}, '${PLAIN_ID}')` : 'false',
    ],
  };
}

/** Blank, or a date, a time, or both that say something. */
function written({ dateText, clockText, date, clock }: ReadInstantCell): string {
  return `(${dateText} IS NULL OR ${date.value} IS NOT NULL) AND (${clockText} IS NULL OR ${clock.value} IS NOT NULL)`;
}

function instantColumns(which: 'start' | 'end', read: ReadInstantCell | null): string[] {
  if (!read) return [`NULL::DATE AS ${which}_day`, `NULL::INTEGER AS ${which}_clock`];
  return [`${read.date.value} AS ${which}_day`, `${read.clock.value} AS ${which}_clock`];
}

/** A clock of the zone, told in UTC. */
function instant(which: 'start' | 'end', day: string, ahead: (time: string) => string): string {
  const time = `(epoch(${day})::BIGINT + ${which}_clock)`;
  return `make_timestamp((${time} - ${ahead(time)}) * 1000000)`;
}

/** Seconds that the zone is ahead of UTC at a time of its wall clock; null for one that it skips or shows twice. */
function aheadSql(
  { mapping, zone }: ReadingRules,
  { cells, start, end }: ReadColumns,
): ((time: string) => string) | null {
  const dated = cells.filter(({ column }) => column.meaning.field === 'day').map(({ cell }) => cell);
  const ranges = [...dated, start?.date, end?.date].flatMap((cell) => (cell?.range ? [cell.range] : []));
  const first = ranges.map(([least]) => least).toSorted()[0];
  const last = ranges
    .map(([, most]) => most)
    .toSorted()
    .at(-1);
  if (first === undefined || last === undefined) return () => 'NULL::BIGINT';
  const stretches = steadyTimes(mapping.zone ?? zone, first, last);
  if (stretches.length === 0 || stretches.length > MOST_STRETCHES) return null;
  const cases = (time: string) =>
    stretches.map(({ from, until, ahead }) => `WHEN ${time} >= ${from} AND ${time} < ${until} THEN ${ahead}`).join(' ');
  return (time) => `CASE ${cases(time)} END`;
}

function provenanceSql({ mapping }: ReadingRules): string {
  if (mapping.preset.provenance) return `'${mapping.preset.provenance}'`;
  if (mapping.columns.some(({ meaning }) => meaning.field === 'person_seconds')) return "'declared'";
  return "CASE WHEN started_at IS NOT NULL AND ended_at IS NOT NULL THEN 'measured' ELSE 'declared' END";
}

function outcomesSql(cells: ReadColumns['cells']): string {
  const counted = cells.flatMap(({ column: { meaning }, cell }) =>
    meaning.field === 'outcome'
      ? `CASE WHEN ${cell.value} IS NOT NULL THEN struct_pack("type" := ${text(meaning.type)}, quantity := ${cell.value},
          unit := ${text(meaning.unit)}, shared := ${meaning.shared}) END`
      : [],
  );
  if (counted.length === 0) return `[]::${segmentColumns.outcomes}`;
  return `list_filter([${counted.join(', ')}], lambda one: one IS NOT NULL)`;
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
