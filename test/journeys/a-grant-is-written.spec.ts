import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Grants, GrantView } from '../../server/missions/grants/grants.schemas.js';
import { DemoVisits } from '../support/demo-visits.js';
import { violations } from '../support/violations.js';

const demo = new DemoVisits();

const widthOf = (page: Page) => page.evaluate<number>('document.documentElement.scrollWidth');
const focused = (page: Page) => page.evaluate('document.activeElement.name');

describe('A director on a phone', () => {
  it('writes a grant: shares follow by themselves, and what is missing is said where it is', async () => {
    const page = await demo.enter('director', 390);
    await page.goto(`${demo.url}/grants`);
    await page.getByRole('button', { name: 'Write a grant' }).click();
    await page.getByRole('button', { name: 'Keep this grant' }).click();
    await page.getByText('Add at least one mission.').waitFor();
    expect(await focused(page)).toBe('title');
    await page.getByLabel('Title', { exact: true }).fill('Winter kitchens');
    await page.getByLabel('Funder', { exact: true }).fill('Harbour Trust');
    await page.getByLabel('Amount, optional').fill('12,500.50');
    await page.getByLabel('First day').fill('2031-01-01');
    await page.getByLabel('Last day').fill('2031-12-31');

    const add = page.getByRole('button', { name: 'Add this mission' });
    for (let at = 0; at < 3; at += 1) await add.click();
    const share = page.getByLabel('Share of the grant (%)');
    expect(await Promise.all([0, 1, 2].map((at) => share.nth(at).inputValue()))).toEqual(['33.34', '33.33', '33.33']);
    await page.getByText('Sum of the shares: 100%. That is the whole grant.').waitFor();
    await share.nth(0).fill('33.33');
    await page.getByText('Sum of the shares: 99.99%. 0.01% is missing.').waitFor();
    await page.getByRole('button', { name: 'Keep this grant' }).click();
    await page.getByText('Shares have to make exactly 100%: see the sum below.').waitFor();
    expect(await focused(page)).toMatch(/^share-/);
    await page.getByRole('button', { name: 'Share equally' }).click();

    await page.getByRole('button', { name: 'Add a promised result' }).click();
    await page.getByRole('button', { name: 'Take out promised result 1' }).press('Enter');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Add a promised result');
    await page.keyboard.press('Enter');
    await page.getByLabel('What is promised').fill('A thousand hours in the kitchens');
    await page.getByLabel('A figure of Sillage says what came of it').check();
    await page.getByLabel('Figure', { exact: true }).selectOption({ label: 'Volunteer hours' });
    await page.getByLabel('Promised (hours)').fill('1,000');
    expect(await violations(page)).toEqual([]);
    expect(await widthOf(page)).toBeLessThanOrEqual(390);

    await page.getByRole('button', { name: 'Keep this grant' }).click();
    await page.getByRole('heading', { level: 1, name: 'Winter kitchens' }).waitFor();
    await page.getByText('€12,500.50').waitFor();
    await page.getByText('Volunteer hours: at least 1,000').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await widthOf(page)).toBeLessThanOrEqual(390);
  });

  it('reads what is left of a mission that another grant answers for, in French', async () => {
    const page = await demo.enter('director', 390);
    await page.addInitScript({ content: "localStorage.setItem('sillage-language', 'fr')" });
    await page.goto(`${demo.url}/grants`);
    await page.getByRole('link', { name: 'Winter kitchens' }).click();
    await page.getByText('12 500,50 €').waitFor();
    const mission = (
      await page.getByRole('region', { name: 'Missions' }).getByRole('listitem').first().innerText()
    ).split('\n')[0];
    await page.goto(`${demo.url}/grants/new`);
    await page.getByLabel('Titre', { exact: true }).fill('La même mission');
    await page.getByLabel('Financeur', { exact: true }).fill('Région');
    await page.getByLabel('Premier jour').fill('2031-06-01');
    await page.getByLabel('Dernier jour').fill('2031-06-30');
    await page.getByLabel('Mission', { exact: true }).selectOption({ label: mission ?? '' });
    await page.getByRole('button', { name: 'Ajouter cette mission' }).click();
    await page.getByText('D’autres subventions répondent du reste : il reste 0 %.').waitFor();
    await page.getByLabel('Part des résultats (%)').fill('12,5');
    await page.getByRole('button', { name: 'Garder cette subvention' }).click();
    await page.getByText(/répondent déjà de 100.% des résultats/).waitFor();
    await page.getByLabel('Part des résultats (%)').fill('0');
    await page.getByRole('button', { name: 'Garder cette subvention' }).click();
    await page.getByRole('heading', { level: 1, name: 'La même mission' }).waitFor();
    const also = page.getByRole('region', { name: 'Les mêmes résultats sont-ils dits à d’autres financeurs ?' });
    await also.getByRole('link', { name: 'Winter kitchens' }).waitFor();
    await also.getByText(/du 1er juin au 30 juin 2031/).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('changes it, and removes it after reading what is lost with it', async () => {
    const page = await demo.enter('director', 390);
    await page.goto(`${demo.url}/grants`);
    await page.getByRole('link', { name: 'Winter kitchens' }).click();
    await page.getByRole('button', { name: 'Change' }).click();
    await page.getByLabel('Title', { exact: true }).fill('Kitchens of the winter');
    await page.getByRole('button', { name: 'Keep this grant' }).click();
    await page.getByRole('heading', { level: 1, name: 'Kitchens of the winter' }).waitFor();
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('the parts of 3 missions').waitFor();
    await dialog.getByText('one promised result').waitFor();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Remove' }).click();
    await page.getByRole('heading', { level: 1, name: 'Grants' }).waitFor();
    expect(await page.getByText('Kitchens of the winter').count()).toBe(0);
  });
});

describe('A coordinator', () => {
  it('reads grants without the contact at the funder’s, and is offered no change', async () => {
    const page = await demo.enter('coordinator', 390);
    await page.goto(`${demo.url}/grants`);
    await page.getByRole('link', { name: 'Fonds des repas partagés' }).click();
    await page.getByRole('heading', { level: 2, name: 'Promised results' }).waitFor();
    expect(await page.getByText('Contact at the funder’s').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Change' }).count()).toBe(0);
    const { grants } = (await (await demo.request.get(`${demo.url}/api/grants`)).json()) as Grants;
    const ids = grants.map(({ id }) => id);
    for (const id of ids) {
      const shown = (await (await demo.request.get(`${demo.url}/api/grants/${id}`)).json()) as GrantView;
      expect([shown.contact, shown.mayWrite]).toEqual([null, false]);
    }
  });
});
