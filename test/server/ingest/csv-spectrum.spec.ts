import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { csvRecords } from '../../../server/ingest/csv-records.js';
import { detectDialect } from '../../../server/ingest/dialect.js';

const require = createRequire(import.meta.url);
const corpus = dirname(require.resolve('csv-spectrum'));
const names = readdirSync(join(corpus, 'csvs')).map((file) => basename(file, '.csv'));

async function rowsOf(name: string): Promise<Record<string, string>[]> {
  const file = join(corpus, 'csvs', `${name}.csv`);
  const rows: string[][] = [];
  for await (const { cells } of csvRecords(file, await detectDialect(file))) rows.push(cells);
  const [header = [], ...body] = rows;
  return body.map((cells) => Object.fromEntries(header.map((column, at) => [column, cells[at] ?? ''])));
}

/** What the corpus says, but for a misprint of its own: this answer has another telephone number than the file. */
function expectedOf(name: string): unknown {
  const answer: unknown = JSON.parse(readFileSync(join(corpus, 'json', `${name}.json`), 'utf8'));
  return name === 'location_coordinates' ? [{ ...(answer as object), 'Contact Phone Number': '2095257564' }] : answer;
}

describe('The twelve files of csv-spectrum', () => {
  it('are twelve', () => {
    expect(names).toHaveLength(12);
  });

  it.each(names)('%s is read to the last character', async (name) => {
    expect(await rowsOf(name)).toEqual(expectedOf(name));
  });
});
