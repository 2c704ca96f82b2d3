import { describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { DemoVisits } from '../support/demo-visits.js';
import { violations } from '../support/violations.js';

jest.setTimeout(240_000);
const visits = new DemoVisits();

const width = (page: Page) => page.evaluate('document.documentElement.scrollWidth');
const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);

/** The mission that comes first in the list, opened from the week. */
async function openMission(page: Page): Promise<string> {
  await page.goto(`${visits.url}/needs`);
  await page.getByRole('link', { name: 'Say or change needs' }).click();
  await page.getByRole('heading', { name: 'Needs of each mission' }).waitFor();
  const first = page.getByRole('main').getByRole('listitem').getByRole('link').first();
  const title = (await first.textContent()) ?? '';
  await first.click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  return title;
}

describe('A coordinator who says what a mission needs', () => {
  it('writes it on a phone with a skill and a language, sees its dates first, and finds it in the week', async () => {
    const page = await visits.enter('coordinator', 390);
    await openMission(page);
    await page.getByRole('button', { name: 'Say a need' }).click();
    await page.getByRole('heading', { name: 'A new need' }).waitFor();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Choose at least one day of the week.').waitFor();
    await page.getByText('Nothing is saved yet').waitFor();
    await page.getByLabel('What is done there').fill('Reading aloud');
    await page.getByLabel('Tuesday').check();
    await page.getByLabel('How often').selectOption({ label: 'every 2 weeks' });
    await page.getByLabel('Starts at').fill('20:00');
    await page.getByLabel(/^Ends at/).fill('01:00');
    await page.getByText(/^Every 2 weeks, Tuesday, 20:00 – 01:00 the next day, since /).waitFor();
    await page.getByLabel('At least', { exact: true }).fill('2');
    await page.getByLabel('Ideally').fill('1');
    await page.getByText('This is less than the number before it.').waitFor();
    await page.getByLabel('Ideally').fill('3');
    await page.getByRole('button', { name: 'Add a skill' }).click();
    await page.getByLabel('Skill', { exact: true }).fill('Lecture à voix haute');
    await page.getByLabel('Level', { exact: true }).selectOption({ label: 'works alone' });
    await page.getByLabel('Language asked for').selectOption({ label: 'Arabic' });
    await page.getByLabel('How well').selectOption({ label: 'an everyday conversation (B1)' });
    expect(await width(page)).toBe(390);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved.').waitFor();
    const need = page.getByRole('article', { name: 'Reading aloud' });
    await need.getByText('at least 2 people · ideal 3 people').waitFor();
    await need.getByText('Lecture à voix haute (works alone): at least one person').waitFor();
    await need.getByText('Arabic: an everyday conversation (B1)').waitFor();
    expect(await width(page)).toBe(390);

    const [slot] = (await need.getByText(/^Next date:/).textContent())?.match(/\d+ \w+ \d+/) ?? [''];
    await page.goto(`${visits.url}/needs?day=${new Date(`${slot} UTC`).toISOString().slice(0, 10)}`);
    const dates = page.locator('details').filter({ hasText: 'Reading aloud' }).first();
    await dates.locator('summary').press('Enter');
    await dates.getByText('Reading aloud').waitFor();
    expect(await width(page)).toBe(390);
  });

  it('changes one date and cancels another by keyboard alone, and keeps what was typed when nothing answers', async () => {
    const page = await visits.enter('coordinator');
    await openMission(page);
    await page.getByRole('button', { name: 'Say a need' }).press('Enter');
    await page.getByLabel('What is done there').fill('One evening');
    await page.getByLabel('On one day').press('Space');
    await page.getByLabel('The day').fill(day(-3));
    await page.getByRole('button', { name: 'Save' }).press('Enter');
    await page.getByText('This moment is over').waitFor();
    await page.getByLabel('The day').fill(day(20));
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Save' }).press('Enter');
    await page.getByText('The server does not answer.').waitFor();
    await page.context().setOffline(false);
    await page.reload();
    await page.getByText('Here is what you had typed without saving it.').waitFor();
    expect(await page.getByLabel('What is done there').inputValue()).toBe('One evening');
    await page.getByRole('button', { name: 'Save' }).press('Enter');
    const need = page.getByRole('article', { name: 'One evening' });
    await need.getByText('The date ahead').press('Enter');
    await need.getByRole('button', { name: /^Change: \w+day/ }).press('Enter');
    await page.getByLabel('Starts at').fill('09:00');
    await page.getByRole('button', { name: 'Save' }).press('Enter');
    await need.getByText('09:00 – 16:00').first().waitFor();
    await need.getByText('The date ahead').press('Enter');
    await need.getByRole('button', { name: /^Cancel this date/ }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Nobody has agreed to come yet.').waitFor();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Yes, cancel this date' }).press('Enter');
    await need.getByText('· cancelled').waitFor();
    await need.getByRole('button', { name: 'Remove: One evening' }).press('Enter');
    await dialog.getByRole('button', { name: 'Remove' }).press('Enter');
    await page.getByText('The need is removed.').waitFor();
    await need.waitFor({ state: 'detached' });
  });
});
