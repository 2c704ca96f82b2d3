import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRequestContext, Browser, BrowserContext } from 'playwright-core';
import type { AnswerLinkView, CampaignParts, CampaignView } from '../../server/answers/answers.schemas.js';
import { openBrowser } from '../support/browser.js';
import { PASSWORD } from '../support/people.js';
import { Installation, type RunningProgram } from '../support/program.js';
import { violations } from '../support/violations.js';

const PHONE = 'TelephoneDeJeanne/4.4 (Android 4.4; ligne-0612345678)';

let installation: Installation;
let server: RunningProgram;
let browser: Browser;
let office: BrowserContext;
let campaign: CampaignView;
let address: string;

beforeAll(async () => {
  installation = await Installation.empty();
  [server, browser] = await Promise.all([installation.server({ SILLAGE_LOG: 'debug' }), openBrowser()]);
  office = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const token = /set-up#([\w-]+)/.exec(server.log())?.[1];
  await post(office.request, '/api/set-up', {
    token,
    organisationName: 'La Maison <du> quartier',
    name: 'Ana',
    email: 'ana@maison.example',
    password: PASSWORD,
    language: 'fr',
  });
  const [today = ''] = new Date().toISOString().split('T');
  campaign = (await post(office.request, '/api/answer-campaigns', {
    audience: 'volunteer',
    missionId: null,
    fromDay: `${Number(today.slice(0, 4)) - 1}-01-01`,
    toDay: `${Number(today.slice(0, 4)) + 1}-01-01`,
    asksSatisfaction: true,
    scale: 5,
    asksRecommendation: true,
    asksWords: true,
    asked: 40,
  })) as CampaignView;
  ({ address } = (await post(office.request, `/api/answer-campaigns/${campaign.id}/links`, {})) as AnswerLinkView);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
  await installation.remove();
});

async function post(request: APIRequestContext, path: string, data: unknown): Promise<unknown> {
  const response = await request.post(`${server.url}${path}`, { data });
  if (!response.ok()) throw new Error(`${path} answered ${response.status()}: ${await response.text()}`);
  return response.status() === 204 ? null : response.json();
}

async function answered(): Promise<number> {
  const response = await office.request.get(`${server.url}/api/answer-campaigns/${campaign.id}`);
  return ((await response.json()) as CampaignParts).campaign.answered;
}

it('a volunteer of seventy answers on an old phone without JavaScript, presses twice, and counts once', async () => {
  const phone = await browser.newContext({
    javaScriptEnabled: false,
    locale: 'fr-FR',
    userAgent: PHONE,
    viewport: { width: 360, height: 640 },
  });
  const page = await phone.newPage();
  await page.goto(address);
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Votre avis');
  const choice = await page.locator('label.choice').first().boundingBox();
  expect(choice?.height).toBeGreaterThanOrEqual(48);
  await page.getByLabel('Très satisfait').check();
  await page.getByLabel('9', { exact: true }).check();
  await page.getByLabel('Voulez-vous ajouter').fill('Merci pour le café');
  await page.getByRole('button', { name: 'Envoyer' }).dblclick();
  await page.getByRole('heading', { name: 'Merci' }).waitFor();
  expect(await answered()).toBe(1);
  expect(await phone.cookies()).toEqual([]);
  await phone.close();
});

it('the coordinator sees one more answer, and its rate out of the people asked', async () => {
  const page = await office.newPage();
  await page.goto(`${server.url}/answers`);
  const row = page.getByRole('row').filter({ hasText: 'Toute l’association' });
  await row.waitFor();
  expect(await row.getByRole('cell').allTextContents()).toEqual(expect.arrayContaining(['40', '1', '3\u00a0%']));
  await row.getByRole('button').click();
  await page.getByRole('button', { name: 'Lire' }).first().click();
  await page.getByText('Merci pour le café').waitFor();
  await page.close();
});

it('nothing on the disk or in the log says who it was', () => {
  const files = readdirSync(installation.dataFolder, { recursive: true, withFileTypes: true }).filter((one) =>
    one.isFile(),
  );
  const kept = Buffer.concat(files.map((file) => readFileSync(join(file.parentPath, file.name))));
  expect(kept.includes('Merci pour le café')).toBe(true);
  for (const trace of ['TelephoneDeJeanne', '0612345678', '127.0.0.1', '::1'])
    expect([trace, kept.includes(trace), trace !== '127.0.0.1' && server.log().includes(trace)]).toEqual([
      trace,
      false,
      false,
    ]);
});

it.each([
  ['fr', 'light', 390],
  ['en', 'dark', 390],
  ['fr', 'dark', 1280],
  ['en', 'light', 320],
] as const)(
  'the form has no violation and no sideways scroll in %s, %s, %d px wide, at twice the size',
  async (language, colours, width) => {
    const context = await browser.newContext({ colorScheme: colours, viewport: { width, height: 800 } });
    const page = await context.newPage();
    for (const path of ['', '/thanks']) {
      await page.goto(`${address}${path}?lang=${language}`);
      expect(await violations(page)).toEqual([]);
      await page.evaluate("document.documentElement.style.fontSize = '200%'");
      expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(
        0,
      );
    }
    await context.close();
  },
);
