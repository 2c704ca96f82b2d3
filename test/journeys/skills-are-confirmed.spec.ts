import { expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { DemoVisits } from '../support/demo-visits.js';
import { violations } from '../support/violations.js';

jest.setTimeout(240_000);
const visits = new DemoVisits();

const width = (page: Page) => page.evaluate('document.documentElement.scrollWidth');

it('a volunteer says what they can do on a small phone; a coordinator confirms it by keyboard; it shows confirmed', async () => {
  const mine = await visits.enter('volunteer', 320);
  await mine.goto(`${visits.url}/me`);
  const name = ((await mine.getByRole('heading', { level: 1 }).textContent()) ?? '').replace(/^Hello\s+/, '');
  await mine.getByRole('link', { name: 'Skills and trainings' }).click();

  await mine.getByRole('button', { name: 'Add a skill' }).click();
  await mine.getByLabel('Skill', { exact: true }).fill('Repairing bicycles');
  await mine.getByLabel('Level').selectOption({ label: 'works alone' });
  expect(await violations(mine)).toEqual([]);
  await mine.getByRole('button', { name: 'Save' }).click();
  await mine.getByRole('button', { name: 'Add a training' }).click();
  await mine.getByLabel('Title of the training').fill('Forklift safety');
  await mine.getByLabel('Ended on').fill('2026-05-02');
  await mine.getByLabel('Length').fill('7,5');
  await mine.getByRole('button', { name: 'Save' }).click();
  const skill = mine.getByRole('listitem').filter({ hasText: 'Repairing bicycles' });
  const training = mine.getByRole('listitem').filter({ hasText: 'Forklift safety' });
  await skill.getByText('Declared by you').waitFor();
  await training.getByText('7 h 30 min').waitFor();
  expect(await width(mine)).toBe(320);
  expect(await violations(mine)).toEqual([]);

  const desk = await visits.enter('coordinator', 390);
  await desk.goto(`${visits.url}/confirmations`);
  const person = desk.getByRole('region', { name, exact: true });
  await person.getByRole('button', { name: /Repairing bicycles/ }).click();
  await desk.keyboard.press('v');
  await desk.getByText(`${name}: confirmed (1).`).waitFor();
  await person.getByRole('button', { name: /Forklift safety/ }).click();
  await desk.keyboard.press('r');
  await desk.getByLabel(`Your word to ${name}`).fill('Bring me the paper on Saturday.');
  expect(await violations(desk)).toEqual([]);
  await desk.getByRole('button', { name: 'Send' }).click();
  await desk.getByText(`${name}: your word is sent.`).waitFor();
  expect(await width(desk)).toBe(390);
  expect(await violations(desk)).toEqual([]);

  await mine.reload();
  await skill.getByText(/^Confirmed by /).waitFor();
  await training.getByText('Bring me the paper on Saturday.').waitFor();

  await desk.keyboard.press('z');
  await desk.getByText('Undone: it waits again.').waitFor();
  await person.getByRole('button', { name: /Forklift safety/ }).waitFor();

  await skill.getByRole('button', { name: 'Change: Repairing bicycles' }).click();
  await mine.getByText('This was confirmed.').waitFor();
  await mine.getByLabel('Level').selectOption({ label: 'can teach it' });
  await mine.getByRole('button', { name: 'Save' }).click();
  await skill.getByText('Declared by you').waitFor();
  await mine.getByRole('link', { name: 'My contribution' }).first().click();
  await mine.getByRole('region', { name: 'Skills, trainings and languages' }).getByText('Forklift safety').waitFor();
  expect(await width(mine)).toBe(320);
});
