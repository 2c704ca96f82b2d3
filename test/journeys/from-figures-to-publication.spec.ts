import { describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Preview } from '../../server/indicators/publications/publications.schemas.js';
import { DemoVisits } from '../support/demo-visits.js';
import { namedOtherwise, violations } from '../support/violations.js';

jest.setTimeout(180_000);
const MARCH = { title: 'March', from: '2026-03-01', to: '2026-04-01' };

const demo = new DemoVisits();
let companion: string;

async function preview(table: object): Promise<Preview> {
  const asked = { ...MARCH, tables: [{ figure: 'volunteer_hours', ...table }] };
  const answer = await demo.request.post(`${demo.url}/api/publications/preview`, { data: asked });
  return (await answer.json()) as Preview;
}

/** A mission hidden only because it would give a smaller one away: alone, it may be told. */
async function companionOf(): Promise<string> {
  const { tables } = await preview({ by: 'mission_id' });
  for (const row of (tables[0]?.rows ?? []).filter(({ withheld }) => withheld !== null)) {
    const alone = await preview({ where: [`mission_id:${String(row['mission_id'])}`] });
    if (alone.refusal === null) return String(row['mission_title']);
  }
  throw new Error('No mission of March is hidden for the sake of another');
}

async function begin(page: Page, title: string) {
  await page.goto(`${demo.url}/publications`);
  await page.getByRole('button', { name: 'New publication' }).click();
  const form = page.getByRole('region', { name: 'New publication' });
  await form.getByLabel('Title').fill(title);
  await form.getByLabel('First day').fill(MARCH.from);
  await form.getByLabel('Last day').fill('2026-03-31');
  return form;
}

/** As when the last calculation failed: nothing is told of old figures before somebody accepts them. */
async function figuresAreOld(page: Page): Promise<void> {
  const problem = { type: 'about:blank', title: 'Old', status: 409, detail: 'Old.', code: 'publication-old' };
  await page.route(/\/api\/publications\/preview$/, (route) => {
    const { acceptsOld } = route.request().postDataJSON() as { acceptsOld: boolean };
    if (acceptsOld) return route.continue();
    return route.fulfill({ status: 409, contentType: 'application/problem+json', json: problem });
  });
}

const acceptOld = (page: Page) =>
  page.getByRole('button', { name: 'Publish all the same, with the date of the figure' }).click();
const sideways = (page: Page) => page.evaluate<number>('document.documentElement.scrollWidth');

