import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { figuresRead } from '../support/figures-read.js';
import { DemoVisits } from '../support/demo-visits.js';
import { violations } from '../support/violations.js';

const demo = new DemoVisits();

/** Comes near each question in turn, so that all its figures are asked for. */
async function everything(page: Page): Promise<void> {
  for (const name of ['Time given', 'What came of it', 'Volunteers', 'Needs', 'What people say']) {
    const region = page.getByRole('region', { name, exact: true });
    await region.scrollIntoViewIfNeeded();
    await region.getByRole('article').first().waitFor();
    await region.locator('.mantine-Skeleton-root').first().waitFor({ state: 'detached' });
  }
  await figuresRead(page);
}

describe('A director who wonders what a donor would see', () => {
  it('turns the page into it, with a word where a figure is hidden, and back', async () => {
    const page = await demo.enter('director', 390);
    const asked: string[] = [];
    page.on('request', (request) => {
      if (/\/api\/indicators\/\w/.test(request.url())) asked.push(request.url());
    });
    await page.goto(`${demo.url}/?view=donor`);
    const donor = page.getByRole('button', { name: 'As a donor sees it' });
    await donor.waitFor();
    expect(await donor.getAttribute('aria-pressed')).toBe('true');
    await page.getByText('You see the page as a donor would.').waitFor();
    await page.getByRole('article', { name: 'Volunteer hours' }).getByText(/h$/).first().waitFor();
    await everything(page);
    expect(asked.filter((address) => !address.includes('audience=external'))).toEqual([]);
    const files = await page
      .locator('a[download]')
      .evaluateAll((links) => links.map((link) => String(link.getAttribute('href'))));
    expect(files.length).toBeGreaterThan(5);
    expect(files.filter((address) => !address.includes('audience=external'))).toEqual([]);
    const width = await page.evaluate<number>('document.documentElement.scrollWidth');
    expect(width).toBeLessThanOrEqual(390);
    expect(await violations(page)).toEqual([]);
    await donor.click();
    await page.waitForURL((url) => !url.search.includes('view='));
    expect(await donor.getAttribute('aria-pressed')).toBe('false');
  });

  it('reads that a figure of few people is hidden, in its tile and on its card', async () => {
    const page = await demo.enter('director', 1280);
    const day = 'from=2026-03-01&to=2026-03-02';
    const answer = await demo.request.get(
      `${demo.url}/api/indicators/volunteer_hours?${day}&compare=previous_period&audience=external`,
    );
    const hidden = (await answer.json()) as { total: Record<string, unknown> };
    const veiled = Object.fromEntries(
      Object.keys(hidden.total).map((name) => [name, name.startsWith('withheld') ? 'few-people' : null]),
    );
    await page.route(
      (url) => url.pathname === '/api/indicators/volunteer_hours' && !url.search.includes('by='),
      (route) => route.fulfill({ json: { ...hidden, total: veiled, rows: [veiled] } }),
    );
    await page.goto(`${demo.url}/?view=donor`);
    const tile = page.getByRole('article', { name: 'Volunteer hours' });
    await tile.getByText('hidden: fewer than 5 people').waitFor();
    await tile.getByRole('button').click();
    await page.getByRole('dialog').getByText('hidden: fewer than 5 people').first().waitFor();
    expect(await page.getByRole('dialog').count()).toBe(1);
  });

  it('is told what stays inside the association, and what is too detailed for outside', async () => {
    const page = await demo.enter('director', 1280);
    const isHoursByMission = (url: URL) =>
      url.pathname === '/api/indicators/volunteer_hours' && url.searchParams.get('by') === 'mission_id';
    const detail = 'Seen from outside, too fine.';
    const problem = { type: 'about:blank', title: detail, status: 400, detail, code: 'too-fine-for-outside' };
    await page.route(
      (url) => isHoursByMission(url) && !url.searchParams.has('where'),
      (route) => {
        if (/json/.test(route.request().headers()['accept'] ?? '')) return route.continue();
        return route.fulfill({ status: 400, contentType: 'application/problem+json', json: problem });
      },
    );
    await page.goto(`${demo.url}/?view=donor`);
    await everything(page);
    await page.getByRole('article', { name: 'Dormant volunteers' }).getByText('Stays inside the association').waitFor();
    const chart = page.getByRole('region', { name: 'Volunteer hours by mission' });
    await chart.getByText('Too detailed to be shown outside.').waitFor();
    expect(await chart.getByRole('link').count()).toBe(0);
  });

  it('reads in the table and in the file of a chart which of its values are hidden', async () => {
    const page = await demo.enter('director', 1280);
    await page.goto(`${demo.url}/?view=donor`);
    await everything(page);
    expect(await page.getByText(/: hidden: fewer than \d+ (people|answers)/).count()).toBeGreaterThan(0);
    const note = page.getByText(/: hidden: fewer than \d+ (people|answers)/).first();
    const title = await page.getByRole('region').filter({ has: note }).last().getByRole('heading').textContent();
    const chart = page.getByRole('region', { name: String(title), exact: true });
    const file = String(await chart.getByRole('link', { name: /CSV/ }).getAttribute('href'));
    expect(await (await demo.request.get(`${demo.url}${file}`)).text()).toMatch(/few-(people|answers)/);
    await chart.getByRole('button', { name: /^See the data/ }).click();
    await chart
      .getByRole('cell', { name: /^hidden: fewer than/ })
      .first()
      .waitFor();
  });
});
