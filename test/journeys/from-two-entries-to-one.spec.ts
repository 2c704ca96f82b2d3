import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { Installation, type RunningProgram } from '../support/program.js';

const files = {
  paper: 'external_id,volunteer,mission,day,hours\na,Zazie Testard,Soupe,2026-03-02,2\n',
  sheet: 'external_id,volunteer,mission,day,hours\nb,Zazie TESTARD,Soupe,2026-03-03,3\n',
};

let installation: Installation;
let server: RunningProgram;
let browser: Browser;
let context: BrowserContext;
beforeAll(async () => {
  installation = await Installation.demo();
  [server, browser] = await Promise.all([installation.server({ SILLAGE_DEMO: '1' }), openBrowser()]);
  context = await browser.newContext({ viewport: { width: 390, height: 900 }, reducedMotion: 'reduce' });
  await context.addInitScript({ content: `localStorage.setItem('sillage-language', 'en')` });
  await context.request.post(`${server.url}/api/session/demo`, { data: { role: 'coordinator' } });
  for (const [source, text] of Object.entries(files))
    await context.request.post(`${server.url}/api/imports`, {
      multipart: { source, file: { name: `${source}.csv`, mimeType: 'text/csv', buffer: Buffer.from(text) } },
    });
}, 240_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
  await installation.remove();
});

const pairsProposed = async (): Promise<number> => {
  const answer = await context.request.get(`${server.url}/api/people/duplicates`);
  const { total } = (await answer.json()) as { total: number };
  return total;
};

async function pair(page: Page) {
  return page.getByRole('article', { name: /Zazie Testard and Zazie TESTARD|Zazie TESTARD and Zazie Testard/ });
}

it('a coordinator sees what moves before two entries become one, and has them back as they were', async () => {
  const page = await context.newPage();
  const before = await pairsProposed();
  await page.goto(`${server.url}/people`);
  const proposed = await pair(page);
  await proposed.getByText('Same name').waitFor();
  await proposed.getByRole('button', { name: /See what changes/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Merge two entries' });
  await dialog.getByText('Active volunteers', { exact: false }).first().waitFor();
  await dialog.getByRole('radio').first().waitFor();
  await dialog.getByRole('button', { name: 'Merge the two entries' }).click();
  await page.getByText(/ is merged with Zazie/).waitFor();
  await proposed.waitFor({ state: 'detached' });
  expect(await pairsProposed()).toBe(before - 1);

  await page.getByRole('button', { name: /^Separate Zazie/ }).click();
  const back = page.getByRole('dialog', { name: 'Separate two entries' });
  await back.getByRole('heading', { name: 'What changes' }).waitFor();
  await back.getByRole('button', { name: 'Separate' }).click();
  await page.getByText(/count as two people again/).waitFor();
  await proposed.getByText('Same name').waitFor();
  expect(await pairsProposed()).toBe(before);
  await page.close();
});
