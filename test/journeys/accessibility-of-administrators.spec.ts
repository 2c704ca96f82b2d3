import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { PASSWORD } from '../support/people.js';
import { Installation, type RunningProgram } from '../support/program.js';
import { violations } from '../support/violations.js';

// A page is drawn, then read whole by axe: slow where the machine does something else meanwhile.
jest.setTimeout(180_000);

const SIDEWAYS = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

/** Nobody enters the fictional association as its technical administrator: this one is real. */
let installation: Installation;
let server: RunningProgram;
let browser: Browser;
let cookies: Awaited<ReturnType<Awaited<ReturnType<Browser['newContext']>>['cookies']>>;
beforeAll(async () => {
  installation = await Installation.empty();
  [server, browser] = await Promise.all([installation.server(), openBrowser()]);
  const token = /set-up#([\w-]+)/.exec(server.log())?.[1];
  const context = await browser.newContext();
  const account = { name: 'Ada', email: 'ada@port.example', password: PASSWORD, language: 'fr' };
  const data = { token, organisationName: 'Le Port', ...account };
  await context.request.post(`${server.url}/api/set-up`, { data });
  cookies = await context.cookies();
  await context.close();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
  await installation.remove();
});

it.each([
  ['fr', 'light', 1280],
  ['fr', 'dark', 390],
  ['en', 'light', 390],
  ['en', 'dark', 1280],
] as const)(
  'sending codes in %s, %s, %i px wide: none, made, seen, about to be stopped',
  async (language, colours, width) => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
    const choices = `localStorage.setItem('sillage-language', '${language}'); localStorage.setItem('sillage-colours', '${colours}')`;
    await context.addInitScript({ content: choices });
    await context.addCookies(cookies);
    const page = await context.newPage();
    const isFine = async () => {
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(SIDEWAYS)).toBe(0);
    };
    await page.goto(`${server.url}/sending-codes`);
    await page.getByLabel(/^(Pour quelle source|For which source)/).fill(`badges-${language}-${width}`);
    await page.getByText(/^(Aucun code pour cette source|No code for this source)/).waitFor();
    await isFine();
    await page.getByLabel(/^(Quel programme|Which program)/).fill('Badge');
    await page.getByRole('button', { name: /^(Créer un code|Make a code)/ }).click();
    await page.locator('code').first().waitFor();
    await isFine();
    await page.getByRole('button', { name: /^(Arrêter le code de|Stop the code of) Badge/ }).click();
    await page.getByRole('dialog').waitFor();
    await isFine();
    await context.close();
  },
);
