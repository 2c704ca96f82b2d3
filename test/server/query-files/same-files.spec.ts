import { afterEach, expect, it } from '@jest/globals';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { QueryFiles } from '../../../server/query-files/query-files.js';
import { readConfig } from '../../../server/shared/config.js';

const folder = mkdtempSync(join(tmpdir(), 'sillage-same-'));
const chart = join(folder, 'indicators/volunteer_hours.vl.json');
cpSync(resolve('queries'), folder, { recursive: true });
const written = readFileSync(chart, 'utf8');

/** Another association, or the same after a start. */
const read = () => new QueryFiles(readConfig({ SILLAGE_QUERIES: folder })).library();

afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('files that say the same are checked once, one that says something else at once, and one that is wrong each time', async () => {
  const first = await read();
  expect(first.problems).toEqual([]);
  writeFileSync(chart, written);
  expect(await read()).toBe(first);

  writeFileSync(chart, written.replace('"@description"', '"Hours."'));
  const other = await read();
  const described = other.indicators.get('volunteer_hours')?.charts.map(({ spec }) => spec['description']);
  expect(described).toContain('Hours.');

  writeFileSync(chart, '{');
  const wrong = await read();
  expect(wrong.problems.map(({ file }) => file)).toEqual(['indicators/volunteer_hours.vl.json']);
  expect(await read()).not.toBe(wrong);

  writeFileSync(chart, written);
  expect(await read()).toBe(first);
  const versions = readFileSync(join(folder, 'versions.json'), 'utf8');
  writeFileSync(join(folder, 'versions.json'), versions.replaceAll(/[0-9a-f]{64}/g, '0'.repeat(64)));
  expect((await read()).problems).not.toEqual([]);
});
