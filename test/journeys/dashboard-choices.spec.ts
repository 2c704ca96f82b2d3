import { describe, expect, it } from '@jest/globals';
import { createReadStream } from 'node:fs';
import { text } from 'node:stream/consumers';
import type { Locator, Page } from 'playwright-core';
import { openWorkbook } from '../../server/ingest/workbook.js';
import { DemoVisits } from '../support/demo-visits.js';
import { allRecords } from '../server/ingest/sent-file.js';

const demo = new DemoVisits();

const YEAR = 'from=2025-01-01&to=2026-01-01';

async function open(address: string, width = 1280): Promise<Page> {
  const page = await demo.enter('director', width);
  await page.goto(`${demo.url}/?${address}`);
  await hours(page).waitFor();
  return page;
}

const tile = (page: Page, name: string) => page.getByRole('article', { name });
const hours = (page: Page) =>
  tile(page, 'Volunteer hours')
    .getByText(/^[\d,]+\sh$/)
    .first();
const search = (page: Page) => new URL(page.url()).searchParams;

describe('A director who narrows the dashboard', () => {
  it.each([
    ['Mission', 'mission'],
    ['Territory', 'territory'],
    ['Funder', 'funder'],
  ])('by %s finds it in the address, and again after reloading', async (label, name) => {
    const page = await open(YEAR);
    const whole = await hours(page).textContent();
    const choice = page.getByLabel(label, { exact: true });
    await choice.selectOption({ index: 1 });
    await page.waitForURL((url) => url.searchParams.get(name) !== null);
    await page.waitForFunction(`!document.body.innerText.includes(${JSON.stringify(`\n${whole}\n`)})`);
    const narrowed = await hours(page).textContent();
    const value = await choice.inputValue();
    expect(search(page).get(name)).toBe(value);
    await page.reload();
    await hours(page).waitFor();
    expect([await choice.inputValue(), await hours(page).textContent()]).toEqual([value, narrowed]);
    expect(search(page).get('from')).toBe('2025-01-01');
  });

  it('by pressing a bar, or its name in the table by keyboard, limits every figure to it', async () => {
    const page = await open(YEAR);
    await page.getByRole('region', { name: 'Time given' }).scrollIntoViewIfNeeded();
    const chart = page.getByRole('region', { name: 'Volunteer hours by mission' });
    await chart.getByRole('button', { name: /^See the data/ }).press('Enter');
    const name = chart.getByRole('button', { name: /^Show only / }).first();
    const first = (await name.textContent()) ?? '';
    await name.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('mission') !== null);
    const byKeyboard = search(page).get('mission');
    expect(await page.getByLabel('Mission', { exact: true }).locator('option:checked').textContent()).toBe(first);

    await page.getByRole('button', { name: 'Show everything' }).click();
    await page.waitForURL((url) => url.searchParams.get('mission') === null);
    const drawn = page.getByRole('region', { name: 'Volunteer hours by mission' });
    const showChart = drawn.getByRole('button', { name: /^See the chart/ });
    if ((await showChart.count()) > 0) await showChart.click();
    await drawn.locator('svg.marks .mark-rect.role-mark path').first().click();
    await page.waitForURL((url) => url.searchParams.get('mission') !== null);
    expect(search(page).get('mission')).toBe(byKeyboard);
  });
});

describe('A director who compares', () => {
  it('chooses with what: the address keeps it, and each figure says it in words', async () => {
    const page = await open('from=2025-07-01&to=2026-01-01');
    const change = tile(page, 'Volunteer hours');
    await change.getByText(/First half|January to 30 June|1 January/).waitFor();
    await page.getByLabel('Compare with').selectOption('the same period a year before');
    await change.getByText(/2024/).waitFor();
    expect(search(page).get('compare')).toBe('same_period_last_year');
    await page.reload();
    await change.getByText(/2024/).waitFor();
    await page.getByText(/compared with the same period a year before/).waitFor();
    await page.getByLabel('Compare with').selectOption('nothing');
    await change.getByText(/2024/).waitFor({ state: 'detached' });
    await hours(page).waitFor();
    expect(await change.textContent()).toMatch(/^Volunteer hours[\d,]+\sh/);
    expect(await change.textContent()).not.toMatch(/ (more|less)|Same as|earlier period/);
  });

  it('with a time before anything was noted reads that it is not known, never a rise from zero', async () => {
    const page = await open('from=2023-11-01&to=2024-05-01&compare=same_period_last_year');
    const told = tile(page, 'Volunteer hours');
    await told.getByText('No earlier period to compare with').waitFor();
    expect(await told.textContent()).not.toMatch(/more|%/);
  });
});

