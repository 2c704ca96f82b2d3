import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { OwnCertificate } from '../../server/certificates/life/certificate-life.schemas.js';
import { IssuingHouse } from '../server/certificates/life/issuing-house.js';
import { openBrowser } from '../support/browser.js';

let house: IssuingHouse;
let browser: Browser;
let phone: BrowserContext;
let page: Page;

beforeAll(async () => {
  [house, browser] = await Promise.all([IssuingHouse.open(), openBrowser()]);
  await house.desk.signs();
  phone = await browser.newContext({
    javaScriptEnabled: false,
    locale: 'fr-FR',
    viewport: { width: 320, height: 640 },
  });
  page = await phone.newPage();
}, 180_000);
afterAll(async () => {
  await browser.close();
  await house.close();
});

const url = () => house.office.application.url;
const linkOf = ({ links }: OwnCertificate) => links.find(({ isPrinted }) => isPrinted);
const newest = async () => (await house.own(house.ines))[0] as OwnCertificate;

/** What a recruiter reads who types that code on a phone. */
async function typed(code: string): Promise<string> {
  await page.goto(`${url()}/v`);
  await page.getByLabel('Code').fill(code);
  await page.getByRole('button', { name: 'Vérifier ce code' }).click();
  return said();
}

async function sent(buffer: Buffer): Promise<string> {
  await page.goto(`${url()}/v`);
  await page.getByLabel('Fichier PDF ou JSON').setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer });
  await page.getByRole('button', { name: 'Vérifier ce fichier' }).click();
  return said();
}

async function said(): Promise<string> {
  const heading = await page.getByRole('heading', { level: 1 }).textContent();
  return `${heading}: ${(await page.locator('main').innerText()).replace(/\s+/g, ' ')}`;
}

it('a certificate that is issued, verified, replaced, revoked and forgotten says so each time, code and file alike', async () => {
  await house.ask(house.ines);
  const first = await newest();
  const code = linkOf(first)?.code ?? '';
  const { bytes: paper } = await house.file(first.id, 'pdf', house.ines);
  for (const read of [await typed(code), await sent(paper)]) {
    expect(read).toMatch(/^Attestation valide/);
    for (const told of ['Inès Carpentier', first.number, '3 h']) expect(read).toContain(told);
  }
  expect(linkOf(await newest())?.openings).toBe(1);

  expect((await house.act(`/api/certificates/${first.id}/replace`, house.ines)).status).toBe(200);
  const second = await newest();
  for (const read of [await typed(code), await sent(paper)]) {
    expect(read).toMatch(/^Attestation remplacée/);
    expect(read).toContain(second.number);
  }
  const fresh = linkOf(second)?.code ?? '';
  expect(await typed(fresh)).toMatch(/^Attestation valide/);

  await house.act(`/api/certificates/${second.id}/revoke`, house.desk.director, { category: 'error' });
  const { bytes: revoked } = await house.file(second.id, 'credential', house.ines);
  for (const read of [await typed(fresh), await sent(revoked)]) {
    expect(read).toMatch(/^Attestation retirée/);
    expect(read).toContain('retirée le 10 mars 2026. Motif : elle contenait une erreur.');
  }
}, 120_000);

it('a link that its holder stops, or whose person is erased, is one that never was; the file held still verifies', async () => {
  await house.ask(house.ines);
  const certificate = await newest();
  const printed = linkOf(certificate);
  const { bytes } = await house.file(certificate.id, 'credential', house.ines);
  const shared = certificate.links.find(({ level }) => level === 'status');
  expect(await typed(shared?.code ?? '')).not.toContain('Carpentier');

  await house.act(`/api/certificate-links/${shared?.id ?? ''}/stop`, house.ines);
  expect(await typed(shared?.code ?? '')).toMatch(/^Aucune attestation à cette adresse/);
  expect(await typed(printed?.code ?? '')).toMatch(/^Attestation valide/);

  const person = (await house.all()).certificates.find(({ id }) => id === certificate.id)?.person.id ?? '';
  await house.office.application.local.post(`/api/people/${person}/erasure`, { dryRun: false });
  expect(await typed(printed?.code ?? '')).toMatch(/^Aucune attestation à cette adresse/);
  expect(await sent(bytes)).toMatch(/^Attestation valide/);
}, 120_000);
