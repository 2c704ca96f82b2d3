import { afterAll, afterEach, beforeAll } from '@jest/globals';
import type { APIRequestContext, Browser, BrowserContext, Page } from 'playwright-core';
import { openBrowser } from './browser.js';
import { Installation, type RunningProgram } from './program.js';

/** A page may still be asking something when its test is over: whatever stood in the way of its requests lets go first. */
async function leave(context: BrowserContext): Promise<void> {
  for (const page of context.pages()) await page.unrouteAll({ behavior: 'ignoreErrors' });
  await context.close();
}

/** Somebody of the fictional association at their browser, in English. Said once at the top of a file of journeys. */
export class DemoVisits {
  installation!: Installation;
  #server!: RunningProgram;
  #browser!: Browser;
  readonly #contexts: BrowserContext[] = [];

  constructor() {
    beforeAll(() => this.#open(), 300_000);
    afterEach(async () => {
      for (const context of this.#contexts.splice(0)) await leave(context);
    });
    afterAll(async () => {
      await this.#browser.close();
      await this.#server.stop();
      await this.installation.remove();
    });
  }

  get url(): string {
    return this.#server.url;
  }

  /** Requests of whoever came last in this test. */
  get request(): APIRequestContext {
    const context = this.#contexts.at(-1);
    if (!context) throw new Error('Nobody has come yet');
    return context.request;
  }

  /** A browser of their own, closed after the test. */
  async come(role: 'director' | 'coordinator' | 'volunteer' = 'director', width = 1280): Promise<BrowserContext> {
    const context = await this.#browser.newContext({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
    this.#contexts.push(context);
    await context.addInitScript({ content: "localStorage.setItem('sillage-language', 'en')" });
    await context.request.post(`${this.url}/api/session/demo`, { data: { role } });
    return context;
  }

  async enter(role: 'director' | 'coordinator' | 'volunteer' = 'director', width = 1280): Promise<Page> {
    return (await this.come(role, width)).newPage();
  }

  /** Who has no account here. */
  async stranger(width: number): Promise<Page> {
    const context = await this.#browser.newContext({ viewport: { width, height: 900 }, locale: 'en-GB' });
    this.#contexts.push(context);
    return context.newPage();
  }

  async #open(): Promise<void> {
    this.installation = await Installation.demo();
    [this.#server, this.#browser] = await Promise.all([this.installation.server({ SILLAGE_DEMO: '1' }), openBrowser()]);
  }
}
