import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { Installation, type RunningProgram } from '../support/program.js';

let installation: Installation;
let server: RunningProgram;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  installation = await Installation.demo();
  [server, browser] = await Promise.all([installation.server({ SILLAGE_DEMO: '1' }), openBrowser()]);
  const context = await browser.newContext({ viewport: { width: 390, height: 900 }, reducedMotion: 'reduce' });
  await context.addInitScript({ content: "localStorage.setItem('sillage-language', 'fr')" });
  await context.request.post(`${server.url}/api/session/demo`, { data: { role: 'coordinator' } });
  page = await context.newPage();
  await page.goto(`${server.url}/imports`);
}, 240_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
  await installation.remove();
});

/** Every file that imports leave on disk. */
async function kept(): Promise<string[]> {
  const files = await readdir(join(installation.dataFolder, 'organisations'), { recursive: true });
  return files.filter((file) => /ledger\/(?:originals|segments|rejections|tmp)\/./.test(file)).toSorted();
}

const imports = async () =>
  (await (await page.request.get(`${server.url}/api/imports`)).json()) as { fileName: string; state: string }[];

it('a coordinator stops an import under way from where it was sent: nothing of it stays, and it can be sent again', async () => {
  const before = await kept();
  // One object a line, one of them unreadable: slow enough to be still under way when the button is there.
  const rows = Array.from({ length: 300_000 }, (_, at) => JSON.stringify({ volunteer: `v${at}`, day: '2026-05-01' }));
  const buffer = Buffer.from([...rows, JSON.stringify({ volunteer: 'w', day: 'hier' })].join('\n'));
  await page.getByRole('row').nth(1).waitFor();
  await page.locator('input[type="file"]').setInputFiles({ name: 'mai.jsonl', mimeType: 'text/plain', buffer });
  const item = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'mai.jsonl' }) });
  await page.getByRole('button', { name: 'Importer sans essayer' }).click();
  await item.getByRole('progressbar').waitFor();
  await item.getByText('Lecture').first().waitFor();
  await item.getByRole('button', { name: /^Arrêter/ }).click();
  await item.getByRole('button', { name: 'Retirer mai.jsonl de cette liste' }).waitFor();
  expect(await item.getByText('Fichier importé').count()).toBe(0);
  expect((await imports()).filter(({ fileName, state }) => fileName === 'mai.jsonl' && state !== 'cancelled')).toEqual(
    [],
  );
  expect(await kept()).toEqual(before);
  await page.getByRole('button', { name: 'Essayer sans rien changer' }).waitFor();
}, 120_000);
