import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readLibrary } from '../../../server/query-files/library.js';

describe('A query file an analyst got wrong', () => {
  let folder: string;
  const file = 'indicators/attendances.sql';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sillage-queries-'));
    cpSync(resolve('queries'), folder, { recursive: true });
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('about one volunteer’s own page is named too', async () => {
    const summary = join(folder, 'summaries/own_contribution.sql');
    writeFileSync(summary, readFileSync(summary, 'utf8').replace('activities: 2', 'activities: 3'));
    const { problems, summaries } = await readLibrary(folder, { given: true });
    expect(problems).toMatchObject([{ file: 'summaries/own_contribution.sql', code: 'query-test-failed' }]);
    expect(summaries.has('own_contribution')).toBe(false);
  });

  const cases: [string, string, (text: string) => string][] = [
    ['has no header', 'query-header-missing', (text) => text.slice(text.indexOf('WITH'))],
    [
      'has an unknown key',
      'query-header-invalid',
      (text) => text.replace('owner: director', 'owner: director\nponies: 3'),
    ],
    [
      'has a key twice',
      'query-header-invalid',
      (text) => text.replace('owner: director', 'owner: director\nowner: director'),
    ],
    ['has an anchor', 'query-header-invalid', (text) => text.replace('owner: director', 'owner: &o director')],
    [
      'has a comment mark inside',
      'query-comment-mark',
      (text) => text.replace('owner: director', 'owner: director\nrefresh: { schedule: "*/5 * * * *" }'),
    ],
    ['bears another name', 'query-name-differs', (text) => text.replace('name: attendances', 'name: visits')],
    ['lacks English', 'query-label-missing', (text) => text.replace(', en: Attendances }', ' }')],
    ['holds two statements', 'query-not-one-select', (text) => `${text.trim()};\nSELECT 1`],
    [
      'changes tables',
      'query-not-one-select',
      (text) => `${text.slice(0, text.indexOf('WITH'))}DROP TABLE staging.activity`,
    ],
    [
      'reads a table of its own',
      'query-unknown-relation',
      (text) => text.replace('FROM staging.activity', 'FROM main.activity'),
    ],
    [
      'reads a file',
      'query-unknown-relation',
      (text) => text.replace('FROM staging.activity', "FROM read_csv('/etc/passwd')"),
    ],
    ['asks for an unknown parameter', 'query-unknown-parameter', (text) => text.replace('day < $to', 'day < $until')],
    ['gives too few columns', 'query-column-missing', (text) => text.replace('AS rows_counted', 'AS left_out_rows')],
    [
      'gives too many columns',
      'query-column-undeclared',
      (text) => text.replace('AS left_out_employee', 'AS employees'),
    ],
    ['lowers the threshold', 'query-threshold-lowered', (text) => text.replace('min_count: 5', 'min_count: 2')],
    ['waits for itself', 'query-cycle', (text) => text.replace('FROM staging.activity', 'FROM indicator.attendances')],
    [
      'moves under the same version',
      'query-version-not-raised',
      (text) => text.replace('sum(beneficiaries)', 'max(beneficiaries)'),
    ],
    [
      'does not give the rows expected',
      'query-test-failed',
      (text) => text.replace('attendances: 42', 'attendances: 43'),
    ],
  ];

  it.each(cases)('that %s is named with %s and stops nothing else', async (_, code, change) => {
    writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')));
    const library = await readLibrary(folder, { given: true });
    expect(library.problems.map((one) => [one.file, one.code])).toEqual([[file, code]]);
    expect([...library.indicators.keys()]).toEqual(expect.arrayContaining(['active_volunteers', 'volunteer_hours']));
    expect(library.indicators.has('attendances')).toBe(false);
  });

  it('is told by line', async () => {
    writeFileSync(
      join(folder, file),
      readFileSync(join(folder, file), 'utf8').replace('owner: director', 'owner: nobody'),
    );
    const [problem] = (await readLibrary(folder, { given: false })).problems;
    expect(problem?.line).toBe(11);
  });

  it('that says a type which is none for a column of a view is named at its line, and the other views stay', async () => {
    const view = join(folder, 'staging/mission.sql');
    writeFileSync(view, readFileSync(view, 'utf8').replace('type: "BOOLEAN"', 'type: "BOOLEANS"'));
    const { problems, staging } = await readLibrary(folder, { given: false });
    expect(problems[0]).toMatchObject({ file: 'staging/mission.sql', line: 16, code: 'query-header-invalid' });
    expect(problems[0]?.message).toContain('BOOLEANS');
    expect([staging.has('mission'), staging.has('activity')]).toEqual([false, true]);
  });

  it('or a chart that brings its own rows, colours or fields is refused, the figure stays', async () => {
    const chart = 'indicators/attendances.vl.json';
    const text = readFileSync(join(folder, chart), 'utf8');
    for (const [what, by] of [
      ['"name": "table"', '"url": "https://example.org/x"'],
      ['"mark": "bar"', '"mark": {"type": "bar", "color": "red"}'],
      ['"field": "attendances"', '"field": "people"'],
      ['"mark": "bar"', '"mark": "cake"'],
    ] as const) {
      writeFileSync(join(folder, chart), text.replace(what, by));
      const library = await readLibrary(folder, { given: false });
      expect(library.problems.map((one) => [one.file, one.code])).toEqual([[chart, 'query-chart-invalid']]);
      expect(library.indicators.has(chart.split(/[/.]/)[1] ?? '')).toBe(true);
    }
  });
});
