import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { OwnRows } from '../../server/validation/validation.schemas.js';
import type { Browser, BrowserContext } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { Installation, type RunningProgram } from '../support/program.js';

const LOG = [
  'external_id,volunteer,mission,day,hours',
  'a,Zoé Martin,Soupe,2026-03-02,2',
  'b,Ali Benali,Soupe,2026-03-03,0',
  'c,Ewa Nowak,Soupe,2026-03-04,3',
].join('\n');

let installation: Installation;
let server: RunningProgram;
let browser: Browser;
let context: BrowserContext;
beforeAll(async () => {
  installation = await Installation.demo();
  [server, browser] = await Promise.all([installation.server({ SILLAGE_DEMO: '1' }), openBrowser()]);
  context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  await context.addInitScript({ content: `localStorage.setItem('sillage-language', 'en')` });
  await context.request.post(`${server.url}/api/session/demo`, { data: { role: 'coordinator' } });
  await context.request.post(`${server.url}/api/imports`, {
    multipart: { source: 'paper', file: { name: 'paper.csv', mimeType: 'text/csv', buffer: Buffer.from(LOG) } },
  });
}, 240_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
  await installation.remove();
});

it('a coordinator clears the queue with the keyboard alone, and takes the last decision back', async () => {
  const page = await context.newPage();
  await page.goto(`${server.url}/validation`);
  await page.getByLabel('From the source').focus();
  await page.keyboard.type('paper');
  const rows = page.getByRole('list', { name: 'Hours to validate' }).getByRole('listitem');
  await page.getByText('3 in this list').waitFor();
  // What is unusual comes first, with why in words.
  expect(await rows.first().textContent()).toContain('Ali Benali');
  await page.getByText('The duration is zero.').waitFor();
  await page.keyboard.press('Tab');

  await page.keyboard.press('r');
  await page.getByText('Hours of Ali Benali refused.').waitFor();
  await page.keyboard.press('v');
  await page.getByText('Hours of Zoé Martin validated.').waitFor();

  await page.keyboard.press('c');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Duration of the whole row').focus();
  // A letter that is typed is a letter, not a decision.
  await page.keyboard.press('Control+a');
  await page.keyboard.type('2h30');
  await dialog.getByLabel('Why this correction').focus();
  await page.keyboard.type('very clear on paper');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('Hours of Ewa Nowak corrected.').waitFor();
  await page.getByText('Nothing like this waits').waitFor();

  await page.getByRole('button', { name: 'Undo: Hours of Ewa Nowak corrected.' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Decision undone').waitFor();
  await page.getByText('1 in this list').waitFor();
  expect(await rows.first().textContent()).toMatch(/3\sh 00\smin/);
  await page.close();
});

it('a volunteer reports an error in her own hours, and reads what the coordinator answered', async () => {
  const own = await browser.newContext({ viewport: { width: 390, height: 900 }, reducedMotion: 'reduce' });
  await own.addInitScript({ content: `localStorage.setItem('sillage-language', 'en')` });
  await own.request.post(`${server.url}/api/session/demo`, { data: { role: 'volunteer' } });
  const mine = await own.newPage();
  await mine.goto(`${server.url}/me/hours`);
  const row = mine.getByRole('region', { name: 'Activity by activity' }).getByRole('listitem').first();
  await row.getByRole('button', { name: 'Report an error' }).click();
  await mine.getByRole('button', { name: 'Send' }).click();
  await mine.getByText('To be filled in.').waitFor();
  await mine.getByLabel('What is wrong?').fill('I left at noon');
  await mine.getByLabel('End').fill('12:00');
  await mine.getByRole('button', { name: 'Send' }).click();
  await row.getByText('Waiting for the coordinator’s answer.').waitFor();

  const { rows } = (await (await own.request.get(`${server.url}/api/me/activities`)).json()) as OwnRows;
  const [said] = rows.flatMap(({ disputes }) => disputes);
  expect(said).toMatchObject({ reason: 'I left at noon', proposed: { endedAt: expect.stringMatching(/T1[01]:00/) } });
  await context.request.post(`${server.url}/api/validation/decisions`, {
    data: {
      id: '7d8f2c1e-52a4-4c35-9e57-3a1b0f6d9c11',
      decision: 'correct',
      activityIds: [said?.activityId],
      values: said?.proposed,
      reason: 'Thank you',
    },
  });

  await mine.reload();
  await row.getByText(/Corrected by .* on /).waitFor();
  expect(await row.textContent()).toContain('Thank you');
  expect(await row.textContent()).toContain('12:00');
  await own.close();
});
