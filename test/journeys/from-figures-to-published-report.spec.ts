import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createHash } from 'node:crypto';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Restatements } from '../../server/indicators/publications/restatements.schemas.js';
import type { EditionView } from '../../server/reports/editions/editions.schemas.js';
import { openBrowser } from '../support/browser.js';
import { faultsOf } from '../support/demo-looks.js';
import { ReadPdf } from '../support/pdf-tools.js';
import { Installation, type RunningProgram } from '../support/program.js';

// Charts are drawn, papers made and every figure checked with all that was told: slow where others work too.
jest.setTimeout(300_000);

let installation: Installation;
let server: RunningProgram;
let browser: Browser;
beforeAll(async () => {
  installation = await Installation.demo();
  [server, browser] = await Promise.all([installation.server({ SILLAGE_DEMO: '1' }), openBrowser()]);
}, 300_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
  await installation.remove();
});

const readers = [
  {
    language: 'fr',
    width: 390,
    colours: 'dark',
    publish: 'Publier ce rapport',
    isRead: /J’ai relu/,
    confirm: 'Publier pour de bon',
    preview: 'Voir l’aperçu d’une publication corrigée',
    accept: 'Publier quand même, avec la date du chiffre',
    told: 'Publier',
    source: /D’où vient ce chiffre/,
    valid: 'Rapport valide',
    corrected: 'Rapport corrigé',
    withdrawn: 'Rapport retiré',
    changed: /était .+, est .+\./,
    because: /Parce que des activités ont été envoyées après la publication\./,
    closed: 'Aucun rapport à cette adresse',
    stop: ['Arrêter cette adresse', 'Arrêter pour de bon'],
    withdraw: ['Retirer ce rapport', 'Raison', 'Retirer pour de bon'],
    number: 'Numéro',
    check: 'Vérifier ce numéro',
  },
  {
    language: 'en',
    width: 1280,
    colours: 'light',
    publish: 'Publish this report',
    isRead: /I have read/,
    confirm: 'Publish for good',
    preview: 'See the preview of a corrected publication',
    accept: 'Publish all the same, with the date of the figure',
    told: 'Publish',
    source: /Where does this figure come from/,
    valid: 'Valid report',
    corrected: 'Corrected report',
    withdrawn: 'Withdrawn report',
    changed: /was .+, is .+\./,
    because: /Because activities were sent after it was published\./,
    closed: 'No report at this address',
    stop: ['Stop this address', 'Stop for good'],
    withdraw: ['Withdraw this report', 'Reason', 'Withdraw for good'],
    number: 'Number',
    check: 'Check this number',
  },
] as const;

/** Of the charts of a page as they are shown, px: each is drawn with letters of 12 px. A picture that is missing has none. */
const SMALLEST_LETTERS =
  'Math.min(12, ...Array.from(document.images, (one) => (one.naturalWidth > 0 ? (12 * one.clientWidth) / one.naturalWidth : 0)))';

