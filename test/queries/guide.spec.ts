import { afterEach, describe, expect, it } from '@jest/globals';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readLibrary } from '../../server/query-files/library.js';

describe('The page that tells an analyst how to add a figure', () => {
  let folder: string;
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('has an example that is sound as it stands, its rows, its chart and all', async () => {
    folder = mkdtempSync(join(tmpdir(), 'sillage-queries-'));
    cpSync(resolve('queries/staging'), join(folder, 'staging'), { recursive: true });
    mkdirSync(join(folder, 'indicators'));
    const page = readFileSync(resolve('docs/add-a-figure.md'), 'utf8');
    const [, figure = ''] = /```sql\n([\s\S]*?)```/.exec(page) ?? [];
    const [, chart = ''] = /```json\n([\s\S]*?)```/.exec(page) ?? [];
    writeFileSync(join(folder, 'indicators/weekend_hours.sql'), figure);
    writeFileSync(join(folder, 'indicators/weekend_hours.vl.json'), chart);
    const { problems, indicators } = await readLibrary(folder, { given: true });
    expect(problems).toEqual([]);
    expect(indicators.get('weekend_hours')?.charts).toHaveLength(1);
  });
});
