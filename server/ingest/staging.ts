import type { Value } from '../warehouse/to-duckdb.js';
import type { WarehouseConnection } from '../warehouse/connection.js';
import { segmentColumns } from '../ledger/segment-columns.js';
import type { LineIntake, TakenLine } from './line-intake.js';

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
  ...stated,
} satisfies Record<string, (line: TakenLine) => Value>;

/** Puts every accepted line in the temporary table `staged`, and the ids of rejected ones in `held`. */
export async function stage(
  connection: WarehouseConnection,
  lines: AsyncIterable<TakenLine>,
  intake: LineIntake,
): Promise<number> {
  const types = Object.keys(stated).map((name) => `${name} ${segmentColumns[name as keyof typeof stated]}`);
  await connection.run(
    `CREATE TEMP TABLE staged (activity_id VARCHAR, line INTEGER, volunteer_number INTEGER, mission_number INTEGER, ${types.join(', ')})`,
  );
  await connection.run('CREATE TEMP TABLE held (activity_id VARCHAR)');
  const cells = Object.values(staged) as ((line: TakenLine) => Value)[];
  const accepted = await connection.append('staged', Object.keys(staged), rowsOf(lines, cells));
  await connection.append(
    'held',
    ['activity_id'],
    [...intake.heldIds].map((id) => [id]),
  );
  return accepted;
}

async function* rowsOf(lines: AsyncIterable<TakenLine>, cells: readonly ((line: TakenLine) => Value)[]) {
  for await (const line of lines) yield cells.map((cell) => cell(line));
}

export interface Recognised {
  /** Reference → volunteer key; absent when erased. */
  volunteers: ReadonlyMap<string, string>;
  erased: ReadonlySet<string>;
  missions: ReadonlyMap<string, string>;
}

/** Tells the staged lines who their numbers are. A number nobody knows yet gets a passing key. */
export async function stageRecognised(
  connection: WarehouseConnection,
  intake: LineIntake,
  recognised: Recognised,
): Promise<void> {
  await connection.run('CREATE TEMP TABLE volunteer_number (number INTEGER, volunteer_key VARCHAR, is_erased BOOLEAN)');
  await connection.run('CREATE TEMP TABLE mission_number (number INTEGER, mission_id VARCHAR, title VARCHAR)');
  const { volunteers, erased, missions } = recognised;
  await connection.append(
    'volunteer_number',
    ['number', 'volunteer_key', 'is_erased'],
    intake.volunteers.all.map(({ reference }, number) =>
      erased.has(reference) ? [number, null, true] : [number, volunteers.get(reference) ?? `new ${number}`, false],
    ),
  );
  await connection.append(
    'mission_number',
    ['number', 'mission_id', 'title'],
    intake.missions.all.map(({ reference, title }, number) => [
      number,
      missions.get(reference) ?? `new ${number}`,
      title ?? reference,
    ]),
  );
}
