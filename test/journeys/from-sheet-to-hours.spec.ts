import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { Installation, type RunningProgram } from '../support/program.js';

const DAY = '2026-06-15';
const people = Array.from(
  { length: 30 },
  (_, at) => `${String.fromCharCode(65 + (at % 26))}${at < 26 ? 'a' : 'e'} Nom${at}`,
);

let installation: Installation;
let server: RunningProgram;
let browser: Browser;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  installation = await Installation.demo();
  [server, browser] = await Promise.all([installation.server({ SILLAGE_DEMO: '1' }), openBrowser()]);
  context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  await context.addInitScript({ content: "localStorage.setItem('sillage-language', 'fr')" });
  await context.request.post(`${server.url}/api/session/demo`, { data: { role: 'coordinator' } });
  const lines = people.map((name, at) => `k${at},${name},Épicerie,2026-06-08,2`);
  const log = `external_id,volunteer,mission,day,hours\n${lines.join('\n')}\n`;
  const file = { name: 'juin.csv', mimeType: 'text/csv', buffer: Buffer.from(log) };
  await context.request.post(`${server.url}/api/imports`, { multipart: { source: 'desk', file } });
  page = await context.newPage();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
  await installation.remove();
});

const choose = async () => {
  await page.goto(`${server.url}/entry`);
  await page.getByLabel('Mission concernée').selectOption('Épicerie');
  await page.getByLabel('Jour').fill(DAY);
  await page.getByLabel('Nom, ligne 1', { exact: true }).waitFor();
};
interface Import {
  source: string;
  receipt: { lines: number; inserted: number; rejected: number; totals: { personSeconds: number } };
}
const entered = async () =>
  ((await (await context.request.get(`${server.url}/api/imports`)).json()) as Import[]).filter(
    ({ source }) => source === 'saisie',
  );

describe('a coordinator prints the sheet of a mission and a day', () => {
  it('finds on it who comes often, then room for the others, its head again on each page', async () => {
    await choose();
    await page.getByRole('link', { name: 'Imprimer la feuille d’émargement' }).click();
    const sheet = page.getByRole('table', { name: 'Feuille d’émargement' });
    await sheet.waitFor();
    const text = (await sheet.textContent()) ?? '';
    for (const name of people) expect(text).toContain(name);
    expect(text).toContain('Épicerie');
    expect(text).toContain('15 juin 2026');
    expect(await sheet.locator('tbody tr').count()).toBe(44);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: 'Imprimer' }).isVisible()).toBe(false);
    expect(await page.evaluate("getComputedStyle(document.querySelector('thead')).display")).toBe('table-header-group');
    const height = await sheet
      .locator('tbody tr')
      .first()
      .evaluate((line) => line.getBoundingClientRect().height);
    expect(height).toBeGreaterThan((9 / 25.4) * 96);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(2);
    await page.emulateMedia({ media: 'screen' });
  });
});

describe('and enters it again by keyboard alone', () => {
  it('thirty lines take less than seven inputs each, which is under three minutes', async () => {
    await choose();
    let inputs = 0;
    const type = async (text: string) => {
      inputs += text.length;
      await page.keyboard.type(text);
    };
    const press = async (key: string) => {
      inputs += 1;
      await page.keyboard.press(key);
    };
    const focused = (label: string) => page.locator(`input[aria-label="${label}"]:focus`).waitFor();
    await page.getByLabel('Nom, ligne 1', { exact: true }).focus();
    for (const [at, name] of people.entries()) {
      await type(name.slice(0, 2));
      await press('Enter');
      await focused(`Arrivée, ligne ${at + 1}`);
      // Every tenth line has its own times; the others were there like the line above.
      if (at % 10 === 0) {
        await type('9');
        await press('Tab');
        await type(at === 0 ? '12h30' : '11');
      }
      await press('Enter');
      await focused(`Nom, ligne ${at + 2}`);
    }
    // At one input in 0.8 second, slow for anybody, three minutes hold 225.
    expect(inputs).toBeLessThan(200);
    await page.getByText('Lignes remplies : 30').waitFor();
  });

  it('nothing typed is lost when the page is reloaded', async () => {
    await page.reload();
    await page.getByText('Lignes remplies : 30').waitFor();
    expect(await page.getByLabel('Nom, ligne 30', { exact: true }).inputValue()).toBe(people[29]);
  });

  it('what cannot be read is marked in its place and holds the sending back', async () => {
    const departure = page.getByLabel('Départ, ligne 2', { exact: true });
    await departure.fill('midi');
    await page.getByText('Départ : illisible', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Enregistrer ces présences' }).click();
    await page.getByText('Lignes à corriger avant l’envoi : 1.').waitFor();
    expect(await departure.getAttribute('aria-invalid')).toBe('true');
    expect(await entered()).toEqual([]);
    await departure.fill('12h30');
  });

  it('a sending cut on its way keeps the lines, and sent again they count once', async () => {
    const names: (string | undefined)[] = [];
    await page.route('**/api/imports', async (route) => {
      names.push(route.request().headers()['idempotency-key']);
      return names.length === 1 ? route.abort('connectionreset') : route.continue();
    });
    await page.getByRole('button', { name: 'Enregistrer ces présences' }).click();
    await page.getByRole('alert').getByText('L’envoi a été coupé').waitFor();
    await page.getByRole('button', { name: 'Enregistrer ces présences' }).click();
    await page.getByText('Présences enregistrées : 30.').waitFor();
    expect(names[0]).toBe(names[1]);
    const seconds = 10 * (3.5 * 3600) + 20 * (2 * 3600);
    expect((await entered()).map(({ receipt }) => receipt)).toMatchObject([
      { lines: 30, inserted: 30, rejected: 0, totals: { personSeconds: seconds } },
    ]);
    await page.unroute('**/api/imports');
  });

  it('those entered are the people already known, not newcomers of the same name', async () => {
    const missions = (await (await context.request.get(`${server.url}/api/attendance/missions`)).json()) as {
      id: string;
      title: string;
    }[];
    const id = missions.find(({ title }) => title === 'Épicerie')?.id ?? '';
    const answer = await context.request.get(`${server.url}/api/attendance/missions/${id}?day=2026-06-16`);
    const { people: expected } = (await answer.json()) as { people: { recentDays: number }[] };
    expect(expected.map(({ recentDays }) => recentDays)).toEqual(Array.from({ length: 30 }, () => 2));
  });
});
