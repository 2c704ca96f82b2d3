import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { DemoVisits } from '../support/demo-visits.js';

const demo = new DemoVisits();

const hours = (page: Page) => page.getByRole('article', { name: 'Volunteer hours' });
const isHours = (url: URL) => url.pathname === '/api/indicators/volunteer_hours';

describe('A director who opens the dashboard', () => {
  it('sees the place of each figure while it is on its way, then the figure', async () => {
    const page = await demo.enter();
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    await page.route(isHours, async (route) => {
      await released;
      await route.continue();
    });
    await page.goto(demo.url);
    await hours(page).waitFor();
    expect(await hours(page).textContent()).toBe('Volunteer hours');
    release();
    await hours(page)
      .getByText(/^[\d,]+\sh$/)
      .waitFor();
  });

  it('is told when one figure cannot be read, keeps the others, and gets it by trying again', async () => {
    const page = await demo.enter();
    await page.route(isHours, (route) =>
      route.fulfill({ status: 500, contentType: 'application/problem+json', body: '{}' }),
    );
    await page.goto(demo.url);
    await hours(page).getByRole('alert').waitFor();
    await page
      .getByRole('article', { name: 'Active volunteers' })
      .getByText(/^[\d,]+$/)
      .waitFor();
    await page.unroute(isHours);
    await hours(page).getByRole('button', { name: 'Try again' }).click();
    await hours(page)
      .getByText(/^[\d,]+\sh$/)
      .waitFor();
    expect(await hours(page).getByRole('alert').count()).toBe(0);
  });

  it('is told when nothing answers at all, and gets the page by trying again', async () => {
    const page = await demo.enter();
    const isCatalogue = (url: URL) => url.pathname === '/api/indicators';
    await page.route(isCatalogue, (route) => route.abort());
    await page.goto(demo.url);
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toContain('does not answer');
    await page.unroute(isCatalogue);
    await page.getByRole('button', { name: 'Try again' }).click();
    await hours(page).waitFor();
  });

  it('sees which figures are old, with their last value', async () => {
    const page = await demo.enter();
    const freshness = { state: 'stale', asOf: '2026-01-05T02:15:00.000Z', reason: 'last-run-failed' };
    await page.route(
      (url) => url.pathname === '/api/indicators',
      async (route) => {
        const answer = (await (await route.fetch()).json()) as { indicators: { name: string; freshness: object }[] };
        const indicators = answer.indicators.map((one) =>
          one.name === 'volunteer_hours' ? { ...one, freshness } : one,
        );
        await route.fulfill({ json: { ...answer, indicators } });
      },
    );
    await page.route(isHours, async (route) => {
      const response = await route.fetch();
      if (!/json/.test(response.headers()['content-type'] ?? '')) return route.fulfill({ response });
      const answer = (await response.json()) as { card: object };
      return route.fulfill({ json: { ...answer, card: { ...answer.card, freshness } } });
    });
    await page.goto(demo.url);
    await page.getByText(/Some figures are old: Volunteer hours/).waitFor();
    await hours(page)
      .getByText(/^[\d,]+\sh$/)
      .waitFor();
    await hours(page)
      .getByRole('button', { name: /^Where does this figure come from/ })
      .click();
    expect(await page.getByRole('dialog').textContent()).toMatch(/5 January 2026.*the last calculation failed/);
  });

  it('who asks for a period before anything was recorded is shown the way to one that has figures', async () => {
    const page = await demo.enter();
    await page.goto(`${demo.url}/?from=1990-01-01&to=1991-01-01`);
    await page.getByText('Nothing noted in this period').waitFor();
    await page.getByRole('button', { name: /^See / }).click();
    await hours(page).waitFor();
    expect(new URL(page.url()).searchParams.get('from')).toMatch(/^20\d\d-01-01$/);
  });

  it('answers “how do you know?” in two taps: the card, then the rows that make the figure', async () => {
    const page = await demo.enter();
    await page.goto(demo.url);
    await hours(page)
      .getByRole('button', { name: /^Where does this figure come from/ })
      .click();
    const card = page.getByRole('dialog');
    await card.getByText('How the time was noted').waitFor();
    expect(await card.textContent()).toMatch(/measured [\d.]+\s?%, declared [\d.]+\s?%, estimated [\d.]+\s?%/);
    const counted = await card.locator('dt:text-is("Rows counted") + dd').textContent();
    await card.getByRole('button', { name: 'See the rows' }).click();
    const rows = card.getByRole('region', { name: 'Rows behind this figure' });
    await rows.getByText(`of which ${counted} counted; together they make this figure.`).waitFor();
    expect(await rows.getByRole('listitem').count()).toBeGreaterThanOrEqual(50);
  });

  it('reads where a figure comes from with the keyboard alone, and comes back to where they were', async () => {
    const page = await demo.enter();
    await page.goto(demo.url);
    const button = hours(page).getByRole('button', { name: /^Where does this figure come from/ });
    await button.waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to content');
    await page.keyboard.press('Enter');
    let presses = 0;
    const reached = () => button.evaluate((node) => node.ownerDocument.activeElement === node);
    while (!(await reached()) && presses < 20) {
      await page.keyboard.press('Tab');
      presses += 1;
    }
    expect(await reached()).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.locator('article button:focus').waitFor();
    expect(await reached()).toBe(true);
  });
});

it('a volunteer sees their own hours, and is told that the dashboard is not theirs', async () => {
  const page = await demo.enter('volunteer');
  await page.goto(demo.url);
  await page.getByRole('heading', { level: 1, name: /^Hello/ }).waitFor();
  await page.goto(`${demo.url}/invitations`);
  await page.getByText(/Your role does not allow/).waitFor();
  expect((await demo.request.get(`${demo.url}/api/indicators`)).status()).toBe(403);
});
