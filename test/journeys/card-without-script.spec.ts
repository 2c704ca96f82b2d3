import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { AttendanceMissions } from '../../server/missions/attendance/attendance.schemas.js';
import type { CardPeople, MadeCards } from '../../server/summaries/card/cards.schemas.js';
import { openBrowser } from '../support/browser.js';
import { Installation, type RunningProgram } from '../support/program.js';
import { violations } from '../support/violations.js';

let installation: Installation;
let server: RunningProgram;
let browser: Browser;
let office: BrowserContext;
let cards: MadeCards['cards'];

beforeAll(async () => {
  installation = await Installation.demo();
  [server, browser] = await Promise.all([
    installation.server({ SILLAGE_DEMO: '1', SILLAGE_LOG: 'debug' }),
    openBrowser(),
  ]);
  office = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'fr-FR' });
  await office.request.post(`${server.url}/api/session/demo`, { data: { role: 'coordinator' } });
  const [mission] = (await read('/api/attendance/missions')) as AttendanceMissions;
  const { people } = (await read(`/api/cards/people?missionId=${mission?.id}`)) as CardPeople;
  const personIds = people.slice(0, 5).map(({ id }) => id);
  const made = await office.request.post(`${server.url}/api/cards`, { data: { personIds } });
  ({ cards } = (await made.json()) as MadeCards);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
  await installation.remove();
});

const read = async (path: string): Promise<unknown> => (await office.request.get(`${server.url}${path}`)).json();

const withoutScript = (width = 320) =>
  browser.newContext({ javaScriptEnabled: false, locale: 'fr-FR', viewport: { width, height: 640 } });

it('somebody of seventy photographs the card, notes two hours and a half, presses twice, and sees what waits', async () => {
  const phone = await withoutScript();
  const page = await phone.newPage();
  const [card] = cards;
  await page.goto(card?.address ?? '');
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(`Bonjour ${card?.person.name}`);
  const before = await waitingIn(page);
  for (const target of await page.locator('.choice, .go, .plain, .tap, .field').all())
    expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await page.getByLabel('Autre durée').fill('2 h 30');
  await page.getByRole('button', { name: 'Noter cette activité' }).dblclick();
  await page.getByRole('heading', { name: 'C’est noté' }).waitFor();
  expect(await page.getByRole('status').textContent()).toContain('2\u00a0h\u00a030');
  expect(new URL(page.url()).pathname).toBe('/card/log');
  expect((await waitingIn(page)) - before).toBe(150);
  expect(await phone.cookies()).toEqual([]);
  await phone.close();
});

/** Minutes that wait, from the page of the summary and back. */
async function waitingIn(page: Page): Promise<number> {
  await page.getByRole('button', { name: 'Voir ce que j’ai donné' }).click();
  const text = (await page.locator('main').textContent()) ?? '';
  const [, hours = '0', minutes = '0'] =
    /À valider · (?:(\d+)\u00a0h)?\u00a0?(?:(\d+)(?:\u00a0min)?)?/.exec(text) ?? [];
  await page.getByRole('button', { name: 'Revenir' }).click();
  return Number(hours) * 60 + Number(minutes);
}

it('a coordinator sees in the queue by which card it came, stops the card, and it opens nothing', async () => {
  const [card] = cards;
  const page = await office.newPage();
  await page.goto(`${server.url}/cards`);
  const row = page.getByRole('row').filter({ hasText: `n° ${card?.number}` });
  await row.getByRole('button').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Arrêter' }).click();
  await row.getByText('arrêtée le').waitFor();
  const { rows } = (await read('/api/validation?source=cards')) as { rows: { card: unknown }[] };
  expect(rows).toMatchObject([{ card: { number: card?.number, isStopped: true } }]);
  await page.close();
  const phone = await withoutScript();
  const theirs = await phone.newPage();
  expect((await theirs.goto(card?.address ?? ''))?.status()).toBe(404);
  expect(await theirs.getByRole('heading', { level: 1 }).textContent()).toBe('Ce code n’ouvre rien');
  await phone.close();
});

it('a code typed with small letters and spaces opens the same page', async () => {
  const phone = await withoutScript();
  const page = await phone.newPage();
  await page.goto(`${server.url}/card`);
  const card = cards[1];
  await page.getByLabel('Code de la carte').fill((card?.code ?? '').toLowerCase().replaceAll('-', ' '));
  await page.getByRole('button', { name: 'Continuer' }).click();
  await page.getByRole('heading', { name: `Bonjour ${card?.person.name}` }).waitFor();
  expect(page.url()).not.toContain(card?.code ?? '');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: `Hello ${card?.person.name}` }).waitFor();
  await page.getByRole('link', { name: 'Close my card' }).click();
  await page.getByRole('heading', { name: 'My volunteer card' }).waitFor();
  await phone.close();
});

it('no code stands on the disk or in the log', () => {
  const files = readdirSync(installation.dataFolder, { recursive: true, withFileTypes: true }).filter((one) =>
    one.isFile(),
  );
  const kept = Buffer.concat(files.map((file) => readFileSync(join(file.parentPath, file.name))));
  for (const { code, person } of cards.slice(0, 2)) {
    expect([person.name, kept.includes(person.name)]).toEqual([person.name, true]);
    for (const written of [code, code.replaceAll('-', ''), code.toLowerCase()])
      expect([kept.includes(written), server.log().includes(written)]).toEqual([false, false]);
  }
});

it.each([
  ['fr', 'light', 320],
  ['en', 'dark', 390],
  ['fr', 'dark', 1280],
  ['en', 'light', 320],
] as const)(
  'the pages have no violation and no sideways scroll in %s, %s, %d px wide, at twice the size',
  async (language, colours, width) => {
    const context = await browser.newContext({ colorScheme: colours, viewport: { width, height: 800 } });
    const page = await context.newPage();
    const isFine = async () => {
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      expect(await violations(page)).toEqual([]);
      await page.evaluate("document.documentElement.style.fontSize = '200%'");
      expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(
        0,
      );
    };
    await page.goto(`${server.url}/card?lang=${language}`);
    await isFine();
    await page.locator('#code').fill('7K4Q-X8M2-PP30');
    await page.locator('main button').click();
    await isFine();
    await page.goto(`${cards[2]?.address}?lang=${language}`);
    await isFine();
    await page.locator('form[action^="/card/summary"] button').click();
    await isFine();
    await page.locator('main form button').last().click();
    await page.locator('form[action^="/card/log"] .go').click();
    await page.locator('.fault').waitFor();
    await isFine();
    await context.close();
  },
);
