import { segmentColumns } from '../../ledger/segment-columns.js';
import type { WarehouseConnection } from '../../warehouse/connection.js';
import type { Value } from '../../warehouse/to-duckdb.js';
import type { LineIntake, TakenLine } from '../line-intake.js';
import type { ReaderFolder } from './reader-folder.js';

/** Lines kept in memory at once, then written to a file of their own. */
const LINES_PER_FILE = 122_880;

/** The columns a line states by itself, with how it states them. */
const stated = {
  activity_type: ({ content }) => content.activityType,
  day: ({ content }) => content.day,
  started_at: ({ content }) => content.startedAt,
  ended_at: ({ content }) => content.endedAt,
  person_seconds: ({ content }) => content.personSeconds,
  headcount: ({ content }) => content.headcount,
  provenance: ({ content }) => content.provenance,
  status: ({ content }) => content.status,
  site: ({ content }) => content.site,
  territory: ({ content }) => content.territory,
  funder: ({ content }) => content.funder,
  remote: ({ content }) => content.remote,
  language: ({ content }) => content.language,
  beneficiaries: ({ content }) => content.beneficiaries,
  outcomes: ({ content }) => content.outcomes,
  method: ({ content }) => content.method,
  flags: ({ content }) => content.flags,
} as const satisfies Partial<Record<keyof typeof segmentColumns, (line: TakenLine) => Value>>;

const staged = {
  activity_id: ({ activityId }: TakenLine) => activityId,
  line: ({ line }: TakenLine) => line,
  volunteer_number: ({ volunteer }: TakenLine) => volunteer,
  mission_number: ({ mission }: TakenLine) => mission,
  unsaid: ({ unsaid }: TakenLine) => unsaid,
  ...stated,
} satisfies Record<string, (line: TakenLine) => Value>;

const types = Object.keys(stated).map((name) => `${name} ${segmentColumns[name as keyof typeof stated]}`);
const TABLE = `CREATE OR REPLACE TEMP TABLE staged
  (activity_id VARCHAR, line INTEGER, volunteer_number INTEGER, mission_number INTEGER, unsaid VARCHAR[], ${types.join(', ')})`;

/** Writes every accepted line to the files `lines-…`, from that part on, and the ids of rejected ones to `held`. */
export async function writeLines(
  connection: WarehouseConnection,
  folder: ReaderFolder,
  { lines, intake, firstPart }: { lines: AsyncIterable<TakenLine>; intake: LineIntake; firstPart: number },
  tell: () => void,
): Promise<void> {
  const rows = lines[Symbol.asyncIterator]();
  for (let part = firstPart, isLast = false; !isLast; part += 1) {
    const count = await writePart(connection, folder.linesPart(part), some(rows, tell));
    isLast = count < LINES_PER_FILE;
  }
  await connection.run('CREATE TEMP TABLE held (activity_id VARCHAR)');
  await connection.append('held', ['activity_id'], one(intake.heldIds));
  await connection.copyToParquet('SELECT activity_id FROM held', folder.held);
}

const cells = Object.values(staged) as ((line: TakenLine) => Value)[];

async function writePart(
  connection: WarehouseConnection,
  file: string,
  rows: AsyncIterable<readonly Value[]>,
): Promise<number> {
  await connection.run(TABLE);
  const count = await connection.append('staged', Object.keys(staged), rows);
  await connection.copyToParquet(`SELECT ${Object.keys(staged).join(', ')} FROM staged`, file, {}, true);
  return count;
}

/** The next lines, as many as one file holds. */
async function* some(lines: AsyncIterator<TakenLine>, tell: () => void): AsyncGenerator<readonly Value[]> {
  for (let count = 0; count < LINES_PER_FILE; count += 1) {
    const next = await lines.next();
    if (next.done) return;
    if (count > 0 && count % 1_000 === 0) tell();
    yield cells.map((cell) => cell(next.value));
  }
}

function* one(ids: Iterable<string>): Generator<[string]> {
  for (const id of ids) yield [id];
}
