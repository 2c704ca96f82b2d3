import type { WarehouseConnection } from '../../warehouse/connection.js';
import type { Dialect } from '../dialect.js';
import type { FileRecord } from '../file-record.js';
import type { LineIntake } from '../line-intake.js';
import type { ReadingRules } from '../row-reading.js';
import { numberMentions, useMentions } from './mention-numbers.js';
import { oddLines } from './odd-lines.js';
import { BLANKS, type LookedAtIds, PLAIN_ID } from './plain-id.js';
import { plainLineSql } from './plain-line-sql.js';
import { firstDataLine } from './raw-lines.js';
import { readColumns } from './read-columns.js';
import { tellSteadyHours } from './steady-hours.js';

export interface PlainLog {
  dialect: Dialect;
  rules: ReadingRules;
  source: string;
}

/**
 * Reads a file that `seeColumns` loaded column by column: each distinct text once, by the same readers as line by line,
 * and the lines put together in SQL. Writes the plain lines to `parquet` in the columns of `staged`, and gives back as
 * records, in order, those that hold anything to reject, to flag or to hash: they are read one by one. Null when the
 * whole file has to be read so.
 */
export async function readPlainLines(
  connection: WarehouseConnection,
  log: PlainLog,
  intake: LineIntake,
  parquet: string,
): Promise<AsyncGenerator<FileRecord> | null> {
  const { mapping } = log.rules;
  const id = mapping.columns.find(({ meaning }) => meaning.field === 'external_id');
  const columns = id ? await readColumns(connection, log.rules) : null;
  if (!id || !columns) return null;
  await tellSteadyHours(connection, log.rules, columns);
  const ids = await lookAtIds(connection, `c${id.at}`, log.source);
  await numberMentions(connection, columns, intake);
  const first = firstDataLine(log.dialect);
  const written = { prefix: `${log.source}:`, first };
  intake.lines += await connection.copyToParquet(
    staged(plainLineSql(log.rules, columns, ids), ids),
    parquet,
    written,
    true,
  );
  await useMentions(connection, parquet, intake);
  return oddLines(connection, parquet, first, mapping.headers);
}

/** Makes `repeated_id`: lines that may share an id are told apart in their order, by the reading of lines. */
async function lookAtIds(connection: WarehouseConnection, cell: string, source: string): Promise<LookedAtIds> {
  const [each] = await connection.read<{ are_plain: boolean }>(
    `SELECT count(*) FILTER (regexp_matches(${cell}, '${PLAIN_ID}')) = count(*) AS are_plain FROM raw_line`,
  );
  const areAllPlain = each?.are_plain === true;
  const id = areAllPlain
    ? cell
    : `CASE WHEN regexp_matches(${cell}, '${PLAIN_ID}') THEN ${cell} ELSE trim(${cell}, $blanks) END`;
  await connection.run(
    `CREATE TEMP TABLE repeated_id AS
     SELECT ${idHash('id')} AS id FROM (
       SELECT ${id} AS id FROM raw_line WHERE ${cell} IS NOT NULL)
     GROUP BY ALL HAVING count(*) > 1`,
    { prefix: `${source}:`, ...(areAllPlain ? {} : { blanks: BLANKS }) },
  );
  const [repeated] = await connection.read<{ is_any: boolean }>('SELECT count(*) > 0 AS is_any FROM repeated_id');
  return { areAllPlain, areAllDifferent: repeated?.is_any === false };
}

function idHash(id: string): string {
  return `hash(CASE WHEN starts_with(${id}, $prefix) THEN substr(${id}, length($prefix) + 1) ELSE ${id} END)`;
}

function staged(plain: string, { areAllDifferent }: LookedAtIds): string {
  return `
    SELECT CASE WHEN starts_with(external_id, $prefix) THEN external_id ELSE $prefix || external_id END AS activity_id,
      (n + $first)::INTEGER AS line, volunteer_mention.number AS volunteer_number, mission_mention.number AS mission_number,
      NULL::VARCHAR[] AS unsaid,
      activity_type, day, started_at, ended_at, person_seconds, headcount, provenance, status, site, territory, funder,
      remote, language, beneficiaries, outcomes, NULL::VARCHAR AS method, []::VARCHAR[] AS flags
    FROM (${plain}) AS plain
    LEFT JOIN volunteer_mention ON volunteer_mention.reference = volunteer
    LEFT JOIN mission_mention ON mission_mention.reference = mission
    ${areAllDifferent ? '' : `WHERE ${idHash('external_id')} NOT IN (SELECT id FROM repeated_id)`}`;
}