describe('In a meeting room', () => {
  it('the dashboard stands alone on the screen and comes back, by keyboard alone', async () => {
    const page = await open(YEAR);
    const button = page.getByRole('button', { name: 'Full screen' });
    await button.focus();
    await page.keyboard.press('Enter');
    const leave = page.getByRole('button', { name: 'Leave full screen' });
    await leave.waitFor();
    expect(await page.evaluate('document.fullscreenElement !== null')).toBe(true);
    expect(await leave.evaluate((node) => node.ownerDocument.activeElement === node)).toBe(true);
    const covered = 'document.elementFromPoint(60, 60).closest("header") === null';
    expect(await page.evaluate(covered)).toBe(true);
    await page.keyboard.press('Escape');
    await button.waitFor();
    await page.waitForFunction('document.fullscreenElement === null');
    expect(await page.evaluate(covered)).toBe(false);
  });

  it('on a phone whose browser has no full screen, it stands alone in its window all the same', async () => {
    const page = await open(YEAR, 390);
    await page.evaluate('Element.prototype.requestFullscreen = undefined');
    await page.getByRole('button', { name: 'Full screen' }).click();
    const leave = page.getByRole('button', { name: 'Leave full screen' });
    await leave.waitFor();
    expect(await page.evaluate('document.elementFromPoint(60, 30).closest("header") === null')).toBe(true);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    await leave.click();
    await page.getByRole('button', { name: 'Full screen' }).waitFor();
  });
});

it('on a phone the figures come before the filters, which open when asked for', async () => {
  const page = await open(YEAR, 390);
  const mission = page.getByLabel('Mission', { exact: true });
  await page.getByRole('article').first().waitFor();
  expect(await mission.isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Filter and compare' }).click();
  await mission.selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Filter and compare · 1 filter' }).waitFor();
});

it('“how do you know?” is answered in two taps from a chart too: its card, then the rows that make it', async () => {
  const page = await open(YEAR);
  await page.getByRole('region', { name: 'Time given' }).scrollIntoViewIfNeeded();
  const chart = page.getByRole('region', { name: 'Volunteer hours by month' });
  await chart.getByRole('button', { name: /^Where does this figure come from/ }).click();
  const card = page.getByRole('dialog');
  const counted = await card.locator('dt:text-is("Rows counted") + dd').textContent();
  await card.getByRole('button', { name: 'See the rows' }).click();
  const rows = card.getByRole('region', { name: 'Rows behind this figure' });
  await rows.getByText(`of which ${counted} counted; together they make this figure.`).waitFor();
  expect(await rows.getByRole('listitem').count()).toBeGreaterThanOrEqual(50);
});

/** A file as the browser keeps it. */
async function downloaded(page: Page, link: Locator): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  return download.path();
}

it('what is downloaded from a chart adds up to the figure that the page shows', async () => {
  const page = await open(YEAR);
  const shown = Number((await hours(page).textContent())?.replaceAll(/\D/g, ''));
  await page.getByRole('region', { name: 'Time given' }).scrollIntoViewIfNeeded();
  const chart = page.getByRole('region', { name: 'Volunteer hours by month' });

  const file = await downloaded(page, chart.getByRole('link', { name: /^Download \(spreadsheet\)/ }));
  const [head, ...rows] = (await allRecords(openWorkbook(file, 'Data'))).map(({ cells }) => cells);
  const column = head?.indexOf('Hours (h)') ?? -1;
  const inWorkbook = rows.reduce((sum, row) => sum + Number(row[column]), 0);

  const csv = await text(createReadStream(await downloaded(page, chart.getByRole('link', { name: /^CSV/ }))));
  const [names = '', ...lines] = csv.trim().split('\r\n');
  const at = names.split(',').indexOf('person_seconds');
  const inCsv = lines.reduce((sum, line) => sum + Number(line.split(',')[at]), 0);

  expect(rows).toHaveLength(12);
  expect([Math.round(inWorkbook), Math.round(inCsv / 3600)]).toEqual([shown, shown]);
  expect(Math.abs(inWorkbook - inCsv / 3600)).toBeLessThan(1e-6);
});
