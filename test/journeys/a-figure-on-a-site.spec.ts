import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import type { EditionView } from '../../server/reports/editions/editions.schemas.js';
import type { EmbedsView } from '../../server/reports/embed/embeds.schemas.js';
import type { ReportCheck, ReportView } from '../../server/reports/reports.schemas.js';
import { openBrowser } from '../support/browser.js';
import { faultsOf } from '../support/demo-looks.js';
import { Installation, type RunningProgram } from '../support/program.js';
import { Site } from '../support/site.js';

// A report is published, with its charts and its paper: slow where others work too.
jest.setTimeout(300_000);

let installation: Installation;
let server: RunningProgram;
let browser: Browser;
/** The association’s site, and one of somebody else. */
let site: Site;
let other: Site;
beforeAll(async () => {
  installation = await Installation.demo();
  [server, browser] = await Promise.all([installation.server({ SILLAGE_DEMO: '1' }), openBrowser()]);
  [site, other] = [await Site.open(), await Site.open()];
}, 300_000);
afterAll(async () => {
  await browser.close();
  await Promise.all([site.close(), other.close(), server.stop()]);
  await installation.remove();
});

const readers = [
  {
    language: 'fr',
    width: 320,
    colours: 'dark',
    make: 'Mettre un chiffre sur un site',
    sites: 'Sites qui peuvent le montrer',
    wrong: /n’est pas un site/,
    sure: 'Préparer le texte à copier',
    stop: [/^Ne plus le montrer/, 'Arrêter pour de bon'],
    valid: 'Rapport valide',
    over: 'Ce chiffre n’est plus montré ici',
    withdrawn: 'Ce chiffre a été retiré',
  },
  {
    language: 'en',
    width: 1280,
    colours: 'light',
    make: 'Put a figure on a website',
    sites: 'Websites that may show it',
    wrong: /is not a website/,
    sure: 'Prepare the text to copy',
    stop: [/^Show it no more/, 'Stop for good'],
    valid: 'Valid report',
    over: 'This figure is no longer shown here',
    withdrawn: 'This figure was withdrawn',
  },
] as const;

