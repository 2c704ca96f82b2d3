import { cpSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A folder of queries with these figures alone: each refresh computes few tables. */
export function fewFigures(names: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'sillage-queries-'));
  mkdirSync(join(folder, 'indicators'));
  for (const part of readdirSync(resolve('queries')).filter((one) => one !== 'indicators'))
    cpSync(resolve('queries', part), join(folder, part), { recursive: true });
  for (const name of names)
    cpSync(resolve('queries/indicators', `${name}.sql`), join(folder, 'indicators', `${name}.sql`));
  return folder;
}
