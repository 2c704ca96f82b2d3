import type { WarehouseConnection } from '../warehouse/connection.js';
import type { Found } from '../people/people.js';
import type { ReadLog } from './import-work.js';
import type { ReaderFolder } from './reader/reader-folder.js';

/** Makes the views `staged`, every accepted line, and `held`, the ids of rejected ones, over what a reader left. */
export async function stage(connection: WarehouseConnection, folder: ReaderFolder): Promise<void> {
  const files = { staged: folder.lines, held: folder.held };
  for (const [name, file] of Object.entries(files))
    await connection.run(`CREATE TEMP VIEW ${name} AS SELECT * FROM read_parquet('${file.replaceAll("'", "''")}')`);
}

export interface Recognised {
  volunteers: Found;
  missions: ReadonlyMap<string, string>;
}

/** Tells the staged lines who their numbers are. A number nobody knows yet gets a passing key. */
export async function stageRecognised(
  connection: WarehouseConnection,
  read: Pick<ReadLog, 'volunteers' | 'missions'>,
  recognised: Recognised,
): Promise<void> {
  await connection.run('CREATE TEMP TABLE volunteer_number (number INTEGER, volunteer_key VARCHAR, is_erased BOOLEAN)');
  await connection.run('CREATE TEMP TABLE mission_number (number INTEGER, mission_id VARCHAR, title VARCHAR)');
  const { volunteers, missions } = recognised;
  await connection.append(
    'volunteer_number',
    ['number', 'volunteer_key', 'is_erased'],
    read.volunteers.map(({ reference, number }) =>
      volunteers.erased.has(reference)
        ? [number, volunteers.keys.get(reference) ?? null, true]
        : [number, volunteers.keys.get(reference) ?? `new ${number}`, false],
    ),
  );
  await connection.append(
    'mission_number',
    ['number', 'mission_id', 'title'],
    read.missions.map(({ reference, title, number }) => [
      number,
      missions.get(reference) ?? `new ${number}`,
      title ?? reference,
    ]),
  );
}
