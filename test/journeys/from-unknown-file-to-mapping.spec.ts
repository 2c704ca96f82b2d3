import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { Installation, type RunningProgram } from '../support/program.js';

/** As somebody keeps it: a title, names of columns nobody else uses, a clock or minutes, words of their own. */
const lines = (month: string, days: number) => [
  'Relevé du local;;;',
  'Quand;Qui donc;Tps;Où en est-on',
  ...Array.from({ length: days }, (_, at) => `${String(at + 1).padStart(2, '0')}/${month}/2026;Ana Petit;90;Fini`),
  `31/12/2025;Bo Roux;deux;Fini`,
];

let installation: Installation;
let server: RunningProgram;
let browser: Browser;
let page: Page;
let cookie: string;
beforeAll(async () => {
  installation = await Installation.demo();
  [server, browser] = await Promise.all([installation.server({ SILLAGE_DEMO: '1' }), openBrowser()]);
  const context = await browser.newContext({ viewport: { width: 390, height: 900 }, reducedMotion: 'reduce' });
  await context.addInitScript({ content: "localStorage.setItem('sillage-language', 'fr')" });
  await context.request.post(`${server.url}/api/session/demo`, { data: { role: 'coordinator' } });
  cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
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
}

/** From another device, which does not wait for the end. */
function sending(name: string, text: string): RequestInit {
  const body = new FormData();
  body.set('source', 'local');
  body.set('file', new Blob([text]), name);
  return { method: 'POST', headers: { cookie, prefer: 'respond-async' }, body };
}

async function answer(question: string, choice: string): Promise<void> {
  const group = panel().getByRole('group', { name: question });
  await group.getByRole('radio', { name: choice, exact: true }).check();
  await group.getByRole('button', { name: 'Répondre' }).click();
  await group.waitFor({ state: 'detached' });
}

it('a coordinator answers what an unknown file asks, sees what it would become, keeps the reading and imports', async () => {
  await choose('mars.csv', lines('03', 20).join('\n'));
  await page.getByLabel('D’où vient ce fichier ?').selectOption('Une autre source…');
  await page.getByLabel('Nom de la nouvelle source').fill('local');
  await page.getByRole('button', { name: 'Voir comment ce fichier est lu' }).click();
  await answer('Quelle colonne donne le jour', 'Quand');
  await panel().getByLabel('Lire la colonne Qui donc comme').selectOption('volunteer');
  await panel().getByLabel('Lire la colonne Tps comme').selectOption('person_seconds');
  await answer('Dans « Tps », « 90 » compte', 'des minutes');
  await panel().getByLabel('Lire la colonne Où en est-on comme').selectOption('status');
  await panel().getByLabel('« Fini » veut dire').selectOption('validated');

  await panel().getByText('Lignes lues : 21 ; acceptées : 20 ; refusées : 1.').waitFor();
  const rows = panel().getByRole('table', { name: 'Premières lignes' });
  expect(await rows.getByRole('row').nth(1).textContent()).toMatch(/Ana Petit.*mars 2026.*1\sh 30\smin.*validée/);
  const problem = panel().getByRole('table', { name: 'Ce qui ne va pas' }).getByRole('row').nth(1);
  expect(await problem.textContent()).toMatch(/deux.*refusée.*1.*23/);
  // A wide table scrolls within itself: the page does not.
  expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);

  await panel().getByText('Retenir cette lecture pour les prochains fichiers').click();
  await panel().getByLabel('Nom de cette lecture').fill('Cahier du local');
  await panel().getByRole('button', { name: 'Retenir', exact: true }).click();
  await panel().getByText('Lecture retenue sous le nom cahier-du-local, version 1.').waitFor();
  await panel().getByRole('button', { name: 'Essayer sans rien changer' }).click();
  await item('mars.csv').getByRole('button', { name: 'Importer pour de bon' }).click();
  await item('mars.csv').getByText('Fichier importé').waitFor();
}, 60_000);

it('the next file of the same form asks nothing; its reading can be replaced, then forgotten', async () => {
  await page.getByRole('button', { name: 'Retirer mars.csv de cette liste' }).click();
  await choose('avril.csv', lines('04', 3).join('\n'));
  await page.getByRole('button', { name: 'Voir comment ce fichier est lu' }).click();
  await panel().getByText('Ce fichier est lu comme « cahier-du-local »').waitFor();
  await panel().getByText('Tout est compris').waitFor();
  await panel().getByText('Lignes lues : 4 ; acceptées : 3 ; refusées : 1.').waitFor();

  await panel().getByLabel('« Fini » veut dire').selectOption('declared');
  await panel().getByText('Retenir cette lecture pour les prochains fichiers').click();
  await panel().getByRole('button', { name: 'Remplacer cahier-du-local' }).click();
  await panel().getByText('Lecture retenue sous le nom cahier-du-local, version 2.').waitFor();
  await panel().getByText('Lectures retenues pour local : 1').click();
  await panel().getByRole('button', { name: 'Oublier la lecture cahier-du-local' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Oublier' }).click();
  await panel().getByText('Lectures retenues pour local').waitFor({ state: 'detached' });
  const kept = await page.request.get(`${server.url}/api/sources/local/mappings`);
  expect(await kept.json()).toEqual([]);
}, 60_000);

it('an import under way is found again after a reload, and stopped without a trace', async () => {
  // One object a line: slow enough to be still under way when the page has come back.
  const long = Array.from({ length: 300_000 }, (_, at) => JSON.stringify({ volunteer: `v${at}`, day: '2026-05-01' }));
  const { status } = await fetch(`${server.url}/api/imports`, sending('mai.jsonl', long.join('\n')));
  expect(status).toBe(202);
  await page.goto(`${server.url}/imports`);
  const history = page.getByRole('region', { name: 'Imports faits' });
  await history.getByRole('heading', { name: 'mai.jsonl' }).waitFor();
  await page.reload();
  await history.getByRole('button', { name: 'Arrêter mai.jsonl' }).click();
  await history.getByRole('heading', { name: 'mai.jsonl' }).waitFor({ state: 'detached' });
  expect(await history.getByText('mai.jsonl').count()).toBe(0);
}, 60_000);
