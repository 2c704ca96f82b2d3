import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { Installation, type RunningProgram } from '../support/program.js';

const HEADER = 'external_id;volunteer;mission;day;hours';
const FIRST = [HEADER, 'a1;Ana;Jardin;2025-03-04;2,5', 'a2;Bo;Jardin;2025-03-04;deux', 'a3;Cy;Jardin;2025-03-05;1'];

let installation: Installation;
let server: RunningProgram;
let browser: Browser;
let page: Page;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sillage-files-'));
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
  await rm(folder, { recursive: true });
});

async function fileOf(name: string, lines: readonly string[]): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, `${lines.join('\n')}\n`);
  return file;
}

/** As a hand that drops files on the page would. */
async function drop(name: string, lines: readonly string[]): Promise<void> {
  const held = await page.evaluateHandle(`(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([${JSON.stringify(lines.join('\n'))}], ${JSON.stringify(name)}));
    return transfer;
  })()`);
  await page.locator('input[type="file"]').dispatchEvent('drop', { dataTransfer: held });
}

const item = (name: string) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) });
const imports = async (): Promise<{ fileName: string; receipt: Record<string, number>; undone: unknown }[]> =>
  (await page.request.get(`${server.url}/api/imports`)).json() as never;
const made = async (name: string) => (await imports()).filter(({ fileName }) => fileName === name);
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

describe('a coordinator brings a file', () => {
  it('drops it, tries it, and sees what each line would become while nothing changes', async () => {
    await drop('mars.csv', FIRST);
    await page.getByLabel('D’où vient ce fichier ?').selectOption('Une autre source…');
    await page.getByLabel('Nom de la nouvelle source').fill('Jardin partagé');
    await press('Écrire « jardin-partage »');
    await press('Essayer sans rien changer');
    await item('mars.csv').getByText('Essai terminé').waitFor();
    await item('mars.csv').getByText('2 + 0 + 0 + 1 = 3').waitFor();
    expect(await made('mars.csv')).toEqual([]);
  });

  it('is told which line was left out, where, and what to write instead', async () => {
    const row = item('mars.csv').getByRole('row', { name: /^ligne 3/ });
    const text = (await row.textContent()) ?? '';
    expect(text).toContain('hours');
    expect(text).toContain('« deux »');
    expect(text).toContain('2:30');
  });

  it('imports it for good, and finds it in the history with the same account', async () => {
    await press('Importer pour de bon');
    await item('mars.csv').getByText('Fichier importé').waitFor();
    expect(await made('mars.csv')).toMatchObject([{ receipt: { lines: 3, inserted: 2, rejected: 1 } }]);
    const line = page.getByRole('row', { name: /mars\.csv/ });
    expect(await line.textContent()).toContain('lignes : 3');
    expect(await line.textContent()).toContain('refusées : 1');
  });

  it('downloads the lines left out', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      item('mars.csv').getByRole('link', { name: 'Télécharger les lignes refusées (CSV)' }).click(),
    ]);
    const file = join(folder, 'left-out.csv');
    await download.saveAs(file);
    expect(download.suggestedFilename()).toContain('.csv');
  });

  it('sends the corrected lines again with the file picker: only they are added', async () => {
    const corrected = FIRST.map((line) => line.replace('deux', '2'));
    // Another day: the page is opened anew, and proposes the source of the last file.
    await page.goto(`${server.url}/imports`);
    await page.getByRole('row', { name: /mars\.csv/ }).waitFor();
    await page.locator('input[type="file"]').setInputFiles(await fileOf('corrigé.csv', corrected));
    await press('Essayer sans rien changer');
    await item('corrigé.csv').getByText('1 + 0 + 2 + 0 = 3').waitFor();
    await item('corrigé.csv').getByRole('button', { name: 'Importer pour de bon' }).click();
    await item('corrigé.csv').getByText('Fichier importé').waitFor();
    expect(await made('corrigé.csv')).toMatchObject([{ receipt: { inserted: 1, unchanged: 2 } }]);
  });

  it('sees what would move before taking it back, then takes it back', async () => {
    await page.getByRole('button', { name: 'Annuler l’import de corrigé.csv' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('activités ajoutées par cet import, qui s’en vont : 1').waitFor();
    expect(await made('corrigé.csv')).toMatchObject([{ undone: null }]);
    await dialog.getByRole('button', { name: 'Annuler l’import' }).click();
    await page.getByText('L’import de corrigé.csv est annulé.').waitFor();
    expect(await made('corrigé.csv')).toMatchObject([{ undone: { receipt: { withdrawn: 1 } } }]);
  });

  it('reads the account of one import on its own page', async () => {
    await page.getByRole('link', { name: 'mars.csv' }).click();
    await page.getByRole('heading', { level: 1, name: 'mars.csv' }).waitFor();
    expect(await page.getByRole('table', { name: 'Le compte des lignes' }).textContent()).toContain(
      '2 + 0 + 0 + 1 = 3',
    );
  });
});

describe('when something is wrong with the whole file', () => {
  it('says so in a sentence, and keeps what was typed and chosen', async () => {
    await page.goto(`${server.url}/imports`);
    await drop('vide.csv', []);
    await press('Essayer sans rien changer');
    await item('vide.csv').getByText('Ce fichier est vide').waitFor();
    expect(await page.getByLabel('D’où vient ce fichier ?').inputValue()).toBe('jardin-partage');
  });

  it('a sending that is cut says so, and sent again counts once under the same name', async () => {
    const names: (string | undefined)[] = [];
    await page.route('**/api/imports', async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      names.push(route.request().headers()['idempotency-key']);
      return names.length === 1 ? route.abort('connectionreset') : route.continue();
    });
    await page.getByRole('button', { name: 'Retirer vide.csv de cette liste' }).click();
    await drop('avril.csv', [HEADER, 'b1;Ana;Jardin;2025-04-01;2']);
    await press('Importer sans essayer');
    await item('avril.csv').getByText('L’envoi a été coupé en route').waitFor();
    await press('Renvoyer ce fichier');
    await item('avril.csv').getByText('Fichier importé').waitFor();
    expect(names).toHaveLength(2);
    expect(names[0]).toBe(names[1]);
    expect(await made('avril.csv')).toHaveLength(1);
    await page.unroute('**/api/imports');
  });
});

it('a volunteer does not find the page', async () => {
  const context = await browser.newContext();
  await context.request.post(`${server.url}/api/session/demo`, { data: { role: 'volunteer' } });
  const other = await context.newPage();
  await other.goto(`${server.url}/imports`);
  await other.getByRole('heading', { level: 1, name: 'Cette page ne vous est pas ouverte' }).waitFor();
  expect(await other.getByRole('link', { name: 'Importer' }).count()).toBe(0);
  await context.close();
});
