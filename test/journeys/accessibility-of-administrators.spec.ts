import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { faultsOf, looks, windowOf } from '../support/demo-looks.js';
import { PASSWORD } from '../support/people.js';
import { Installation, type RunningProgram } from '../support/program.js';
import { visitedPages } from '../support/visited-pages.js';

// A page is drawn, then read whole by axe: slow where the machine does something else meanwhile.
jest.setTimeout(180_000);

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

describe.each(looks)('in $language, $colours, $width px wide', (look) => {
  it.each(visitedPages.administrator)(
    '$route is fine: no code, one made, seen, about to be stopped',
    async (visited) => {
      const context = await windowOf(browser, look);
      await context.addCookies(cookies);
      const page = await context.newPage();
      await page.goto(`${server.url}${visited.route}`);
      await page.locator(visited.arrived).first().waitFor();
      await page.getByLabel(/^(Pour quelle source|For which source)/).fill(`badges-${look.language}-${look.width}`);
      await page.getByText(/^(Aucun code pour cette source|No code for this source)/).waitFor();
      expect(await faultsOf(page)).toEqual([]);
      await page.getByLabel(/^(Quel programme|Which program)/).fill('Badge');
      await page.getByRole('button', { name: /^(Créer un code|Make a code)/ }).click();
      await page.locator('code').first().waitFor();
      expect(await faultsOf(page)).toEqual([]);
      await page.getByRole('button', { name: /^(Arrêter le code de|Stop the code of) Badge/ }).click();
      await page.getByRole('dialog').waitFor();
      expect(await faultsOf(page)).toEqual([]);
      await context.close();
    },
  );

  it('/rules/change is fine: the weights, what a change does to the week, the change kept with its reason', async () => {
    const context = await windowOf(browser, look);
    await context.addCookies(cookies);
    const page = await context.newPage();
    await page.goto(`${server.url}/rules/change`);
    await page.locator('input[name="fatigue"]').fill(String(100 + look.width));
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: /^(Montrer l’effet|Show the effect)/ }).click();
    await page.locator('#effect').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    const note = `${look.language} ${look.colours} ${look.width}`;
    await page.locator('input[name="note"]').fill(note);
    await page.getByRole('button', { name: /^(Enregistrer ces règles|Save these rules)/ }).click();
    await page.getByText(new RegExp(`Version \\d+, .*${note}`)).waitFor();
    await context.close();
  });
});
