import type { Page } from 'playwright-core';
import type { RunningProgram } from './program.js';

const PASSWORD = 'quatre mots tout simples';

/** The first person sets an association up, in English, and is its director. */
export async function setUp(page: Page, server: RunningProgram): Promise<void> {
  const link = /http:\S+\/set-up#\S+/.exec(server.log())?.[0] ?? '';
  await page.goto(link);
  await page.getByLabel('Name of the association').fill('Volunteers');
  await page.getByLabel('Your name').fill('A Director');
  await page.getByLabel('E-mail address').fill('director@volunteers.example');
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('heading', { level: 1, name: /Dashboard/ }).waitFor();
}
