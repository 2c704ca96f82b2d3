import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The warehouse's own SQL: its tables, and how segments become their rows. */
export interface SqlFiles {
  /** Statements of `schema/`, in order. */
  schema: readonly string[];
  /** Statements of `replay/` by name without number: `segment_row`, `replacement` … */
  replay: Readonly<Record<string, string>>;
  /** For each mirrored table, the days that its changed rows touch: SELECTs of `touches/`. */
  touches: Readonly<Record<string, string>>;
  /** Changes when any file of `schema/` or `replay/` does: a warehouse made by others is rebuilt. */
  hash: string;
}

export function readSqlFiles(queriesFolder: string): SqlFiles {
  const schema = read(join(queriesFolder, 'schema'));
  const replay = read(join(queriesFolder, 'replay'));
  const hash = createHash('sha256');
  for (const { name, sql } of [...schema, ...replay]) hash.update(`${name}\n${sql}\n`);
  return {
    schema: schema.map(({ sql }) => sql),
    touches: Object.fromEntries(read(join(queriesFolder, 'touches')).map(({ name, sql }) => [name, sql])),
    replay: Object.fromEntries(replay.map(({ name, sql }) => [name.replace(/^\d+_/, ''), sql])),
    hash: hash.digest('hex'),
  };
}

function read(folder: string): { name: string; sql: string }[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .toSorted()
    .map((file) => ({ name: file.slice(0, -'.sql'.length), sql: readFileSync(join(folder, file), 'utf8') }));
}
