import { describe, expect, it } from '@jest/globals';
import type { Annotations } from '../../server/targets/annotations.schemas.js';
import { figuresRead } from '../support/figures-read.js';
import { DemoVisits } from '../support/demo-visits.js';
import { violations } from '../support/violations.js';

const PAGE = '/?from=2025-01-01&to=2026-01-01';

const demo = new DemoVisits();

describe('A target and a note', () => {
  it('are refused with a sentence at the field when something is missing', async () => {
    const page = await demo.enter('director', 390);
    await page.goto(`${demo.url}/targets`);
    await page.getByRole('button', { name: 'Set a target' }).click();
    const form = page.getByRole('region', { name: 'Set a target' });
    await form.getByRole('button', { name: 'Keep this target' }).click();
    await form.getByText('Enter a number, for example 4000 or 12.5.').waitFor();
    expect(await page.evaluate('document.activeElement.name')).toBe('target');
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  });

  it('set by a director are seen on the dashboard: under the figure, on its chart and in its table', async () => {
    const page = await demo.enter('director', 1280);
    await page.goto(`${demo.url}/targets`);
    await page.getByRole('button', { name: 'Set a target' }).click();
    const form = page.getByRole('region', { name: 'Set a target' });
    await form.getByLabel('Figure').selectOption({ label: 'Full-time equivalent' });
    await form.getByLabel('First day').fill('2025-01-01');
    await form.getByLabel('Last day').fill('2025-12-31');
    await form.getByLabel('Target (number)').fill('14');
    await form.getByLabel('Starting point').fill('10');
    await form.getByRole('button', { name: 'Keep this target' }).click();
    await page.getByRole('article', { name: 'Full-time equivalent' }).getByText('At least 14').waitFor();

    await page.getByRole('button', { name: 'Write a note' }).click();
    const note = page.getByRole('region', { name: 'Write a note' });
    await note.getByLabel('What to know').fill('The river rose.');
    await note.getByLabel('Day', { exact: true }).fill('2025-05-12');
    await note.getByLabel('Last day, if there are several').fill('2025-05-14');
    await note.getByRole('button', { name: 'Keep this note' }).click();
    await page.getByRole('article', { name: '12 May to 14 May 2025' }).getByText('The river rose.').waitFor();
    expect(await violations(page)).toEqual([]);

    await page.goto(`${demo.url}${PAGE}`);
    const given = page.getByRole('region', { name: 'Time given', exact: true });
    await given.scrollIntoViewIfNeeded();
    const tile = given.getByRole('article', { name: 'Full-time equivalent' });
    await tile.getByText('Target 2025: at least 14').waitFor();
    await tile.getByText(/of the way from the starting point/).waitFor();

    const chart = page.getByRole('region', { name: 'Full-time equivalent by month' });
    await chart.scrollIntoViewIfNeeded();
    await chart.locator('svg.marks').waitFor();
    await chart.getByText('Dashed, the target 2025: at least 14.').waitFor();
    await chart.locator('svg.marks').getByText('target', { exact: true }).waitFor();
    await chart.getByRole('list', { name: 'Notes on dates' }).getByText('The river rose.').waitFor();
    await chart.getByRole('button', { name: /^See the data/ }).click();
    await chart.getByRole('table').waitFor();
    expect(await chart.getByText('The river rose.').count()).toBe(1);
    expect(await violations(page)).toEqual([]);
  });

  it('inside stay inside: a donor reads what was chosen for outside, and never the name of who wrote it', async () => {
    const page = await demo.enter('director', 1280);
    const outside = { fromDay: '2025-05-13', toDay: '2025-05-14', text: 'The hall was closed.', isOutside: true };
    const asked = { ...outside, indicator: null, missionId: null };
    expect((await demo.request.post(`${demo.url}/api/annotations`, { data: asked })).status()).toBe(201);
    const inside = await demo.request.get(`${demo.url}/api/annotations`);
    const { annotations } = (await inside.json()) as Annotations;
    const author = annotations.find(({ text }) => text === outside.text)?.author;
    expect(author).toMatch(/./);
    const open = async (view: string) => {
      await page.goto(`${demo.url}${PAGE}${view}`);
      await page.getByRole('region', { name: 'Time given', exact: true }).scrollIntoViewIfNeeded();
      const chart = page.getByRole('region', { name: 'Volunteer hours by month' });
      await chart.locator('svg.marks').waitFor();
      const notes = chart.getByRole('list', { name: 'Notes on dates' });
      await notes.getByText('The hall was closed.').waitFor();
      await figuresRead(page);
      return notes;
    };
    const told = await (await open('')).textContent();
    expect(told).toContain('The river rose.');
    expect(told).toContain(`(${author})`);
    const outsideTold = await (await open('&view=donor')).textContent();
    expect(outsideTold).toContain('The hall was closed.');
    expect(outsideTold).not.toContain(String(author));
    expect(await page.getByText('The river rose.').count()).toBe(0);
  });

  it('written at half past midnight in Paris are of that day, not of the day before', async () => {
    const page = await demo.enter('director', 1280);
    const late = '2025-05-11T22:30:00.000Z';
    const written = (url: URL) => ['/api/annotations', '/api/targets'].includes(url.pathname);
    await page.route(written, async (route) => {
      const answer = await (await route.fetch()).text();
      const body = answer.replaceAll(/"(writtenAt|setAt)":"[^"]+"/g, `"$1":"${late}"`);
      await route.fulfill({ contentType: 'application/json', body });
    });
    await page.goto(`${demo.url}/targets`);
    await page
      .getByText(/^Set by .* on 12 May 2025$/)
      .first()
      .waitFor();
    await page
      .getByText(/Written by .* on 12 May 2025/)
      .first()
      .waitFor();
    expect(await page.getByText('11 May 2025').count()).toBe(0);
  });

  it('a coordinator corrects the note, takes it back, and sets no target', async () => {
    const page = await demo.enter('coordinator', 390);
    await page.goto(`${demo.url}/targets`);
    await page.getByRole('button', { name: 'Correct the note: 12 May to 14 May 2025' }).click();
    const form = page.getByRole('region', { name: 'Correct' });
    await form.getByLabel('What to know').fill('The river rose twice.');
    await form.getByRole('button', { name: 'Keep this note' }).click();
    const note = page.getByRole('article', { name: '12 May to 14 May 2025' });
    await note.getByText('The river rose twice.').waitFor();
    await note.getByText(/corrected by Karim Lavigne/).waitFor();
    expect(await page.getByRole('button', { name: 'Set a target' }).count()).toBe(0);
    await note.getByRole('button', { name: /^Remove the note/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await note.waitFor({ state: 'detached' });
  });
});
