import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { EditionView } from '../../server/reports/editions/editions.schemas.js';
import type { ReportCheck, ReportView } from '../../server/reports/reports.schemas.js';
import { openBrowser } from '../support/browser.js';
import { faultsOf } from '../support/demo-looks.js';
import { Installation, type RunningProgram } from '../support/program.js';

// Charts are drawn and every figure checked with all that was told: slow where others work too.
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

/** Somebody who writes a title tries to be more than a text. */
const TITLE = '</script><script>document.title = "pris"</script>';

const readers = [
  {
    language: 'fr',
    look: { viewport: { width: 390, height: 844 }, colorScheme: 'dark', hasTouch: true },
    download: 'Télécharger pour montrer',
    next: 'Suivante',
    back: 'Précédente',
    enter: 'Plein écran',
    leave: 'Quitter le plein écran',
    source: 'D’où vient ce chiffre ?',
    said: /^Diapositive 2 sur \d+ : /,
    check: 'Vérifier ce rapport',
  },
  {
    language: 'en',
    look: { viewport: { width: 1280, height: 720 }, colorScheme: 'light' },
    download: 'Download to show',
    next: 'Next',
    back: 'Previous',
    enter: 'Full screen',
    leave: 'Leave full screen',
    source: 'Where does this figure come from?',
    said: /^Slide 2 of \d+: /,
    check: 'Check this report',
  },
] as const;

