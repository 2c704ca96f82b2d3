import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { Installation, type RunningProgram } from '../support/program.js';
import { setUp } from '../support/set-up.js';
import { violations } from '../support/violations.js';

const MISSIONS = ['Workshop', 'Grocery', 'Night walk', 'Orchard', 'Small one'];

/** Ten days of four missions, of which the workshop gives three times as much; two of a fifth; and kilograms somewhere. */
function log(): string {
  const lines = MISSIONS.flatMap((mission) =>
    Array.from({ length: mission === 'Small one' ? 2 : 10 }, (_, at) => {
      const meals = (mission === 'Workshop' ? 300 : 100) + (at % 3);
      const day = `2026-03-${String(at + 2).padStart(2, '0')}`;
      return `${mission}-${at},Inès Dupont,${mission},${day},5,${meals},${mission === 'Orchard' ? 7 : ''}`;
    }),
  );
  return ['external_id,volunteer,mission,day,hours,outcome_meals,outcome_waste', ...lines].join('\n');
}

let installation: Installation;
let server: RunningProgram;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  installation = await Installation.empty();
  const file = join(installation.dataFolder, '..', 'log.csv');
  await writeFile(file, log());
  await installation.sillage('import', file, '--source', 'desk', '--json');
  [server, browser] = await Promise.all([installation.server(), openBrowser()]);
  const context = await browser.newContext({ viewport: { width: 1280, height: 1000 }, reducedMotion: 'reduce' });
  await context.addInitScript({ content: "localStorage.setItem('sillage-language', 'en')" });
  page = await context.newPage();
  await setUp(page, server);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
  await installation.remove();
});

async function open(): Promise<void> {
  await page.goto(`${server.url}/comparison`);
  await page.getByLabel('First day').fill('2026-03-01');
  await page.getByLabel('Last day').fill('2026-03-31');
  await page.getByRole('article', { name: 'Workshop' }).waitFor();
}
const word = async (mission: string) => (await page.getByRole('article', { name: mission }).textContent()) ?? '';

describe('A director compares missions', () => {
  it('reads words, in the order of titles, and where a difference only shows where to look', async () => {
    await open();
    expect(await word('Workshop')).toContain('Clearly above');
    expect(await word('Grocery')).toContain('Clearly below');
    expect(await word('Small one')).toContain('Fewer than 5');
    const titles = await page.getByRole('article').getByRole('heading', { level: 3 }).allTextContents();
    expect(titles).toEqual([...MISSIONS].sort());
    const text = (await page.getByRole('main').textContent()) ?? '';
    expect(text).not.toMatch(/\brank(s|ed)?\b|\bbest\b|\bworst\b|\bmedal|#\d|\b\d(st|nd|rd|th)\b/i);
  });

  it('never meets a person, and never meals beside kilograms', async () => {
    expect(await page.getByRole('main').textContent()).not.toContain('Dupont');
    const choice = page.getByLabel('Outcome', { exact: true });
    const outcomes = await choice.getByRole('option').allTextContents();
    expect(outcomes.length).toBe(2);
    await choice.selectOption(outcomes.find((one) => one.startsWith('waste')) ?? '');
    await page
      .getByText(/At least 4 missions/)
      .first()
      .waitFor();
    const shown = await page.getByRole('article').getByRole('heading', { level: 3 }).allTextContents();
    expect(shown).toEqual(['Orchard']);
    const asked = '/api/missions/comparison?outcome=meals&unit=meals&from=2026-03-01&to=2026-04-01&by=volunteer_key';
    const refused = await page.request.get(`${server.url}${asked}`);
    expect(((await refused.json()) as { code: string }).code).toBe('comparison-only-missions');
  });

  it.each(['light', 'dark'] as const)('on a phone, %s, without scrolling sideways', async (colorScheme) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme });
    await open();
    await page.locator('svg.marks').first().waitFor();
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    expect(await violations(page)).toEqual([]);
  });
});
