import { describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { RunViews } from '../../server/allocation/allocation.schemas.js';
import type { SuggestionViews } from '../../server/allocation/suggestions/suggestions.schemas.js';
import type { NeedWeek } from '../../server/missions/needs/week.schemas.js';
import { DemoVisits } from '../support/demo-visits.js';
import { violations } from '../support/violations.js';

jest.setTimeout(240_000);
const visits = new DemoVisits();

const read = async <T>(path: string): Promise<T> =>
  (await (await visits.request.get(`${visits.url}/api${path}`)).json()) as T;
const width = (page: Page) => page.evaluate('document.documentElement.scrollWidth');
const sentence = (page: Page) => page.getByText(/ promised of /).innerText();

/** A week that is wholly ahead, whatever day it is, and lacks people. */
async function shortWeek(page: Page, weeks: number): Promise<void> {
  await page.goto(`${visits.url}/needs`);
  for (let week = 0; week < weeks; week += 1) {
    const before = page.url();
    await page.getByRole('button', { name: 'Next week' }).click();
    await page.waitForURL((url) => url.href !== before);
  }
  await page.getByRole('heading', { name: 'Where people are missing' }).waitFor();
}

/** What a coordinator decides first: nothing better waits before it, and the date itself has fewer people than it wants. */
async function firstOf({ week }: RunViews['runs'][number]) {
  const { suggestions } = await read<SuggestionViews>(`/allocation/suggestions?week=${week}`);
  const { slots } = await read<NeedWeek>(`/needs/week?day=${week}`);
  const short = new Set(
    slots.flatMap(({ id, agreedSeconds, targetSeconds }) => (agreedSeconds < (targetSeconds ?? 0) ? [id] : [])),
  );
  const one = suggestions.find(
    ({ kind, isForced, before, steps }) =>
      kind === 'invite' && !isForced && before.length === 0 && short.has(steps[0]?.slot.id ?? ''),
  );
  const [step] = one?.steps ?? [];
  if (!one || !step) throw new Error('Nobody is to be asked in that week of the fictional association');
  return { id: one.id, step };
}

describe('From a shortage to an accepted proposal', () => {
  it('a coordinator reads why, accepts, rings, notes the yes, and the week has more promised', async () => {
    const page = await visits.enter('coordinator', 390);
    await shortWeek(page, 1);
    const promised = await sentence(page);
    await page.getByRole('link', { name: 'Suggestions of help for this week' }).last().click();
    await page.getByRole('heading', { level: 1, name: 'Suggestions of help' }).waitFor();
    await page.getByRole('button', { name: /^Work out/ }).click();
    await page.getByRole('article').first().waitFor({ timeout: 120_000 });
    const [run] = (await read<RunViews>('/allocation/runs')).runs;
    if (!run) throw new Error('nothing was worked out');
    const { id, step } = await firstOf(run);
    const { person, slot, seconds } = step;
    const telephone = { telephone: '06 39 98 99 01' };
    await visits.request.put(`${visits.url}/api/availability/${person.id}/telephone`, { data: telephone });
    const agreed = async () =>
      (await read<NeedWeek>(`/needs/week?day=${slot.day}`)).slots.find((one) => one.id === slot.id)?.agreedSeconds ?? 0;
    const before = await agreed();

    await page.getByRole('button', { name: /^Show the .*other suggestion/ }).click();
    const card = page.locator(`article[aria-labelledby="proposal-${id}"]`);
    await card.getByText(/^(Fits very well|Fits|Fits somewhat)$/).waitFor();
    await card.getByRole('link', { name: `Who can come to ${slot.mission}` }).waitFor();
    const accept = card.getByRole('button', { name: 'Accept', exact: true });
    expect(await accept.getAttribute('aria-disabled')).toBe('true');
    await card.locator('summary', { hasText: 'The points behind these reasons' }).click();
    await card.getByText('Open the reasons above first').waitFor({ state: 'detached' });
    expect(await accept.getAttribute('aria-disabled')).toBe('false');
    expect(await width(page)).toBe(390);
    expect(await violations(page)).toEqual([]);
    await accept.click();
    await page.getByText(`No mail leaves for ${person.name}`).waitFor();
    await card.waitFor({ state: 'detached' });
    expect(await agreed()).toBe(before);

    const call = page.getByRole('link', { name: `Call ${person.name}, 06 39 98 99 01` });
    expect(await call.getAttribute('href')).toBe('tel:+33639989901');
    const sms = page.getByRole('link', { name: `Write a text message to ${person.name}` });
    expect(decodeURIComponent((await sms.getAttribute('href')) ?? '')).toContain(slot.mission);
    await page.getByRole('button', { name: `${person.name} said yes by telephone` }).click();
    await page.getByText('One decision taken for this week').click();
    await page.getByText(`${person.name} said yes,`).waitFor();
    expect(await call.count()).toBe(0);
    expect(await width(page)).toBe(390);
    expect(await violations(page)).toEqual([]);

    await page.getByRole('link', { name: 'Needs of this week' }).click();
    await page.getByRole('heading', { level: 1, name: 'Needs of the week' }).waitFor();
    await page.getByText(promised, { exact: true }).waitFor({ state: 'detached' });
    expect(await sentence(page)).not.toBe(promised);
    expect(await agreed()).toBe(before + seconds);
  });

  it('a coordinator refuses with a reason, by keyboard, and the list of decisions stays when it cannot be read again', async () => {
    const page = await visits.enter('coordinator', 1280);
    await shortWeek(page, 2);
    await page.getByRole('link', { name: 'Suggestions of help for this week' }).first().click();
    await page.getByRole('button', { name: /^Work out/ }).click();
    const cards = page.getByRole('article').filter({ has: page.getByRole('button', { name: 'Never' }) });
    await cards.first().waitFor({ timeout: 120_000 });
    await cards.first().getByRole('button', { name: 'Refuse' }).focus();
    await page.keyboard.press('Enter');
    const form = page.getByRole('form', { name: 'Refuse' });
    await form.getByRole('button', { name: 'Refuse' }).click();
    await form.getByText('Choose a reason.').waitFor();
    await form.getByLabel('Why?').selectOption('not_now');
    expect(await violations(page)).toEqual([]);
    await form.getByRole('button', { name: 'Refuse' }).click();
    await page.getByText('It is refused.').waitFor();
    await page.getByText('One decision taken for this week').waitFor();

    await page.route('**/api/allocation/decisions**', (route) => route.abort());
    await cards.first().getByRole('button', { name: 'Refuse' }).click();
    await form.getByLabel('Why?').selectOption('not_now');
    await form.getByRole('button', { name: 'Refuse' }).click();
    await page.getByText('The decisions could not be read again.').waitFor({ timeout: 60_000 });
    await page.getByText('One decision taken for this week').waitFor();
  });
});
