import { expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { DemoVisits } from '../support/demo-visits.js';
import { violations } from '../support/violations.js';

jest.setTimeout(240_000);
const visits = new DemoVisits();

const width = (page: Page) => page.evaluate('document.documentElement.scrollWidth');

it('a coordinator asks by keyboard, on a phone, who came lower and why not somebody else, and reads it in words', async () => {
  const desk = await visits.enter('coordinator', 390);
  await desk.goto(`${visits.url}/proposals`);
  await desk.getByRole('button', { name: 'Work out suggestions' }).click();
  const card = desk.getByRole('list', { name: 'Suggestions, the most useful first' }).getByRole('article').first();
  await card.waitFor({ timeout: 120_000 });
  await card.getByText('Why others came lower').press('Enter');
  await card.getByText(/^(The next ones for the same date|Nobody else could come)/).waitFor({ timeout: 60_000 });

  await card.getByText('Why not somebody else?').press('Enter');
  const name = card.getByLabel(/^Why not … for/);
  await name.fill('a');
  await card
    .getByText(/^\d+ people\.|^One person\./)
    .first()
    .waitFor();
  await name.press('Enter');
  await card
    .getByText(
      /has not said yes to suggestions|cannot be suggested there|could come \(|is suggested there|comes there already|leave no place/,
    )
    .first()
    .waitFor({ timeout: 60_000 });
  expect(await width(desk)).toBe(390);
  expect(await violations(desk)).toEqual([]);
});

it('a coordinator tries an absence, sees before and after, and undoes it; nothing is worked out by leaving', async () => {
  const desk = await visits.enter('coordinator', 390);
  await desk.goto(`${visits.url}/proposals`);
  await desk.getByRole('link', { name: 'Try without changing anything' }).click();
  await desk.getByRole('heading', { name: 'The allocation of the week' }).waitFor({ timeout: 60_000 });
  await desk.getByLabel('Name of the person').fill('a');
  const people = desk.getByRole('search').getByRole('button');
  await people.first().waitFor();
  const agreeing = (await (await visits.request.get(`${visits.url}/api/availability?step=ready`)).json()) as {
    people: { name: string }[];
  };
  const chosen = agreeing.people[0]?.name ?? '';
  await desk.getByLabel('Name of the person').fill(chosen);
  await people.filter({ hasText: chosen }).first().click();
  await desk.getByText(`Chosen: ${chosen}`).waitFor();
  await desk.getByRole('button', { name: 'Try this' }).click();
  await desk.getByRole('heading', { name: 'What would come of it' }).waitFor({ timeout: 60_000 });
  await desk.getByText(new RegExp(`^${chosen} is away from`)).waitFor();
  await desk.getByRole('table', { name: 'By mission' }).waitFor();
  expect(await width(desk)).toBe(390);
  expect(await violations(desk)).toEqual([]);
  await desk.getByRole('button', { name: `Undo: ${chosen}` }).click();
  await desk.getByRole('heading', { name: 'The allocation of the week' }).waitFor();

  await desk.getByLabel('Kind of change').selectOption({ label: 'other things count' });
  await desk.getByRole('slider', { name: 'An hour beyond what suits somebody (taken off)' }).fill('4000');
  await desk.getByRole('button', { name: 'Try this' }).click();
  await desk.getByText(/^Counts otherwise: An hour beyond what suits somebody/).waitFor();
  await desk.getByRole('heading', { name: 'What would come of it' }).waitFor();
  expect(await violations(desk)).toEqual([]);
  await desk.getByRole('link', { name: 'Work out the suggestions for real' }).click();
  await desk.getByRole('heading', { level: 1, name: 'Suggestions of help' }).waitFor();
});
