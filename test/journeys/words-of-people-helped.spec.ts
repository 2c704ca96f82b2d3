import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { DemoVisits } from '../support/demo-visits.js';
import { violations } from '../support/violations.js';

const demo = new DemoVisits();

const widthOf = (page: Page) => page.evaluate<number>('document.documentElement.scrollWidth');

/** Files of the registry in which these words stand. */
function holding(words: string): string[] {
  const folder = demo.installation.dataFolder;
  const files = readdirSync(folder).filter((name) => name.startsWith('registry.sqlite'));
  return files.filter((name) => readFileSync(join(folder, name)).includes(words));
}

const WORDS = 'Ici on m’appelle par mon prénom.';

describe('Words of somebody who was helped', () => {
  it('are noted on a phone, in French, with what the person agreed to', async () => {
    const page = await demo.enter('director', 390);
    await page.addInitScript({ content: "localStorage.setItem('sillage-language', 'fr')" });
    await page.goto(`${demo.url}/quotes`);
    await page.getByRole('button', { name: 'Noter des paroles' }).click();
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    expect(await page.evaluate('document.activeElement.name')).toBe('words');
    await page.getByLabel('Paroles, telles qu’elles seront imprimées').fill(WORDS);
    await page.getByLabel('Nom imprimé').fill('Josette, 71 ans');
    await page.getByLabel('D’où viennent ces paroles').fill('Dit à l’accueil');
    await page.getByLabel('Jour où cela a été dit ou écrit').fill('2026-03-02');
    await page.getByLabel('Comment').selectOption({ label: 'De vive voix, devant quelqu’un' });
    await page.getByLabel('Jour de l’accord').fill('2026-03-03');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('Écrivez devant qui.').waitFor();
    await page.getByLabel('Devant qui').fill('Karim');
    const wording = page.getByLabel('Ce qui a été accepté, mot pour mot');
    expect(await wording.inputValue()).toContain('J’accepte que La Lanterne du Quai reprenne mes paroles');
    await page.getByLabel('Langue de l’accord').selectOption({ label: 'English' });
    await page.locator('textarea[lang="en"]').waitFor();
    expect(await wording.inputValue()).toContain('I agree that La Lanterne du Quai may use my words');
    await page.getByLabel('Langue de l’accord').selectOption({ label: 'Français' });
    await page.locator('textarea[lang="en"]').waitFor({ state: 'detached' });
    expect(await violations(page)).toEqual([]);
    expect(await widthOf(page)).toBeLessThanOrEqual(390);
    await page.getByRole('button', { name: 'Enregistrer' }).click();

    const card = page.getByRole('article', { name: WORDS });
    await card.getByText('Accord du 3 mars 2026, pour les rapports.', { exact: true }).waitFor();
    await card.getByText('Josette, 71 ans · Dit le 2 mars 2026').waitFor();
    await card.getByText('Ce qui a été accepté').click();
    await card.getByText('Donné par la personne, de vive voix, devant Karim.').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await widthOf(page)).toBeLessThanOrEqual(390);
    expect(holding('appelle par mon prénom')).not.toEqual([]);
  });

  it('stand in a report as soon as they are chosen, in its preview', async () => {
    const page = await demo.enter('director');
    await page.goto(`${demo.url}/reports`);
    await page.getByRole('link', { name: /^Ce que \d{4} a donné$/ }).click();
    await page.getByRole('button', { name: 'Add a quote' }).click();
    const choice = page.getByLabel('Words of');
    await choice.selectOption({ label: `Josette, 71 ans : ${WORDS}` });
    await page.getByText('Everything is saved.').waitFor();
    expect(await choice.locator('option').count()).toBe(3);
    const preview = page.frameLocator('iframe');
    await preview.locator('blockquote', { hasText: WORDS }).waitFor();
    await preview.getByText(/^Josette, 71 ans, 2.mars.2026$/).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('are erased from the page and from every file of the registry when she no longer agrees', async () => {
    const page = await demo.enter('director');
    await page.goto(`${demo.url}/quotes`);
    await page.getByRole('button', { name: `Withdraw the agreement: ${WORDS}` }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('erased at once, for good').waitFor();
    await dialog.getByRole('button', { name: 'Erase these words' }).click();
    await dialog.getByText('Choose a day, today at the latest.').waitFor();
    await dialog.getByLabel('Day on which it was asked').fill('2026-03-09');
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Erase these words' }).click();
    await page.getByText('Agreement withdrawn on 9 March 2026. Asked aloud.').first().waitFor();
    expect(await page.getByText('Josette').count()).toBe(0);
    expect(holding('appelle par mon prénom')).toEqual([]);
    expect(holding('Josette')).toEqual([]);

    await page.goto(`${demo.url}/reports`);
    await page.getByRole('link', { name: /^Ce que \d{4} a donné$/ }).click();
    await page.getByText('Part 6: the agreement was withdrawn. These words are erased and do not appear.').waitFor();
    const preview = page.frameLocator('iframe');
    await preview.locator('blockquote').first().waitFor();
    expect(await preview.locator('blockquote').count()).toBe(1);
    expect(await preview.getByText('Josette').count()).toBe(0);
    expect(await violations(page)).toEqual([]);
  });
});

describe('The form to sign', () => {
  it('is printed in either language, for somebody under age too, with the sentence that is kept', async () => {
    const page = await demo.enter('coordinator');
    await page.goto(`${demo.url}/quotes`);
    await page.getByRole('link', { name: 'Agreement form to sign' }).click();
    const paper = page.getByRole('article');
    await paper.getByText('I agree that La Lanterne du Quai may use my words').waitFor();
    await page.getByLabel('Language of the paper').selectOption({ label: 'Français' });
    await page.getByLabel('For whom').selectOption({ label: 'Somebody under age' });
    await paper.getByText('Elle et moi acceptons que La Lanterne du Quai').waitFor();
    await page.emulateMedia({ media: 'print' });
    const pdf = await page.pdf({ format: 'A4', margin: { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' } });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });
});
