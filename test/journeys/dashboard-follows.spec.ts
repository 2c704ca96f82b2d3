import { expect, it } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { DemoVisits } from '../support/demo-visits.js';

const demo = new DemoVisits();

const hours = (page: Page) => page.getByRole('article', { name: 'Volunteer hours' });
async function hoursShown(page: Page): Promise<number> {
  const text = await hours(page)
    .getByText(/^[\d,]+\sh$/)
    .textContent();
  return Number(text?.replaceAll(/\D/g, ''));
}

/** A coordinator sends one line of twenty hours, on a day that the page shows. */
async function sendHours(coordinator: BrowserContext, key: string, day: string): Promise<void> {
  const content = `external_id,volunteer,day,hours\n${key},Zoé,${day},20\n`;
  const file = { name: `${key}.csv`, mimeType: 'text/csv', buffer: Buffer.from(content) };
  const answer = await coordinator.request.post(`${demo.url}/api/imports`, { multipart: { source: 'phone', file } });
  expect([answer.status(), await answer.text()]).toEqual([201, expect.stringContaining('"inserted":1')]);
}

it('a director who looks at the dashboard sees the hours that a coordinator sends meanwhile, and keeps their place', async () => {
  const [director, coordinator] = await Promise.all([demo.come('director'), demo.come('coordinator')]);
  const page = await director.newPage();
  const listening = page.waitForResponse((response) => new URL(response.url()).pathname === '/api/events');
  await page.goto(demo.url);
  await listening;
  const before = await hoursShown(page);
  const first = await hours(page).getByRole('button').first().elementHandle();
  await first?.focus();
  let loads = 0;
  page.on('load', () => (loads += 1));

  const period = await page.getByLabel('From', { exact: true }).inputValue();
  await sendHours(coordinator, 'new-1', period);
  await hours(page)
    .getByText(`${(before + 20).toLocaleString('en')} h`)
    .waitFor();
  await page.getByRole('status').getByText('updated', { exact: false }).waitFor();
  expect(await first?.evaluate((node) => node.ownerDocument.activeElement === node)).toBe(true);
  expect(loads).toBe(0);
}, 120_000);

it('a figure computed again is read again, and no other; the page says which', async () => {
  const director = await demo.come('director');
  const page = await director.newPage();
  const listening = page.waitForResponse((response) => new URL(response.url()).pathname === '/api/events');
  await page.goto(demo.url);
  await listening;
  await hours(page).waitFor();
  await page.getByText('Loading figures…').waitFor({ state: 'detached' });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  expect((await demo.installation.sillage('refresh', 'attendances')).code).toBe(0);
  await page.getByRole('status').getByText('Updated: Attendances').waitFor();
  // How far its targets are follows from figures.
  expect([...new Set(asked)].toSorted()).toEqual(['/api/indicators', '/api/indicators/attendances', '/api/targets']);
}, 120_000);

it('a dashboard left open shows the door once its director has signed out in another page', async () => {
  const director = await demo.come('director');
  const [open, other] = [await director.newPage(), await director.newPage()];
  const listening = open.waitForResponse((response) => new URL(response.url()).pathname === '/api/events');
  await open.goto(demo.url);
  await listening;
  await hours(open).waitFor();
  await other.goto(demo.url);
  await other.request.delete(`${demo.url}/api/session`);
  await open.waitForURL(/\/demo/);
  await hours(open).waitFor({ state: 'detached' });
  expect(await open.getByRole('article').count()).toBe(0);
}, 120_000);
