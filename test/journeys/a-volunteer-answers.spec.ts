import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { violations } from '../support/violations.js';
import { AskedPeople } from '../server/allocation/own/asked-people.js';

jest.setTimeout(180_000);
const WIDTH = 'document.documentElement.scrollWidth';

describe('A volunteer', () => {
  let people: AskedPeople;
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    [people, browser] = await Promise.all([AskedPeople.open(), openBrowser()]);
  }, 300_000);
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
  });
  afterAll(async () => {
    await browser.close();
    await people.close();
  });

  const come = async (options: Parameters<Browser['newContext']>[0], cookie?: string): Promise<Page> => {
    const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce', ...options });
    contexts.push(context);
    await context.addInitScript({ content: "localStorage.setItem('sillage-language', 'en')" });
    const [name = '', value = ''] = (cookie ?? '').split('=');
    if (cookie !== undefined) await context.addCookies([{ name, value, url: people.office.application.url }]);
    return context.newPage();
  };
  const phone = { viewport: { width: 320, height: 640 } };
  const at = (path: string) => `${people.office.application.url}${path}`;

  it('gets a mail, reads why on an old phone, says yes, and finds the date among their next times', async () => {
    const slotId = await people.slot();
    const address = (await people.invite(['Zoé'], slotId)).get('Zoé') ?? '';
    const looked = await come({ ...phone, colorScheme: 'dark' });
    await looked.goto(at(`${address}?lang=en`));
    expect(await violations(looked)).toEqual([]);
    await looked.evaluate("document.documentElement.style.fontSize = '200%'");
    expect(await looked.evaluate(WIDTH)).toBe(320);

    const old = await come({ ...phone, javaScriptEnabled: false });
    await old.goto(at(`${address}?lang=en`));
    await old.getByRole('heading', { name: 'A mission is suggested to you' }).waitFor();
    await old.getByText('You prefer that moment.').waitFor();
    for (const target of await old.getByRole('button').all())
      expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await old.getByLabel('A word for the association (optional)').fill('With pleasure');
    await old.getByRole('button', { name: 'Yes, I will come' }).click();
    await old.getByRole('heading', { name: 'Thank you, we expect you' }).waitFor();

    const page = await come(phone, people.zoe);
    await page.goto(at('/me/times'));
    await page.getByRole('heading', { name: /^Thursday 12 March, 18:00/ }).waitFor();
    await page.goto(at('/me/proposals'));
    await page.getByText('One earlier suggestion').click();
    await page.getByText('You said yes: you are expected.').waitFor();
    expect(await page.evaluate(WIDTH)).toBe(320);
    expect(await violations(page)).toEqual([]);
  });

  it('who has only minutes finds a short mission first, signs up, and is expected', async () => {
    const startsAt = new Date('2026-03-13T17:00:00Z');
    const endsAt = new Date('2026-03-13T17:20:00Z');
    await people.slot({ startsAt: new Date('2026-03-14T08:00:00Z') });
    await people.slot({ startsAt, endsAt, minSeconds: 1200, targetSeconds: 1200, maxSeconds: 1200 });
    const page = await come({ viewport: { width: 390, height: 844 } }, people.ali);
    await page.goto(at('/me'));
    await page.getByRole('link', { name: 'Missions for me' }).last().click();
    await page.getByText('a few minutes').click();
    await page.waitForURL(/have=minutes/);
    const first = page.locator('article').first();
    await first.getByText(/^short mission, 20/).waitFor();
    await first.getByText(/^The points: \d+ of 1000$/).click();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(WIDTH)).toBe(390);
    await first.getByRole('button', { name: /^I can come/ }).click();
    await first.getByRole('button', { name: 'Yes, I am coming' }).click();
    await first.getByText(/^It is noted, you are expected/).waitFor();
    await first.getByRole('link', { name: 'My next times' }).click();
    await page.getByRole('heading', { name: /^Friday 13 March, 18:00/ }).waitFor();
  });
});
