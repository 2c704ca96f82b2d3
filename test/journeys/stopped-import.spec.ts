import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readdir } from 'node:fs/promises';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { Installation, type RunningProgram } from '../support/program.js';

let installation: Installation;
let server: RunningProgram;
let browser: Browser;
let page: Page;
let line: SlowLine;
beforeAll(async () => {
  installation = await Installation.demo();
  [server, browser] = await Promise.all([installation.server({ SILLAGE_DEMO: '1' }), openBrowser()]);
  line = await slowLine(server.url);
  const context = await browser.newContext({ viewport: { width: 390, height: 900 }, reducedMotion: 'reduce' });
  await context.addInitScript({ content: "localStorage.setItem('sillage-language', 'fr')" });
  await context.request.post(`${server.url}/api/session/demo`, { data: { role: 'coordinator' } });
  page = await context.newPage();
}, 240_000);
afterAll(async () => {
  await browser.close();
  await line.close();
  await server.stop();
  await installation.remove();
});

interface SlowLine {
  url: string;
  /** Lets the answers to sent files through. */
  answer: () => void;
  close: () => Promise<void>;
}

/** A connection on which what is sent arrives, and the answer to a sent file does not before it is let through. */
async function slowLine(to: string): Promise<SlowLine> {
  let answer!: () => void;
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const between: Server = createServer((asked, answering) => {
    const { method, url = '/', headers } = asked;
    const isHeld = method === 'POST' && url === '/api/imports';
    const onward = request(new URL(url, to), { method, headers }, (got) => {
      void (isHeld ? answered : Promise.resolve()).then(() => {
        answering.writeHead(got.statusCode ?? 502, got.headers);
        got.pipe(answering);
      });
    });
    onward.on('error', () => answering.destroy());
    asked.pipe(onward);
  });
  await new Promise<void>((listening) => void between.listen(0, '127.0.0.1', listening));
  const close = () =>
    new Promise<void>((closed) => {
      between.close(() => closed());
      between.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${(between.address() as AddressInfo).port}`, answer, close };
}

/** Every file that imports leave on disk. */
async function kept(): Promise<string[]> {
  const files = await readdir(join(installation.dataFolder, 'organisations'), { recursive: true });
  return files.filter((file) => /ledger\/(?:originals|segments|rejections|tmp)\/./.test(file)).toSorted();
}

const imports = async () =>
  (await (await page.request.get(`${server.url}/api/imports`)).json()) as { fileName: string; state: string }[];

// One object a line, one of them unreadable: slow enough to be still under way when the button is there.
const rows = Array.from({ length: 300_000 }, (_, at) => JSON.stringify({ volunteer: `v${at}`, day: '2026-05-01' }));
const buffer = Buffer.from([...rows, JSON.stringify({ volunteer: 'w', day: 'hier' })].join('\n'));

/** Sends the file from the page of imports; returns where the page tells of it. */
async function sendFrom(address: string, name: string) {
  await page.goto(`${address}/imports`);
  await page.getByRole('row').nth(1).waitFor();
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'text/plain', buffer });
  await page.getByRole('button', { name: 'Importer sans essayer' }).click();
  return page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) });
}

const keptOf = async (name: string) =>
  (await imports()).filter(({ fileName, state }) => fileName === name && state !== 'cancelled');

it('a coordinator stops an import under way from where it was sent: nothing of it stays, and it can be sent again', async () => {
  const before = await kept();
  const item = await sendFrom(server.url, 'mai.jsonl');
  await item.getByRole('progressbar').waitFor();
  await item.getByText('Lecture').first().waitFor();
  await item.getByRole('button', { name: /^Arrêter/ }).click();
  await item.getByRole('button', { name: 'Retirer mai.jsonl de cette liste' }).waitFor();
  expect(await item.getByText('Fichier importé').count()).toBe(0);
  expect(await keptOf('mai.jsonl')).toEqual([]);
  expect(await kept()).toEqual(before);
  await page.getByRole('button', { name: 'Essayer sans rien changer' }).waitFor();
}, 120_000);

it('a coordinator whose file has arrived, but not the answer, stops it: nothing of it stays', async () => {
  const before = await kept();
  const item = await sendFrom(line.url, 'juin.jsonl');
  await item.getByText('Lecture').first().waitFor();
  await item.getByRole('button', { name: /^Arrêter/ }).click();
  line.answer();
  await item.getByRole('button', { name: 'Retirer juin.jsonl de cette liste' }).waitFor();
  expect(await keptOf('juin.jsonl')).toEqual([]);
  expect(await kept()).toEqual(before);
}, 120_000);