describe('A director who publishes', () => {
  it('is asked which mission when it is only for one, and reads its title', async () => {
    const page = await demo.enter('director', 1280);
    companion = await companionOf();
    const form = await begin(page, 'One mission');
    await form.getByLabel('Only for').selectOption('mission_id');
    await form.getByRole('button', { name: 'See the preview' }).click();
    await page.waitForFunction("document.activeElement.matches('select:invalid')");
    const heading = form.getByRole('heading', { name: 'What would be told' });
    expect(await heading.count()).toBe(0);
    await form.getByLabel('Mission', { exact: true }).selectOption({ label: companion });
    await form.getByRole('button', { name: 'See the preview' }).click();
    await heading.waitFor();
    await form.getByText(`Mission : ${companion}`).waitFor();
    expect(await form.getByText(/[0-9a-f]{8}-[0-9a-f]{4}-/).count()).toBe(0);
  });

  it('reads what would be told and hidden, confirms it, and finds it as it was told', async () => {
    const page = await demo.enter('director', 1280);
    const form = await begin(page, 'March by mission');
    await form.getByLabel('Broken down by').selectOption('mission_id');
    await form.getByRole('button', { name: 'See the preview' }).click();
    await form.getByText('hidden: fewer than 5 people').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await form.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'March by mission' }).waitFor();
    await page.getByText('No figure has changed since.').waitFor();
    expect(await page.getByText('hidden: fewer than 5 people').count()).toBeGreaterThan(1);
    expect(await violations(page)).toEqual([]);
  });

  it('is refused a second publication that would disclose, and takes what is proposed, on a phone', async () => {
    const page = await demo.enter('director', 390);
    const [earlier] = (
      (await (await demo.request.get(`${demo.url}/api/publications`)).json()) as { publications: object[] }
    ).publications;
    expect(earlier).toMatchObject({ number: 1, title: 'March by mission' });
    await figuresAreOld(page);
    const form = await begin(page, 'One mission');
    await form.getByLabel('Only for').selectOption('mission_id');
    await form.getByLabel('Mission', { exact: true }).selectOption({ label: companion });
    await form.getByRole('button', { name: 'See the preview' }).click();
    await acceptOld(page);
    await form.getByRole('alert').getByText('a hidden figure could be worked out').waitFor();
    expect(await form.getByRole('button', { name: 'Publish', exact: true }).count()).toBe(0);
    expect(await sideways(page)).toBeLessThanOrEqual(390);
    expect(await violations(page)).toEqual([]);
    await form.getByRole('button', { name: 'Take this' }).first().click();
    await form.getByText('Figures that would be told: 1; hidden: 0.').waitFor();
    await form.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'One mission' }).waitFor();
    expect(await sideways(page)).toBeLessThanOrEqual(390);
  });

  it('reads what was told anew apart from what was not yet, and may accept old figures there too', async () => {
    const page = await demo.enter('director', 1280);
    await figuresAreOld(page);
    const hours = { table: 0, figure: 'volunteer_hours', row: null, measure: 'person_seconds', waits: false };
    const later = { id: 'later', number: 7, madeBy: 'Ana', madeAt: '2026-05-01T10:00:00.000Z' };
    const since = {
      restated: [{ ...later, changes: [{ ...hours, told: 36_000, today: 72_000 }] }],
      changes: [{ ...hours, told: 72_000, today: 108_000 }],
      unknown: [],
      causes: [],
    };
    await page.route(/\/restatements$/, (route) => route.fulfill({ json: since }));
    await page.goto(`${demo.url}/publications`);
    await page.getByRole('link', { name: /March by mission/ }).click();
    const anew = page.getByRole('table', { name: 'What publication no. 7 tells anew' });
    await anew.waitFor();
    expect(await anew.textContent()).toMatch(/Told first.*Told in no\. 7.*10\sh.*20\sh/);
    expect(await anew.textContent()).not.toMatch(/Today|may be told/);
    const waiting = await page.getByRole('table', { name: 'Corrected since' }).textContent();
    expect(waiting).toMatch(/Told.*Today.*Outside.*20\sh.*30\sh.*may be told anew/);
    await page.getByRole('button', { name: 'See the preview of a corrected publication' }).click();
    await acceptOld(page);
    await page.getByRole('heading', { name: 'What would be told' }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it.each([
    [1280, 'light'],
    [1280, 'dark'],
    [390, 'light'],
    [390, 'dark'],
  ] as const)('and reads where each figure comes from, %i px wide, in %s colours', async (width, colours) => {
    const context = await demo.come('director', width);
    await context.addInitScript({ content: `localStorage.setItem('sillage-colours', '${colours}')` });
    const page = await context.newPage();
    await page.goto(`${demo.url}/publications`);
    await page.getByRole('link', { name: /March by mission/ }).click();
    await page.getByText('No figure has changed since.').waitFor();
    await page.getByText('Where does this figure come from? Volunteer hours').click();
    await page.getByText('Who answers questions').waitFor();
    expect(await page.getByText('version 1', { exact: true }).count()).toBe(1);
    expect(await sideways(page)).toBeLessThanOrEqual(width);
    expect(await violations(page)).toEqual([]);
    expect(await namedOtherwise(page)).toEqual([]);
  });

  it('takes one back with a reason, and it stays in the list', async () => {
    const page = await demo.enter('director', 1280);
    await page.goto(`${demo.url}/publications`);
    await page.getByRole('link', { name: /One mission/ }).click();
    await page.getByRole('button', { name: 'Withdraw this publication' }).click();
    await page.getByRole('button', { name: 'Withdraw this publication' }).click();
    await page.getByText('Say why in a few words.').waitFor();
    await page.getByLabel('Reason').fill('Wrong title');
    await page.getByRole('button', { name: 'Withdraw this publication' }).click();
    await page.getByRole('note').getByText('Wrong title').waitFor();
    await page.getByRole('link', { name: 'All publications' }).click();
    await page.getByRole('article', { name: 'One mission' }).getByText('Withdrawn: Wrong title').waitFor();
    expect(await page.getByRole('article').count()).toBe(2);
  });

  it('is read by a coordinator, who may not publish', async () => {
    const page = await demo.enter('coordinator', 390);
    await page.goto(`${demo.url}/publications`);
    await page.getByRole('article', { name: 'March by mission' }).waitFor();
    expect(await page.getByRole('button', { name: 'New publication' }).count()).toBe(0);
    expect(await sideways(page)).toBeLessThanOrEqual(390);
    expect(await violations(page)).toEqual([]);
  });
});