describe.each(readers)('In $language, $width px wide', (words) => {
  const { language, width, colours } = words;
  let office: BrowserContext;
  let donor: BrowserContext;
  /** Whoever holds pages against the rules for all: their machine needs a script. */
  let judge: BrowserContext;
  let published: EditionView;
  let kept: Buffer;
  beforeAll(async () => {
    office = await browser.newContext({
      viewport: { width, height: 900 },
      reducedMotion: 'reduce',
      colorScheme: colours,
    });
    await office.addInitScript({ content: `localStorage.setItem('sillage-language', '${language}')` });
    await office.request.post(`${server.url}/api/session/demo`, { data: { role: 'director' } });
    donor = await browser.newContext({
      javaScriptEnabled: false,
      locale: language === 'fr' ? 'fr-FR' : 'en-GB',
      colorScheme: colours,
      viewport: { width, height: 900 },
    });
    judge = await browser.newContext({ locale: language, colorScheme: colours, viewport: { width, height: 900 } });
    await speakIn(language);
  }, 120_000);
  afterAll(async () => {
    await office.close();
    await donor.close();
    await judge.close();
  });

  /** The page at that address for a stranger, light and dark, on a phone and on a desk: every picture is there, with letters that are read. */
  async function isSound(path: string): Promise<void> {
    const page = await judge.newPage();
    for (const look of looks) {
      await page.emulateMedia({ colorScheme: look.colours });
      await page.setViewportSize({ width: look.width, height: 900 });
      await page.goto(`${server.url}${path}`);
      const letters = await page.evaluate<number>(SMALLEST_LETTERS);
      expect([path, look, letters >= 11, await faultsOf(page)]).toEqual([path, look, true, []]);
    }
    await page.close();
  }
  const looks = [
    { width, colours },
    { width, colours: colours === 'dark' ? 'light' : 'dark' },
    { width: width === 390 ? 1280 : 320, colours: colours === 'dark' ? 'light' : 'dark' },
  ] as const;

  /** The report of the fictional association, in that language. */
  async function speakIn(wanted: 'fr' | 'en'): Promise<void> {
    const { reports } = (await ask('/api/reports')) as { reports: { id: string }[] };
    const path = `/api/reports/${reports[0]?.id}`;
    const { title, from, to, blocks, version } = (await ask(path)) as Record<string, unknown>;
    const data = { title, from, to, blocks, version, language: wanted };
    expect((await office.request.put(`${server.url}${path}`, { data })).status()).toBe(200);
  }
  const ask = async (path: string): Promise<unknown> => (await office.request.get(`${server.url}${path}`)).json();
  const edition = async () => (await ask(`/api/reports/editions/${published.id}`)) as EditionView;
  const reading = () => new URL(published.link.address).pathname;
  const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();
  const given = async () => {
    const response = await donor.request.get(`${server.url}${reading()}/report.pdf`);
    return response.body();
  };

  it('a director reads what would be hidden, publishes, and has an address and a number to give', async () => {
    const page = await office.newPage();
    await page.goto(`${server.url}/reports`);
    await page.getByRole('article').getByRole('link').first().click();
    await page.getByRole('button', { name: words.publish }).click();
    const form = page.getByRole('region', { name: words.publish });
    const confirm = form.getByRole('button', { name: words.confirm });
    await form.getByText(/(?:masqués|hidden)\s?:/).waitFor();
    expect(await confirm.isDisabled()).toBe(true);
    await form.getByLabel(words.isRead).check();
    expect(await faultsOf(page)).toEqual([]);
    await confirm.click();
    await page.waitForURL('**/reports/published/*', { timeout: 120_000 });
    await page.locator('#edition-link').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    published = (await ask(`/api/reports/editions/${page.url().split('/').at(-1)}`)) as EditionView;
    expect(await page.getByText(published.link.address, { exact: true }).count()).toBe(1);
    await page.close();
  });

  it('a donor reads it without a script, opens the source of a figure, takes the paper and checks the number', async () => {
    const page = await donor.newPage();
    await page.goto(`${server.url}${reading()}`);
    expect(await heading(page)).toBe(published.title);
    expect(await page.locator('img.chart').count()).toBeGreaterThan(1);
    expect(await page.locator('img.chart').first().getAttribute('alt')).toMatch(/.{20}/);
    await page.getByRole('link', { name: words.source }).first().click();
    await page.locator('pre').waitFor();
    for (const path of [reading(), new URL(page.url()).pathname, '/r', `/r/${published.number}`]) await isSound(path);
    kept = await given();
    expect(kept.subarray(0, 5).toString()).toBe('%PDF-');
    expect(createHash('sha256').update(kept).digest('hex')).toBe(published.paper.sha256);
    await page.goto(`${server.url}/r`);
    await page.getByLabel(words.number).fill(published.number.toLowerCase().replaceAll('-', ''));
    await page.getByRole('button', { name: words.check }).click();
    expect(await heading(page)).toBe(words.valid);
    expect(await page.locator('main').textContent()).not.toContain(published.title);
    expect(await donor.cookies()).toEqual([]);
    await page.close();
  });

  it('a donor prints it: the data behind each chart and where to look are on the paper', async () => {
    const page = await judge.newPage();
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(`${server.url}${reading()}`);
    const cells = await page.locator('details td, details th').allTextContents();
    const totals = await page.locator('details tfoot tr').count();
    const paper = new ReadPdf(await page.pdf({ preferCSSPageSize: true }));
    const text = paper.text();
    const read = text.replace(/\s/g, '');
    expect(paper.info()).toContain('(A4)');
    paper.remove();
    // Of a table that goes on on another page, once: it is not that of the rows above it.
    expect(text.match(/^Total /gm)?.length).toBe(totals);
    expect(cells.length).toBeGreaterThan(50);
    expect(cells.map((cell) => cell.replace(/\s/g, '')).filter((cell) => !read.includes(cell))).toEqual([]);
    const { address } = published.link;
    for (const told of [published.checkAddress, `${address}/source/`, `${address}/report.pdf`])
      expect(read).toContain(told);
    await page.close();
  });

  it('hours that came late are told anew: the paper stays as it was, and the corrected line appears', async () => {
    await sendLate();
    const page = await office.newPage();
    await page.goto(`${server.url}/publications/${published.publicationId}`);
    await page.getByRole('button', { name: words.preview }).click();
    const told = page.getByRole('button', { name: words.told, exact: true });
    const accept = page.getByRole('button', { name: words.accept });
    await told.or(accept).first().waitFor({ timeout: 120_000 });
    if (await accept.isVisible()) await accept.click();
    await told.click({ timeout: 120_000 });
    await page.waitForURL((url) => !url.pathname.endsWith(published.publicationId), { timeout: 120_000 });
    // Behind whoever published: asked for until it is there.
    while ((await edition()).state !== 'corrected') await page.waitForLoadState('networkidle');
    await page.goto(`${server.url}/reports/published/${published.id}`);
    await page.locator('#edition-corrections').waitFor();
    expect(await page.getByRole('table').count()).toBe(1);
    expect(await faultsOf(page)).toEqual([]);
    await page.close();
    const read = await donor.newPage();
    for (const path of [reading(), `/r/${published.number}`]) {
      await read.goto(`${server.url}${path}`);
      await read.getByText(words.changed).first().waitFor();
      await read.getByText(words.because).waitFor();
      await isSound(path);
    }
    expect(await heading(read)).toBe(words.corrected);
    expect((await given()).equals(kept)).toBe(true);
    await read.close();
  });

  it('the address is stopped and the report taken back: the number says so, and nothing else', async () => {
    const page = await office.newPage();
    await page.goto(`${server.url}/reports/published/${published.id}`);
    for (const name of words.stop) await page.getByRole('button', { name }).click();
    await page.getByRole('button', { name: words.stop[0] }).waitFor({ state: 'hidden' });
    const read = await donor.newPage();
    await read.goto(`${server.url}${reading()}`);
    expect(await heading(read)).toBe(words.closed);
    await isSound(reading());
    await read.goto(`${server.url}/r/${published.number}`);
    expect(await heading(read)).toBe(words.corrected);
    const [open, reason, confirm] = words.withdraw;
    await page.getByRole('button', { name: open }).click();
    await page.getByLabel(reason).fill('Un chiffre de trop');
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: confirm }).click();
    await page.getByRole('note').getByText('Un chiffre de trop').waitFor();
    await read.reload();
    expect(await heading(read)).toBe(words.withdrawn);
    expect(await read.locator('main').textContent()).toContain('Un chiffre de trop');
    await isSound(`/r/${published.number}`);
    await read.close();
    await page.close();
  });

  /** Hours of twenty people who were not there yet, of last March; until the figures know them. */
  async function sendLate(): Promise<void> {
    const coordination = await browser.newContext();
    await coordination.request.post(`${server.url}/api/session/demo`, { data: { role: 'coordinator' } });
    const day = `${published.from.slice(0, 4)}-03-12`;
    const lines = Array.from(
      { length: 20 },
      (_, at) => `tard-${language}-${at},Venue Tard ${language} ${at},${day},3,validated`,
    );
    const buffer = Buffer.from(`external_id,volunteer,day,hours,status\n${lines.join('\n')}\n`);
    const file = { name: `tard-${language}.csv`, mimeType: 'text/csv', buffer };
    const multipart = { source: `tard-${language}`, mode: 'append', file };
    expect((await coordination.request.post(`${server.url}/api/imports`, { multipart })).status()).toBe(201);
    await coordination.close();
    // Hours and people are computed one after the other: what is read must not move before it is confirmed.
    const moved = async () => {
      const path = `/api/publications/${published.publicationId}/restatements`;
      const { changes } = (await ask(path)) as Restatements;
      return new Set(changes.filter(({ waits }) => !waits).map(({ figure }) => figure));
    };
    while ((await moved()).size < 2) await office.request.get(`${server.url}/api/session`);
  }
});
