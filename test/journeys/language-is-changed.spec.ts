import { describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { DemoVisits } from '../support/demo-visits.js';
import en from '../../web/locales/en.json' with { type: 'json' };

jest.setTimeout(180_000);
const visits = new DemoVisits();

/** Words as the program names them, which nobody should ever read: a part of a language that was not there in time. */
async function namesRead(page: Page): Promise<string[]> {
  const text = await page.evaluate<string>('document.body.innerText');
  return (text.match(/\b[a-z][a-zA-Z]+(\.[a-zA-Z]+)+\b/g) ?? []).filter((one) => (one.split('.')[0] ?? '') in en);
}

const language = (page: Page) => page.evaluate<string>('document.documentElement.lang');
const wordFiles = (page: Page) =>
  page.evaluate<string[]>(
    "performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => /assets.(fr|en)-/.test(name))",
  );

describe('The language of the screens', () => {
  it('is one language’s words until another is asked for, then changes in place and on every page after', async () => {
    const page = await visits.enter('director');
    await page.goto(visits.url);
    await page.getByRole('heading', { level: 1, name: /^Dashboard/ }).waitFor();
    expect(await language(page)).toBe('en');
    expect((await wordFiles(page)).map((file) => /(fr|en)-/.exec(file)?.[1])).toEqual(['en']);

    await page.getByRole('button', { name: 'FR, Français' }).click();
    await page.getByRole('heading', { level: 1, name: /^Tableau de bord/ }).waitFor();
    expect(await language(page)).toBe('fr');
    expect(await namesRead(page)).toEqual([]);
    await page.getByRole('link', { name: 'Rapports', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Rapports' }).waitFor();
    expect(await namesRead(page)).toEqual([]);

    await page.getByRole('button', { name: 'EN, English' }).click();
    await page.getByRole('button', { name: 'EN, English', pressed: true }).waitFor();
    expect(await namesRead(page)).toEqual([]);
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await language(page)).toBe('en');
    expect(await namesRead(page)).toEqual([]);
  });

  it('is French for who never chose, and for who is shown the door', async () => {
    const page = await visits.stranger(390);
    await page.goto(visits.url);
    await page.getByRole('heading', { level: 1, name: 'Visiter l’association fictive' }).waitFor();
    expect(await language(page)).toBe('fr');
    await page.getByRole('button', { name: 'EN, English' }).click();
    await page.getByRole('button', { name: 'EN, English', pressed: true }).waitFor();
    expect(await namesRead(page)).toEqual([]);
  });

  it('stays what it is where the words of the other cannot be fetched', async () => {
    const page = await visits.enter('coordinator');
    await page.goto(`${visits.url}/validation`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.route('**/assets/fr-*', (route) => route.abort());
    await page.getByRole('button', { name: 'FR, Français' }).click();
    await page.getByRole('link', { name: 'Import', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Import files' }).waitFor();
    expect(await language(page)).toBe('en');
    expect(await namesRead(page)).toEqual([]);

    await page.unroute('**/assets/fr-*');
    await page.getByRole('button', { name: 'FR, Français' }).click();
    await page.getByRole('button', { name: 'FR, Français', pressed: true }).waitFor();
    expect(await namesRead(page)).toEqual([]);
  });

  it('changes without a network, for a volunteer whose pages are kept', async () => {
    const context = await visits.come('volunteer', 320);
    const page = await context.newPage();
    await page.goto(`${visits.url}/me/log`);
    await page.getByLabel('Time', { exact: true }).waitFor();
    await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
    await page.close();
    await context.setOffline(true);
    const without = await context.newPage();
    await without.goto(`${visits.url}/me/log`);
    await without.getByLabel('Time', { exact: true }).waitFor();
    await without.getByRole('button', { name: 'FR, Français' }).click();
    await without.getByRole('button', { name: 'FR, Français', pressed: true }).waitFor();
    expect(await language(without)).toBe('fr');
    expect(await namesRead(without)).toEqual([]);
  });
});
