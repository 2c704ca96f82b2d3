import { expect, it, jest } from '@jest/globals';
import { DemoVisits } from '../support/demo-visits.js';
import { violations } from '../support/violations.js';

jest.setTimeout(180_000);
const visits = new DemoVisits();

it('a coordinator thanks a volunteer on a phone; the volunteer reads it on their own page', async () => {
  const mine = await visits.enter('volunteer', 320);
  await mine.goto(`${visits.url}/me`);
  const greeting = await mine.getByRole('heading', { level: 1 }).textContent();
  const name = (greeting ?? '').replace(/^Hello\s+/, '');

  const desk = await visits.enter('coordinator', 390);
  await desk.goto(`${visits.url}/thanks`);
  await desk.getByLabel('Mission').selectOption({ label: 'Maraude du soir' });
  await desk.getByRole('button', { name: 'Thank', exact: true }).click();
  await desk.getByText('Choose at least one person.').waitFor();
  expect(await violations(desk)).toEqual([]);
  await desk.getByRole('checkbox', { name, exact: true }).check();
  await desk.getByLabel('Your words').fill('Thank you for the long evenings of November.');
  await desk.getByRole('button', { name: 'Thank', exact: true }).click();
  await desk.getByText('Written: each person will read it on their page.').waitFor();
  expect(await desk.evaluate('document.documentElement.scrollWidth')).toBe(390);

  await mine.reload();
  const thanks = mine.getByRole('region', { name: 'You are thanked' });
  await thanks.getByText('Thank you for the long evenings of November.').waitFor();
  expect(await mine.evaluate('document.documentElement.scrollWidth')).toBe(320);
  expect(await violations(mine)).toEqual([]);
});
