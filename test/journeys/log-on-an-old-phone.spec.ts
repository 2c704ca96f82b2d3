import { describe, expect, it, jest } from '@jest/globals';
import type { APIRequestContext, Page } from 'playwright-core';
import type { OwnRows } from '../../server/validation/validation.schemas.js';
import { DemoVisits } from '../support/demo-visits.js';
import { violations } from '../support/violations.js';

jest.setTimeout(180_000);
const visits = new DemoVisits();

const noted = async (request: APIRequestContext) => {
  const { rows } = (await (await request.get(`${visits.url}/api/me/activities`)).json()) as OwnRows;
  return rows.filter(({ source }) => source === 'volunteers').map(({ personSeconds }) => personSeconds);
};

/** Large enough for a thumb: 44 CSS pixels. */
async function thumbs(page: Page): Promise<number> {
  const boxes = await page
    .locator('main button:visible')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
  return Math.min(...boxes);
}

describe('A volunteer with an old phone', () => {
  it('notes what they usually do in one tap, and another activity in three fields', async () => {
    const page = await visits.enter('volunteer', 320);
    await page.goto(`${visits.url}/me`);
    await page.getByRole('link', { name: 'Note an activity' }).click();
    const habits = page.getByRole('region', { name: 'Today, in one tap' });
    await habits.waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    expect(await thumbs(page)).toBeGreaterThanOrEqual(44);
    expect(await violations(page)).toEqual([]);
    await habits.getByRole('button').first().click();
    await page.getByText('Your coordinator will validate it.').waitFor();
    expect(await noted(visits.request)).toHaveLength(1);

    await page.getByRole('button', { name: 'Note another activity' }).click();
    await page.getByRole('button', { name: 'Note it', exact: true }).click();
    await page.getByText('Write a time').waitFor();
    await page.getByRole('button', { name: '1 h 30 min' }).click();
    await page.getByRole('button', { name: 'Note it', exact: true }).click();
    await page.getByText('Noted: 1 h 30 min').waitFor();
    expect(await noted(visits.request)).toContain(5400);
  });

  it('notes without a network, closes the page, and finds it sent once when the network is back', async () => {
    const context = await visits.come('volunteer', 320);
    const page = await context.newPage();
    await page.goto(`${visits.url}/me/log`);
    await page.getByLabel('Time', { exact: true }).fill('2h07');
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Note it', exact: true }).click();
    await page.getByText('Waiting to be sent: kept on this phone').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    expect(await violations(page)).toEqual([]);
    await page.close();
    expect(await noted(context.request)).not.toContain(7620);

    await context.setOffline(false);
    const later = await context.newPage();
    const arrived = later.waitForResponse((answer) => answer.request().method() === 'POST' && answer.status() === 201);
    await later.goto(`${visits.url}/me`);
    await arrived;
    expect((await noted(context.request)).filter((seconds) => seconds === 7620)).toHaveLength(1);
    await later.reload();
    await later.getByRole('heading', { name: 'Time given' }).waitFor();
    expect((await noted(context.request)).filter((seconds) => seconds === 7620)).toHaveLength(1);
  });

  it('opens the page without a network, notes, and finds it sent once when the network is back', async () => {
    const context = await visits.come('volunteer', 320);
    const page = await context.newPage();
    await page.goto(`${visits.url}/me`);
    await page.getByRole('link', { name: 'Note an activity' }).click();
    await page.getByLabel('Time', { exact: true }).waitFor();
    await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
    await page.close();

    await context.setOffline(true);
    const without = await context.newPage();
    await without.goto(`${visits.url}/me/log`);
    await without.getByLabel('Time', { exact: true }).fill('1h13');
    await without.getByRole('button', { name: 'Note it', exact: true }).click();
    await without.getByText('Waiting to be sent: kept on this phone').waitFor();
    await without.close();

    await context.setOffline(false);
    const later = await context.newPage();
    const arrived = later.waitForResponse((answer) => answer.request().method() === 'POST' && answer.status() === 201);
    await later.goto(`${visits.url}/me/log`);
    await arrived;
    expect((await noted(context.request)).filter((seconds) => seconds === 4380)).toHaveLength(1);
    await context.request.delete(`${visits.url}/api/session`);
    await later.goto(`${visits.url}/me`);
    await later.getByRole('heading', { level: 1 }).waitFor();
    expect(await later.evaluate("localStorage.getItem('sillage-reader')")).toBe('');
  });

  it('is told why something was refused, and puts it right without typing it all again', async () => {
    const context = await visits.come('volunteer', 320);
    const page = await context.newPage();
    await page.goto(`${visits.url}/me/log`);
    await page.getByLabel('Time', { exact: true }).fill('45 min');
    await page.route('**/api/me/log', (route) =>
      route.request().method() === 'POST'
        ? route.fulfill({
            status: 422,
            contentType: 'application/problem+json',
            body: JSON.stringify({
              type: 'urn:sillage:problem:day-ahead',
              title: 'day-ahead',
              status: 422,
              code: 'day-ahead',
              detail: 'That day has not come yet.',
            }),
          })
        : route.continue(),
    );
    await page.getByRole('button', { name: 'Note it', exact: true }).click();
    await page.getByText('Not noted. That day has not come yet.').waitFor();
    await page.unroute('**/api/me/log');
    await page.getByRole('button', { name: 'Change' }).click();
    expect(await page.getByLabel('Time', { exact: true }).inputValue()).toMatch(/^45/);
    await page.getByRole('button', { name: 'Note it', exact: true }).click();
    await page.getByText('Noted: 45 min').waitFor();
    expect(await page.getByText('Not noted.').count()).toBe(0);
    expect((await noted(context.request)).filter((seconds) => seconds === 2700)).toHaveLength(1);
  });
});
