import { expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { DemoLooks, faultsOf } from '../support/demo-looks.js';
import { violations } from '../support/violations.js';
import { askedOf, sheetOf } from '../support/visited-pages.js';

// A page is drawn, then read whole by axe: slow where the machine does something else meanwhile.
jest.setTimeout(180_000);

/** A campaign that comes first in the list, on any day. */
const asked = {
  audience: 'volunteer',
  missionId: null,
  fromDay: '2100-01-01',
  toDay: '2100-02-01',
  asksSatisfaction: true,
  asksRecommendation: true,
};

const demo = new DemoLooks('coordinator', async (page) => {
  await page.context().request.post(`${demo.url}/api/answer-campaigns`, { data: asked });
});

/** The same person under two names. */
async function sendTwoEntries(page: Page): Promise<void> {
  for (const [source, name] of [
    ['tableur', 'Maëlys Fictive'],
    ['emargement', 'FICTIVE Maelys'],
  ] as const) {
    const file = {
      name: `${source}.csv`,
      mimeType: 'text/csv',
      buffer: Buffer.from(`external_id,volunteer,day,hours\n1,${name},2026-02-10,1\n`),
    };
    await page.context().request.post(`${demo.url}/api/imports`, { multipart: { source, file } });
  }
}

demo.visit((look) => {
  it('a campaign, its poster and its sheet have no violation', async () => {
    const page = await demo.enter(look);
    await demo.arrive(page, '/answers', 'main table');
    await page.getByRole('button', { name: /^(Nouvelle campagne|New campaign)/ }).click();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: /^(Annuler|Cancel)/ }).click();
    await page
      .getByRole('button', { name: /^(Ouvrir|Open)/ })
      .first()
      .click();
    await page.getByRole('button', { name: /^(Créer une adresse|Make an address)/ }).click();
    for (const paper of [/^(Affiche|Poster)/, /^(Imprimer la feuille|Print the sheet)/]) {
      await page.getByRole('button', { name: paper }).first().waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: paper }).first().click();
      await page.locator('main article').first().waitFor();
      expect(await faultsOf(page)).toEqual([]);
      await page.getByRole('button', { name: /^(Revenir à la campagne|Back to the campaign)/ }).click();
    }
    await page.close();
  });

  it('two entries that look alike, and what merging them would move, have no violation', async () => {
    const page = await demo.enter(look);
    await sendTwoEntries(page);
    await demo.arrive(page, '/people', 'ol article');
    expect(await faultsOf(page)).toEqual([]);
    await page
      .getByRole('button', { name: /^(Voir ce qui change|See what changes)/ })
      .first()
      .click();
    await page.getByRole('dialog').getByRole('heading', { level: 3 }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  it('a sign-in sheet with the menu of a phone open, and correcting hours, have no violation', async () => {
    const page = await demo.enter(look);
    await demo.arrive(page, await sheetOf(askedOf(page.context().request, demo.url)), 'main table');
    if (look.width < 768) await page.getByRole('button', { name: 'Menu', exact: true }).click();
    expect(await faultsOf(page)).toEqual([]);
    await demo.arrive(page, '/validation', 'ol li button');
    await page.keyboard.press('c');
    await page.getByRole('dialog').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  it('the reading of a file has no violation', async () => {
    const page = await demo.enter(look);
    await demo.arrive(page, '/imports', 'main table');
    const log = 'Quand;Qui;Etat\n03/03/2026;Ana;Fini\n14/03/2026;Bo;Fini\n';
    const file = { name: 'log.csv', mimeType: 'text/csv', buffer: Buffer.from(log) };
    await page.locator('input[type="file"]').setInputFiles(file);
    await page.getByRole('button', { name: /^(Voir comment|See how)/ }).click();
    await page.getByRole('radio', { name: 'Quand', exact: true }).check();
    await page.getByRole('button', { name: /^(Répondre|Answer)$/ }).click();
    await page.getByRole('table', { name: /^(Premières lignes|First lines)/ }).waitFor();
    for (const summary of await page.locator('section details > summary').all()) await summary.click();
    expect(await faultsOf(page)).toEqual([]);
    await page.close();
  });
});
