import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { newCertificateNumber } from '../../server/certificates/certificate-number.js';
import { certificateContent } from '../server/certificates/document/certificate-content.js';
import { fullContent } from '../server/certificates/public-page/full-content.js';
import { PublicDesk } from '../server/certificates/public-page/public-desk.js';
import { openBrowser } from '../support/browser.js';
import { violations } from '../support/violations.js';

let desk: PublicDesk;
let browser: Browser;

beforeAll(async () => {
  [desk, browser] = await Promise.all([PublicDesk.open(), openBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await desk.close();
});

const phone = (language: 'fr-FR' | 'en-GB', colorScheme: 'light' | 'dark') =>
  browser.newContext({
    javaScriptEnabled: false,
    locale: language,
    colorScheme,
    viewport: { width: 320, height: 640 },
  });
const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();
it('a recruiter types the code of a paper on a small phone without JavaScript, and reads it in two languages', async () => {
  const { code } = await desk.issue(fullContent());
  const context = await phone('fr-FR', 'light');
  const page = await context.newPage();
  await page.goto(`${desk.application.url}/v`);
  await page.getByLabel('Code').fill(code.toLowerCase().replace(/(.{4})(?=.)/g, '$1-'));
  await page.getByRole('button', { name: 'Vérifier ce code' }).click();
  expect(await heading(page)).toBe('Attestation valide');
  await page.getByText('Inès Carpentier').waitFor();
  await page.getByRole('link', { name: 'English' }).click();
  expect(await heading(page)).toBe('Valid certificate');
  await page.getByRole('link', { name: 'Verify another certificate' }).click();
  expect(await heading(page)).toBe('Verify a certificate');
  expect(await context.cookies()).toEqual([]);
  await context.close();
});

it('the file of a certificate is sent from that phone, and what was signed is shown', async () => {
  const { credential } = await desk.issue(certificateContent({ number: 'LDQ-2026-11111-63' }));
  const context = await phone('en-GB', 'dark');
  const page = await context.newPage();
  await page.goto(`${desk.application.url}/v`);
  const file = { name: 'certificate.json', mimeType: 'application/json', buffer: credential };
  await page.getByLabel('PDF or JSON file').setInputFiles(file);
  await page.getByRole('button', { name: 'Verify this file' }).click();
  expect(await heading(page)).toBe('Valid certificate');
  await page.getByText('LDQ-2026-11111-63').waitFor();
  await context.close();
});

it.each([
  ['fr-FR', 'light', 320, 1],
  ['en-GB', 'dark', 320, 2],
  ['fr-FR', 'dark', 390, 3],
  ['en-GB', 'light', 1280, 4],
] as const)(
  'every page has no violation and no sideways scroll in %s, %s, %d px wide, at twice the size',
  async (locale, colorScheme, width, which) => {
    const number = (of: number) =>
      newCertificateNumber({ prefix: 'LDQ', year: 2026 }, Uint8Array.from([which, of, 0, 0, 0]));
    const full = await desk.issue(fullContent({ number: number(1) }));
    const revoked = await desk.issue(certificateContent({ number: number(2) }));
    await desk.change(revoked.id, { state: 'revoked', revokedAt: desk.clock.now(), revocation: 'error' });
    const context = await browser.newContext({ locale, colorScheme, viewport: { width, height: 640 } });
    const page = await context.newPage();
    for (const path of ['/v', `/v/${full.code}`, `/v/${revoked.code}`, '/v/000000000000']) {
      await page.goto(`${desk.application.url}${path}`);
      expect([path, await violations(page)]).toEqual([path, []]);
      await page.evaluate("document.documentElement.style.fontSize = '200%'");
      const sideways = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
      expect([path, await page.evaluate(sideways)]).toEqual([path, 0]);
    }
    await page.goto(`${desk.application.url}/v`);
    const file = { name: 'certificate.json', mimeType: 'application/json', buffer: full.credential };
    await page.locator('#file').setInputFiles(file);
    await page.locator('button.go').last().click();
    expect(await violations(page)).toEqual([]);
    await context.close();
  },
);
