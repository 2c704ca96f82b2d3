import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tableFromIPC } from '@uwdata/flechette';
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { Installation, type RunningProgram } from '../support/program.js';

const FILE = 'test/fixtures/leeds2023/shifts.csv';
const PERIOD = 'from=2022-10-01&to=2024-01-01';
const PASSWORD = 'quatre mots tout simples';

/** The file read by a few lines that share nothing with the product. */
async function leeds(): Promise<{ lines: number; counted: number; seconds: number }> {
  const text = await readFile(FILE, 'utf8');
  const [header = '', ...records] = text.trimEnd().split('\n');
  const names = header.trim().split(',');
  const cells = (record: string) =>
    [...record.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((match) => match[1] ?? match[2] ?? '');
  const rows = records.map((record) => cells(record.replace(/\r$/, '')));
  const at = (row: string[], name: string) => Number(row[names.indexOf(name)]);
  const attended = rows.filter((row) => at(row, 'attended') > 0);
  const seconds = attended.reduce((sum, row) => sum + Math.round(at(row, 'volunteer_hours') * 3600), 0);
  return { lines: rows.length, counted: attended.length, seconds };
}

let installation: Installation;
let expected: Awaited<ReturnType<typeof leeds>>;
let server: RunningProgram;
let browser: Browser;
let page: Page;
let cookie: string;

beforeAll(async () => {
  expected = await leeds();
  installation = await Installation.empty();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  await installation.remove();
});

const receiptOf = (stdout: Buffer) =>
  JSON.parse(stdout.toString('utf8')) as Record<string, number> & { totals: { personSeconds: number } };

describe('from a log file to a chart a donor can check', () => {
  it('the file is imported with no server running, and every line is accounted for', async () => {
    const done = await installation.sillage('import', FILE, '--source', 'leeds', '--json');
    expect(done.code).toBe(0);
    const receipt = receiptOf(done.stdout);
    expect(receipt).toMatchObject({
      lines: expected.lines,
      inserted: expected.counted,
      changed: 0,
      unchanged: 0,
      rejected: expected.lines - expected.counted,
    });
    expect(receipt.totals.personSeconds).toBe(expected.seconds);
  });

  it('the same file imported twice changes nothing the second time', async () => {
    const done = await installation.sillage('import', FILE, '--source', 'leeds', '--json');
    expect(receiptOf(done.stdout)).toMatchObject({
      lines: expected.lines,
      inserted: 0,
      changed: 0,
      unchanged: expected.counted,
      totals: { personSeconds: expected.seconds },
    });
  });

  it('the figures are refreshed and read on the command line', async () => {
    expect((await installation.sillage('refresh', '--json')).code).toBe(0);
    const done = await installation.sillage(
      'indicator',
      'volunteer_hours',
      '--from',
      '2022-10-01',
      '--to',
      '2024-01-01',
      '--format',
      'json',
    );
    const answer = JSON.parse(done.stdout.toString('utf8')) as {
      total: Record<string, number>;
      card: { rows: { counted: number } };
    };
    expect(answer.total['person_seconds']).toBe(expected.seconds);
    expect(answer.card.rows.counted).toBe(expected.counted);
  });

  it('the first person sets the association up in the browser with the link of the log', async () => {
    server = await installation.server();
    const link = /http:\S+\/set-up#\S+/.exec(server.log())?.[0] ?? '';
    expect(link).not.toBe('');
    const context = await browser.newContext({ viewport: { width: 1280, height: 1000 } });
    await context.addInitScript({ content: "localStorage.setItem('sillage-language', 'en')" });
    page = await context.newPage();
    await page.goto(link);
    await page.getByLabel('Name of the association').fill('Leeds volunteers');
    await page.getByLabel('Your name').fill('A Director');
    await page.getByLabel('E-mail address').fill('director@leeds.example');
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.getByRole('heading', { level: 1, name: /Dashboard/ }).waitFor();
    cookie = (await context.cookies()).map((one) => `${one.name}=${one.value}`).join('; ');
  });

  it('the interface gives the same total as Arrow, as CSV and as JSON', async () => {
    const ask = (accept: string, by = '') =>
      fetch(`${server.url}/api/indicators/volunteer_hours?${PERIOD}${by}`, { headers: { cookie, accept } });
    const arrow = await ask('application/vnd.apache.arrow.stream', '&by=month');
    const table = tableFromIPC(new Uint8Array(await arrow.arrayBuffer()));
    const months = [...(table.getChild('person_seconds') as Iterable<number | bigint | null>)].map((value) =>
      Number(value ?? 0),
    );
    expect(months.reduce((sum, value) => sum + value, 0)).toBe(expected.seconds);

    const [header = '', ...lines] = (await (await ask('text/csv', '&by=month')).text()).trim().split(/\r?\n/);
    const column = header.split(',').indexOf('person_seconds');
    expect(lines.map((line) => Number(line.split(',')[column])).reduce((sum, value) => sum + value, 0)).toBe(
      expected.seconds,
    );

    const json = (await (await ask('application/json')).json()) as { total: { person_seconds: number } };
    expect(json.total.person_seconds).toBe(expected.seconds);
  });

  it('the page shows the same total in its tile, its table and its chart', async () => {
    await page.goto(`${server.url}/?${PERIOD}`);
    const hours = Math.round(expected.seconds / 3600).toLocaleString('en-GB');
    const tile = page.getByRole('article', { name: 'Volunteer hours' });
    await tile.getByText(`${hours} h`, { exact: false }).waitFor();

    await page
      .getByRole('button', { name: /^See the data: / })
      .first()
      .click();
    const total = page.getByRole('table').getByRole('row', { name: /^Total/ });
    expect(await total.first().textContent()).toContain(hours);
  });

  it('the bars of the chart add up to the same total, each read by pointing at it', async () => {
    await page.goto(`${server.url}/?${PERIOD}`);
    const chart = page.getByRole('region', { name: 'Volunteer hours by month' });
    const bars = chart.locator('svg.marks .mark-rect.role-mark path');
    await bars.first().waitFor();
    let hours = 0;
    const told = page.locator('#vg-tooltip-element.visible');
    const count = await bars.count();
    for (let at = 0; at < count; at += 1) {
      const bar = bars.nth(at);
      if (((await bar.boundingBox())?.height ?? 0) < 1) continue;
      await bar.hover();
      await told.waitFor();
      const cell = await told.getByRole('row').last().getByRole('cell').last().textContent();
      hours += Number((cell ?? '').replace(/[^\d.]/g, ''));
    }
    // Each bar says its hours to the thousandth.
    expect(Math.abs(hours - expected.seconds / 3600)).toBeLessThan(count * 0.0005);
  });
});