describe.each(readers)('In $language, a director', (words) => {
  const { language, look } = words;
  let office: BrowserContext;
  let published: EditionView;
  let file: string;
  const told: string[] = [];
  const opened: BrowserContext[] = [];
  beforeAll(async () => {
    office = await browser.newContext({ ...look, reducedMotion: 'reduce' });
    await office.addInitScript({ content: `localStorage.setItem('sillage-language', '${language}')` });
    await office.request.post(`${server.url}/api/session/demo`, { data: { role: 'director' } });
    published = await publish();
  });
  afterAll(async () => {
    for (const context of [office, ...opened]) await context.close();
  });

  /** The report of the fictional association, in that language, with a hostile title among its words. */
  async function publish(): Promise<EditionView> {
    const path = `${server.url}/api/reports`;
    const read = async <T>(address: string) => (await (await office.request.get(address)).json()) as T;
    const { reports } = await read<{ reports: ReportView[] }>(path);
    const one = `${path}/${reports[0]?.id}`;
    const { title, from, to, blocks, version } = await read<ReportView>(one);
    const texts = blocks.map((block) => (block.kind === 'text' ? { ...block, heading: TITLE } : block));
    const data = { title, from, to, blocks: texts, version, language };
    expect((await office.request.put(one, { data })).status()).toBe(200);
    const { digest } = await read<ReportCheck>(`${one}/check`);
    const made = await office.request.post(`${one}/publish`, { data: { digest, version: version + 1 } });
    expect(made.status()).toBe(201);
    return (await made.json()) as EditionView;
  }

  /** The file, opened from the disk of a machine without a network. */
  async function shown(more: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ ...look, reducedMotion: 'reduce', ...more });
    opened.push(context);
    await context.setOffline(true);
    const page = await context.newPage();
    page.on('console', (message) => told.push(message.text()));
    page.on('pageerror', (error) => told.push(String(error)));
    page.on('request', (request) => {
      if (!/^(?:file|data):/.test(request.url())) told.push(request.url());
    });
    await page.goto(pathToFileURL(file).href);
    return page;
  }
  const place = (page: Page) => page.locator('nav p').textContent();
  const seen = (page: Page) => page.locator('main > section:visible');

  it('downloads one file from the page of a published report', async () => {
    const page = await office.newPage();
    await page.goto(`${server.url}/reports/published/${published.id}`);
    const waiting = page.waitForEvent('download');
    await page.getByRole('link', { name: words.download }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe(`${published.number}.html`);
    file = join(installation.dataFolder, `${published.number}.html`);
    await download.saveAs(file);
    expect(await faultsOf(page)).toEqual([]);
    await page.close();
  });

  it('goes through it by keyboard, each slide without a fault, and nothing is said on the console', async () => {
    const page = await shown();
    const slides = await page.locator('main > section').count();
    expect(slides).toBeGreaterThan(5);
    const titles: string[] = [];
    for (let at = 1; at <= slides; at += 1) {
      expect(await place(page)).toBe(`${at} / ${slides}`);
      expect(await seen(page).count()).toBe(1);
      expect([at, await faultsOf(page)]).toEqual([at, []]);
      titles.push((await page.locator('main > section:visible h2').first().textContent()) ?? '');
      await page.keyboard.press('ArrowRight');
    }
    expect([titles[0], titles[1], titles.at(-1)]).toEqual([published.title, TITLE, words.check]);
    expect(await page.title()).toContain(published.title);
    const steps = [
      ['Home', 1],
      ['PageDown', 2],
      ['PageDown', 3],
      ['PageUp', 2],
      [' ', 3],
      ['Shift+ ', 2],
      ['ArrowLeft', 1],
      ['ArrowLeft', 1],
      ['End', slides],
      ['ArrowRight', slides],
    ] as const;
    for (const [key, at] of steps) {
      await page.keyboard.press(key);
      expect([key, await place(page)]).toEqual([key, `${at} / ${slides}`]);
    }
    expect(told).toEqual([]);
  });

  it('moves by buttons and by swiping, is told aloud where it is, and comes back to the same slide', async () => {
    const page = await shown();
    await page.getByRole('button', { name: words.next }).click();
    expect(await page.getByRole('status').textContent()).toMatch(words.said);
    await page.keyboard.press(' ');
    // The button was pressed, once.
    expect(await place(page)).toMatch(/^3 /);
    await page.getByRole('button', { name: words.back }).click();
    await page.reload();
    expect(await place(page)).toMatch(/^2 /);
    await swipe(page, 300, 40);
    expect(await place(page)).toMatch(/^3 /);
    await swipe(page, 40, 300);
    await swipe(page, 100, 120);
    expect(await place(page)).toMatch(/^2 /);
    expect(told).toEqual([]);
  });

  it('fills the screen by its button, by keyboard too, and leaves it; no letter does anything', async () => {
    const page = await shown();
    const isWhole = (wanted: boolean) => page.waitForFunction(`(document.fullscreenElement !== null) === ${wanted}`);
    const before = await place(page);
    await page.getByRole('button', { name: words.enter, exact: true }).focus();
    await page.keyboard.press('Enter');
    await isWhole(true);
    // Who dictates would say letters by accident.
    await page.keyboard.type('fFpnb');
    expect(await place(page)).toBe(before);
    await isWhole(true);
    await page.getByRole('button', { name: words.leave }).click();
    await isWhole(false);
    expect(told).toEqual([]);
  });

  it('opens where a figure comes from in its slide, by keyboard, with the focus seen', async () => {
    const page = await shown();
    const source = page.locator('main > section:visible').getByText(words.source);
    while (!(await source.isVisible())) await page.keyboard.press('ArrowRight');
    const before = await place(page);
    await source.focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
    await page.keyboard.press(' ');
    await page.locator('main > section:visible pre').getByText('FROM').waitFor();
    expect(await place(page)).toBe(before);
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('PageDown');
    expect(await page.evaluate('document.activeElement.tagName')).toBe('SECTION');
    expect(told).toEqual([]);
  });

  it('scrolls it where there is no script, and prints a slide a page', async () => {
    const page = await shown({ javaScriptEnabled: false });
    const slides = await page.locator('main > section').count();
    expect(await seen(page).count()).toBe(slides);
    expect(await page.locator('nav').isVisible()).toBe(false);
    await page.getByText(words.source).first().click();
    expect(await page.locator('pre:visible').count()).toBe(1);
    const deck = await shown();
    for (const printed of [page, deck]) {
      const pdf = await printed.pdf({ preferCSSPageSize: true });
      expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(slides);
    }
    expect(told).toEqual([]);
  });
});

/** A finger across the screen, px. */
async function swipe(page: Page, from: number, to: number): Promise<void> {
  await page.evaluate(`{
    const touch = (x) => new Touch({ identifier: 1, target: document.body, clientX: x, clientY: 200 });
    const send = (type, touches, x) =>
      document.body.dispatchEvent(new TouchEvent(type, { bubbles: true, touches, changedTouches: [touch(x)] }));
    send('touchstart', [touch(${from})], ${from});
    send('touchend', [], ${to});
  }`);
}
