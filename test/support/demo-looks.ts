import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBrowser } from './browser.js';
import { figuresRead } from './figures-read.js';
import { Installation, type RunningProgram } from './program.js';
import { violations } from './violations.js';
import { askedOf, type Reader, visitedPages } from './visited-pages.js';

export interface Look {
  language: 'fr' | 'en';
  colours: 'light' | 'dark';
  width: number;
}

/** Each pair of a language, colours and a width comes once. */
export const looks: readonly Look[] = [
  { language: 'fr', colours: 'light', width: 1280 },
  { language: 'fr', colours: 'dark', width: 390 },
  { language: 'en', colours: 'light', width: 390 },
  { language: 'en', colours: 'dark', width: 1280 },
];

const SIDEWAYS = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

/** A window in which pages look so. */
export async function windowOf(browser: Browser, { language, colours, width }: Look): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
  const choices = `localStorage.setItem('sillage-language', '${language}'); localStorage.setItem('sillage-colours', '${colours}')`;
  await context.addInitScript({ content: choices });
  return context;
}

/** How far the page scrolls sideways, px: never. */
export function sideways(page: Page): Promise<number> {
  return page.evaluate<number>(SIDEWAYS);
}

/** Violations, and whether it scrolls sideways. */
export async function faultsOf(page: Page): Promise<string[]> {
  const [found, beyond] = [await violations(page), await sideways(page)];
  return beyond === 0 ? found : [...found, `scrolls sideways by ${beyond} px`];
}

/** The pages of the fictional association for one kind of reader, in every look. Said once at the top of a file. */
export class DemoLooks {
  #installation!: Installation;
  #server!: RunningProgram;
  #browser!: Browser;
  /** One for each look, signed in once. */
  readonly #windows = new Map<Look, BrowserContext>();

  /** `prepare`: what this reader does before the first page is looked at. */
  constructor(
    private readonly reader: Exclude<Reader, 'administrator'>,
    private readonly prepare: (page: Page) => Promise<void> = async () => undefined,
  ) {
    beforeAll(() => this.#open(), 300_000);
    afterAll(() => this.#close());
  }

  get url(): string {
    return this.#server.url;
  }

  /** Every page of this reader, then what `more` says of the look. */
  visit(more: (look: Look) => void): void {
    describe.each(looks)('in $language, $colours, $width px wide', (look) => {
      it.each(visitedPages[this.reader])('$route has no violation and no sideways scroll', async (visited) => {
        const page = await this.enter(look);
        const refused: string[] = [];
        page.on('console', (message) => {
          if (/Content Security Policy/i.test(message.text())) refused.push(message.text());
        });
        await this.arrive(page, await this.#addressOf(page, visited), visited.arrived);
        expect(await page.locator('html').getAttribute('lang')).toBe(look.language);
        expect(await faultsOf(page)).toEqual([]);
        expect(refused).toEqual([]);
        await page.close();
      });

      more(look);
    });
  }

  async enter(look: Look): Promise<Page> {
    const known = this.#windows.get(look);
    const context = known ?? (await windowOf(this.#browser, look));
    if (!known) {
      this.#windows.set(look, context);
      const { reader: role } = this;
      if (role !== 'stranger') await context.request.post(`${this.url}/api/session/demo`, { data: { role } });
    }
    return context.newPage();
  }

  async arrive(page: Page, path: string, arrived: string): Promise<void> {
    await page.goto(`${this.url}${path}`);
    await page.locator(arrived).first().waitFor();
    if (path === '/') await figuresRead(page);
    else await page.waitForLoadState('networkidle');
    if (path === '/') await page.locator('svg.marks').nth(1).waitFor();
  }

  async #addressOf(page: Page, { route, at }: (typeof visitedPages)[Reader][number]): Promise<string> {
    return at ? at(askedOf(page.context().request, this.url)) : route;
  }

  async #open(): Promise<void> {
    this.#installation = await Installation.demo();
    const demo = this.#installation.server({ SILLAGE_DEMO: '1' });
    [this.#server, this.#browser] = await Promise.all([demo, openBrowser()]);
    const page = await this.enter(looks[0] ?? { language: 'fr', colours: 'light', width: 1280 });
    await this.prepare(page);
    await page.close();
  }

  async #close(): Promise<void> {
    await this.#browser.close();
    await this.#server.stop();
    await this.#installation.remove();
  }
}
