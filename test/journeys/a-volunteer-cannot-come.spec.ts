import { describe, expect, it, jest } from '@jest/globals';
import { DemoVisits } from '../support/demo-visits.js';
import { violations } from '../support/violations.js';

jest.setTimeout(180_000);
const visits = new DemoVisits();

describe('A volunteer who cannot come', () => {
  it('says so with one large button; the coordinator sees it at once, and the volunteer that it was seen', async () => {
    const page = await visits.enter('volunteer', 320);
    await page.goto(`${visits.url}/me`);
    await page.getByRole('link', { name: /^Your next time/ }).click();
    const cannot = page.getByRole('button', { name: /^I cannot come/ });
    await cannot.first().waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    expect((await cannot.first().boundingBox())?.height).toBeGreaterThanOrEqual(44);
    expect(await violations(page)).toEqual([]);
    const agreed = await cannot.count();
    await cannot.first().click();
    await page.getByRole('button', { name: 'No, I am coming' }).click();
    expect(await cannot.count()).toBe(agreed);
    await cannot.first().click();
    await page.getByRole('button', { name: 'Yes, I cannot come' }).click();
    await page.getByText('Your coordinator has been told.').waitFor();
    expect(await cannot.count()).toBe(agreed - 1);

    const desk = await visits.enter('coordinator', 390);
    await desk.goto(`${visits.url}/cannot-come`);
    await desk.getByRole('button', { name: 'I take note' }).click();
    await desk.getByText(/^Noted by /).waitFor();
    expect(await violations(desk)).toEqual([]);
    await page.reload();
    await page.getByText('Your coordinator has taken note.').waitFor();
  });

  it('finds their times again in a calendar file', async () => {
    const context = await visits.come('volunteer', 320);
    const page = await context.newPage();
    await page.goto(`${visits.url}/me/times`);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: /calendar/ }).click();
    expect((await download).suggestedFilename()).toBe('sillage.ics');
  });
});
