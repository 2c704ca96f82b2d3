import { expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { DemoLooks, sideways } from '../support/demo-looks.js';
import { namedOtherwise, violations } from '../support/violations.js';

// A page is drawn, then read whole by axe: slow where the machine does something else meanwhile.
jest.setTimeout(180_000);

const MARCH = { title: 'Mars', from: '2026-03-01', to: '2026-04-01', tables: [{ figure: 'volunteer_hours' }] };

const demo = new DemoLooks('director', publish);

/** One publication and one published report to look at. */
async function publish(page: Page): Promise<void> {
  await publishReport(page);
  const { request } = page.context();
  const address = `${demo.url}/api/publications`;
  const draft = { ...MARCH, acceptsOld: true };
  const { digest } = (await (await request.post(`${address}/preview`, { data: draft })).json()) as { digest: string };
  expect((await request.post(address, { data: { ...draft, digest } })).status()).toBe(201);
}

async function publishReport(page: Page): Promise<void> {
  const { request } = page.context();
  const read = async (path: string): Promise<unknown> => (await request.get(`${demo.url}/api/reports${path}`)).json();
  const [report] = ((await read('')) as { reports: { id: string; version: number }[] }).reports;
  const { digest } = (await read(`/${report?.id}/check`)) as { digest: string };
  const data = { digest, version: report?.version };
  expect((await request.post(`${demo.url}/api/reports/${report?.id}/publish`, { data })).status()).toBe(201);
}

demo.visit((look) => {
  it('the dashboard with tables open, and the card of a figure, have no violation', async () => {
    const page = await demo.enter(look);
    await demo.arrive(page, '/', 'article p');
    expect(await namedOtherwise(page)).toEqual([]);
    // A button that was pressed has another name: the first of those left is always the next.
    const buttons = page.getByRole('button', { name: /^(Voir les données|See the data)/ });
    const charts = await buttons.count();
    for (let pressed = 0; pressed < charts; pressed += 1) await buttons.first().click();
    expect(await page.getByRole('table').count()).toBeGreaterThanOrEqual(charts);
    expect(await violations(page)).toEqual([]);
    await page
      .getByRole('button', { name: /^(D’où vient ce chiffre|Where does this figure come from)/ })
      .first()
      .click();
    await page.getByRole('dialog').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.close();
  });
});

it('at 320 px wide, and with text at 200 %, nothing scrolls sideways', async () => {
  const page = await demo.enter({ language: 'fr', colours: 'light', width: 320 });
  await demo.arrive(page, '/', 'article p');
  expect(await sideways(page)).toBe(0);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.evaluate("document.documentElement.style.fontSize = '200%'");
  expect(await sideways(page)).toBe(0);
  await page.close();
});

it('the figures of the dashboard are read before the chart library has come', async () => {
  const page = await demo.enter({ language: 'fr', colours: 'light', width: 390 });
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/assets\/chart-(?!spec)/, async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(demo.url);
  await page
    .getByRole('article')
    .first()
    .getByText(/^[\d\s]+\sh$/)
    .waitFor();
  expect(await page.locator('svg.marks').count()).toBe(0);
  release();
  await page.locator('svg.marks').first().waitFor();
  await page.close();
});
