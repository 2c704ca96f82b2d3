import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, BrowserContext } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { Installation, type RunningProgram } from '../support/program.js';

let installation: Installation;
let server: RunningProgram;
let browser: Browser;
let context: BrowserContext;
beforeAll(async () => {
  installation = await Installation.empty();
  // Nobody enters the fictional association as its technical administrator: this one is real, and empty.
  [server, browser] = await Promise.all([installation.server(), openBrowser()]);
  context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  await context.addInitScript({ content: `localStorage.setItem('sillage-language', 'en')` });
  const token = /set-up#([\w-]+)/.exec(server.log())?.[1];
  const account = { name: 'Ada', email: 'ada@port.example', password: 'une phrase de passe longue' };
  const data = { token, organisationName: 'Le Port', language: 'en', ...account };
  await context.request.post(`${server.url}/api/set-up`, { data });
}, 240_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
  await installation.remove();
});

/** As a program would, with the code alone. */
const send = (code: string) =>
  fetch(`${server.url}/api/imports`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${code}`,
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
    },
    body: JSON.stringify({
      source: 'badges',
      rows: [{ external_id: '1', volunteer: 'Zoé', mission: 'Soupe', day: '2026-03-02', person_seconds: 7200 }],
    }),
  });

it('a technical administrator makes a code for one source, a program sends with it, and nothing more once it is stopped', async () => {
  const page = await context.newPage();
  await page.goto(`${server.url}/sending-codes`);
  await page.getByLabel('For which source').fill('badges');
  await page.getByText('No code for this source.').waitFor();
  // A code without a name could not be told from another one: it is not made.
  await page.getByRole('button', { name: 'Make a code' }).click();
  expect(await page.getByLabel('Which program will use it').getAttribute('aria-invalid')).toBe('true');
  await page.getByLabel('Which program will use it').fill('Door badge');
  await page.getByRole('button', { name: 'Make a code' }).click();
  await page.getByText('Copy it now: it is never shown again.', { exact: false }).waitFor();
  const code = (await page.locator('code').first().textContent()) ?? '';

  const sent = await send(code);
  expect([sent.status, (await sent.json()) as object]).toMatchObject([201, { source: 'badges', inserted: 1 }]);

  await page.reload({ waitUntil: 'networkidle' });
  await page.getByLabel('For which source').fill('badges');
  const row = page.getByRole('row', { name: /Door badge/ });
  await row.waitFor();
  expect(await page.getByText(code).count()).toBe(0);
  expect(await row.textContent()).not.toContain('never');

  await row.getByRole('button', { name: 'Stop the code of Door badge' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Stop' }).click();
  await row.getByText(/stopped by/).waitFor();
  expect((await send(code)).status).toBe(401);
  await page.close();
});
