import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tableFromIPC } from '@uwdata/flechette';
import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { Installation, type RunningProgram } from '../support/program.js';
import { setUp } from '../support/set-up.js';

const FILE = 'test/fixtures/git-commits/offsets.csv';
const MARCH = ['--from', '2026-03-01', '--to', '2026-04-01'];
const PERIOD = 'from=2026-03-01&to=2026-04-01';

let installation: Installation;
let server: RunningProgram;
let browser: Browser;
let context: BrowserContext;
let page: Page;
/** The file read by a few lines that share nothing with the product. */
let expected: { people: number; files: number; rows: number };

beforeAll(async () => {
  const lines = (await readFile(FILE, 'utf8')).trim().split('\n').slice(1);
  const dated = lines.map((line) => line.trim().split(',')).filter(([, , , startedAt = '']) => startedAt.includes('T'));
  const files = dated.reduce((sum, cells) => sum + Number(cells[5]), 0);
  expected = { people: new Set(dated.map(([, who]) => who)).size, files, rows: dated.length };
  installation = await Installation.empty();
  await installation.sillage('import', FILE, '--source', 'tools', '--json');
  [server, browser] = await Promise.all([installation.server(), openBrowser()]);
  context = await browser.newContext({ viewport: { width: 1280, height: 1000 } });
  await context.addInitScript({ content: "localStorage.setItem('sillage-language', 'en')" });
  page = await context.newPage();
  await setUp(page, server);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
  await installation.remove();
});

const ask = async (name: string, format: string, by: string) =>
  context.request.get(`${server.url}/api/indicators/${name}?${PERIOD}&by=${by}&format=${format}`);
const column = (csv: string, name: string) => {
  const [header = '', ...lines] = csv.trim().split('\r\n');
  const at = header.split(',').indexOf(name);
  return lines.map((line) => Number(line.split(',')[at]));
};
const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);

describe('Contributions with many clocks give the same totals by every door', () => {
  it('on the command line, as JSON, CSV and a table', async () => {
    const told = async (name: string, format: string, ...more: string[]) => {
      const { stdout } = await installation.sillage('indicator', name, ...MARCH, ...more, '--format', format);
      return stdout.toString('utf8');
    };
    const people = JSON.parse(await told('active_volunteers', 'json')) as { total: object; card: { rows: object } };
    expect(people.total).toEqual({ active_volunteers: expected.people });
    expect(people.card.rows).toMatchObject({ counted: expected.rows });
    const kinds = ['--by', 'outcome_type,outcome_unit'];
    expect(column(await told('concrete_outcomes', 'csv', ...kinds), 'concrete_outcomes')).toEqual([expected.files]);
    expect(await told('concrete_outcomes', 'table', ...kinds)).toMatch(new RegExp(`\\b${expected.files}\\b`));
  });

  it('for a program, as JSON, CSV and Arrow, whole or in parts that add up', async () => {
    const json = (await (await ask('concrete_outcomes', 'json', 'outcome_type,mission_id')).json()) as {
      rows: { concrete_outcomes: number }[];
      total: object;
    };
    expect(json.total).toEqual({ concrete_outcomes: expected.files });
    expect(sum(json.rows.map((row) => row.concrete_outcomes))).toBe(expected.files);
    const csv = await (await ask('concrete_outcomes', 'csv', 'day')).text();
    expect(sum(column(csv, 'concrete_outcomes'))).toBe(expected.files);
    const table = tableFromIPC(new Uint8Array(await (await ask('concrete_outcomes', 'arrow', 'mission_id')).body()));
    expect(sum([...(table.getChild('concrete_outcomes') as Iterable<number>)].map(Number))).toBe(expected.files);
    const people = tableFromIPC(new Uint8Array(await (await ask('active_volunteers', 'arrow', 'month')).body()));
    expect([...(people.getChild('active_volunteers') as Iterable<number | bigint>)].map(Number)).toEqual([
      expected.people,
    ]);
  });

  it('on the page, in a tile, in the table of its chart and in the file that the chart gives', async () => {
    await page.goto(`${server.url}/?${PERIOD}`);
    await page
      .getByRole('article', { name: 'Active volunteers' })
      .first()
      .getByText(String(expected.people), { exact: true })
      .waitFor();
    const came = page.getByRole('region', { name: 'What came of it', exact: true });
    await came.scrollIntoViewIfNeeded();
    await came
      .getByText(new RegExp(`\\b${expected.files}\\b`))
      .first()
      .waitFor();
    const file = page.locator('a[download][href*="active_volunteers"][href*="csv"]').first();
    await file.waitFor({ state: 'attached' });
    const address = String(await file.getAttribute('href'));
    expect(column(await (await context.request.get(`${server.url}${address}`)).text(), 'active_volunteers')).toContain(
      expected.people,
    );
  });
});
