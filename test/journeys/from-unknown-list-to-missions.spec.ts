import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { Installation, type RunningProgram } from '../support/program.js';

/** A planning as somebody keeps it: titles of columns nobody else uses, and a date whose need is left open. */
const planning = (month: string) =>
  [
    'Action;Quand;Ouvre;Ferme;Renforts;Pensebete',
    `Maraude du port;14/${month}/2026;18h;21h;4;thermos`,
    `Maraude du port;21/${month}/2026;18h;21h;;`,
    `Maraude du port;hier;18h;21h;2;`,
  ].join('\n');

let installation: Installation;
let server: RunningProgram;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  installation = await Installation.demo();
  [server, browser] = await Promise.all([installation.server({ SILLAGE_DEMO: '1' }), openBrowser()]);
  const context = await browser.newContext({ viewport: { width: 390, height: 900 }, reducedMotion: 'reduce' });
  await context.addInitScript({ content: "localStorage.setItem('sillage-language', 'fr')" });
  await context.request.post(`${server.url}/api/session/demo`, { data: { role: 'coordinator' } });
  page = await context.newPage();
  await page.goto(`${server.url}/imports`);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
  await installation.remove();
});

const item = (name: string) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) });
const panel = () => page.getByRole('region', { name: 'Comment ce fichier est lu' });

async function choose(name: string, text: string): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.getByRole('button', { name: 'Voir comment ce fichier est lu' }).click();
}

const readAs = (column: string, field: string) =>
  panel().getByLabel(`Lire la colonne ${column} comme`).selectOption({ label: field });

it('a coordinator says that a file of her own titles is a planning, and what each column says', async () => {
  await choose('planning.csv', planning('09'));
  await page.getByLabel('D’où vient ce fichier ?').selectOption('Une autre source…');
  await page.getByLabel('Nom de la nouvelle source').fill('planning');
  await panel().getByLabel('Ce fichier contient').selectOption('missions et besoins');
  const question = panel().getByRole('group', { name: 'Quelle colonne dit de quelle mission il s’agit ?' });
  await question.getByRole('radio', { name: 'Action', exact: true }).check();
  await question.getByRole('button', { name: 'Répondre' }).click();
  await question.waitFor({ state: 'detached' });
  await readAs('Quand', 'Jour');
  await readAs('Ouvre', 'Début');
  await readAs('Ferme', 'Fin');
  await readAs('Renforts', 'Besoin');

  await panel().getByText('Lignes lues : 3 ; acceptées : 2 ; refusées : 1.').waitFor();
  const rows = panel().getByRole('table', { name: 'Premières lignes' });
  expect(await rows.getByRole('row').nth(2).textContent()).toMatch(/Maraude du port.*besoin inconnu/);
  expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
  await panel().getByText('Retenir cette lecture pour les prochains fichiers').click();
  await panel().getByLabel('Nom de cette lecture').fill('Mon planning');
  await panel().getByRole('button', { name: 'Retenir', exact: true }).click();
  await panel().getByText('Lecture retenue sous le nom mon-planning, version 1.').waitFor();
}, 60_000);

it('tries it, imports it, and reads line by line what is surprising in it', async () => {
  await panel().getByRole('button', { name: 'Essayer sans rien changer' }).click();
  await item('planning.csv').getByText('2 + 0 + 0 + 1 = 3').waitFor();
  await item('planning.csv').getByRole('button', { name: 'Importer pour de bon' }).click();
  const flags = item('planning.csv').getByRole('region', { name: 'Lignes à vérifier' });
  const row = flags.getByRole('row', { name: /^ligne 3/ });
  expect(await row.textContent()).toContain('Personne n’a dit combien de bénévoles il faut');
  await page.getByRole('link', { name: 'planning.csv' }).click();
  await page.getByRole('heading', { level: 1, name: 'planning.csv' }).waitFor();
  await page
    .getByRole('region', { name: 'Lignes à vérifier' })
    .getByRole('row', { name: /^ligne 3/ })
    .waitFor();
}, 60_000);

it('the next planning with these titles asks nothing', async () => {
  await page.goto(`${server.url}/imports`);
  await page.getByRole('row', { name: /planning\.csv/ }).waitFor();
  await choose('octobre.csv', planning('10'));
  await panel().getByText('Ce fichier est lu comme « mon-planning »').waitFor();
  expect(await panel().getByLabel('Ce fichier contient').inputValue()).toBe('missions');
  await panel().getByText('Tout est compris').waitFor();
}, 60_000);