describe.each(readers)('In $language, $width px wide, a director puts a figure on the site', (words) => {
  const { language, width, colours } = words;
  let office: BrowserContext;
  let visitor: BrowserContext;
  let published: EditionView;
  let snippet: string;
  beforeAll(async () => {
    const look = { colorScheme: colours, viewport: { width, height: 900 }, locale: language } as const;
    office = await browser.newContext({ ...look, reducedMotion: 'reduce' });
    await office.addInitScript({ content: `localStorage.setItem('sillage-language', '${language}')` });
    await office.request.post(`${server.url}/api/session/demo`, { data: { role: 'director' } });
    visitor = await browser.newContext({ ...look, javaScriptEnabled: false });
    published = await publish();
  }, 300_000);
  afterAll(async () => {
    await office.close();
    await visitor.close();
  });

  const ask = async <T>(path: string): Promise<T> => (await office.request.get(`${server.url}${path}`)).json();

  /** The report of the fictional association, in that language. */
  async function publish(): Promise<EditionView> {
    const [first] = (await ask<{ reports: ReportView[] }>('/api/reports')).reports;
    const path = `${server.url}/api/reports/${first?.id}`;
    const { title, from, to, blocks, version } = await ask<ReportView>(`/api/reports/${first?.id}`);
    const spoken = await office.request.put(path, { data: { title, from, to, blocks, version, language } });
    const { digest } = await ask<ReportCheck>(`/api/reports/${first?.id}/check`);
    const report = (await spoken.json()) as ReportView;
    const answer = await office.request.post(`${path}/publish`, { data: { digest, version: report.version } });
    expect(answer.status()).toBe(201);
    return answer.json();
  }

  /** The frame of that page, or none where the browser shows nothing in it. */
  async function frameIn(page: Page, address: string): Promise<Frame | null> {
    await page.goto(address, { waitUntil: 'networkidle' });
    const frame = page.frames().find((one) => one.parentFrame() !== null);
    return frame?.url().startsWith(server.url) === true ? frame : null;
  }
  const heading = (frame: Frame | null) => frame?.locator('h1').textContent();

  it('types a site, corrects it, and copies the text that shows the figure there', async () => {
    const page = await office.newPage();
    await page.goto(`${server.url}/reports/published/${published.id}`);
    await page.getByRole('button', { name: words.make }).click();
    await page.getByLabel(words.sites).fill(`${site.origin}/page`);
    await page.getByRole('button', { name: words.sure }).click();
    await page.getByText(words.wrong).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByLabel(words.sites).fill(site.origin);
    await page.getByRole('button', { name: words.sure }).click();
    const copied = (await page.getByText('<iframe').textContent()) ?? '';
    expect(await faultsOf(page)).toEqual([]);
    const { embeds } = await ask<EmbedsView>(`/api/reports/editions/${published.id}/embeds`);
    expect(embeds.map((one) => one.snippet)).toEqual([copied]);
    // The program was given its port by the machine, and does not know it.
    snippet = copied.replaceAll(new URL(embeds[0]?.address ?? '').origin, server.url);
    await page.close();
  });

  it('whoever visits reads it without a script, whole, and checks its number in a page of its own', async () => {
    site.body = snippet;
    const page = await visitor.newPage();
    const frame = await frameIn(page, site.origin);
    const { figures } = await ask<EmbedsView>(`/api/reports/editions/${published.id}/embeds`);
    expect(await heading(frame)).toBe(figures[0]?.title);
    expect(await frame?.locator('.heads strong').first().textContent()).toMatch(/\d/);
    expect(await frame?.locator('img.chart').getAttribute('alt')).toMatch(/.{20}/);
    const room = await frame
      ?.locator('html')
      .evaluate((root) => [root.scrollWidth - root.clientWidth, root.scrollHeight - root.clientHeight]);
    expect(room).toEqual([0, 0]);
    await frame?.locator('summary').click();
    await frame?.getByRole('table').waitFor();
    const [opened] = await Promise.all([visitor.waitForEvent('page'), frame?.locator('.end a').click()]);
    expect(await opened.locator('h1').textContent()).toBe(words.valid);
    expect(await visitor.cookies()).toEqual([]);
    await opened.close();
    await page.close();
  });

  it('no other site shows it, nor does that site show anything else of Sillage', async () => {
    const page = await visitor.newPage();
    other.body = snippet;
    expect(await frameIn(page, other.origin)).toBeNull();
    site.body = `<iframe src="${server.url}${new URL(published.link.address).pathname}"></iframe>`;
    expect(await frameIn(page, site.origin)).toBeNull();
    site.body = `<iframe src="${server.url}/"></iframe>`;
    expect(await frameIn(page, site.origin)).toBeNull();
    site.body = snippet;
    expect(await frameIn(page, site.origin)).not.toBeNull();
    await page.close();
  });

  it('its page has no violation, nor has what it says once it is stopped and once the report is taken back', async () => {
    // The machine that judges is a script: the page lets none in by itself.
    const judge = await browser.newContext({
      bypassCSP: true,
      colorScheme: colours,
      viewport: { width, height: 900 },
    });
    const page = await judge.newPage();
    const address = /src="([^"]+)"/.exec(snippet)?.[1] ?? '';
    const read = await visitor.newPage();
    const isSound = async () => {
      await page.goto(address);
      for (const colorScheme of ['dark', 'light'] as const) {
        await page.emulateMedia({ colorScheme });
        expect([colorScheme, await faultsOf(page)]).toEqual([colorScheme, []]);
      }
    };
    await isSound();
    const desk = await office.newPage();
    await desk.goto(`${server.url}/reports/published/${published.id}`);
    for (const name of words.stop) await desk.getByRole('button', { name }).click();
    await desk.getByText('<iframe').waitFor({ state: 'hidden' });
    expect(await heading(await frameIn(read, site.origin))).toBe(words.over);
    await isSound();
    const withdrawal = { data: { reason: 'Un mot de trop' } };
    await office.request.post(`${server.url}/api/reports/editions/${published.id}/withdraw`, withdrawal);
    expect(await heading(await frameIn(read, site.origin))).toBe(words.withdrawn);
    await isSound();
    await Promise.all([judge.close(), read.close(), desk.close()]);
  });
});
