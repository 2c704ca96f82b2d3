import { describe, expect, it, jest } from '@jest/globals';
import type { APIRequestContext, Page } from 'playwright-core';
import type { OwnCertificates } from '../../server/certificates/life/certificate-life.schemas.js';
import type { OwnRows } from '../../server/validation/validation.schemas.js';
import { newId } from '../../server/shared/identifiers.js';
import { DemoVisits } from '../support/demo-visits.js';
import { violations } from '../support/violations.js';

jest.setTimeout(240_000);
const visits = new DemoVisits();

const SIDEWAYS = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

const certificatesOf = async (request: APIRequestContext) =>
  ((await (await request.get(`${visits.url}/api/me/certificates`)).json()) as OwnCertificates).certificates;

/** What the page says will be certified. */
const sentence = (page: Page) => page.getByText(/will certify that .+ gave/).textContent();

async function previewed(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'See the paper' }).click();
  await page
    .getByRole('link', { name: /^Open the preview/ })
    .first()
    .waitFor();
}

describe('A volunteer with an old phone', () => {
  it('goes from an activity to a certificate that anybody checks, and that says so once it was revoked', async () => {
    const context = await visits.come('volunteer', 320);
    const page = await context.newPage();
    await page.goto(`${visits.url}/me/certificates/new`);
    const before = await sentence(page);

    await page.goto(`${visits.url}/me/log`);
    await page.getByLabel('Time', { exact: true }).fill('1h30');
    await page.getByRole('button', { name: 'Note it', exact: true }).click();
    await page.getByText('Noted: 1 h 30 min').waitFor();
    await page.goto(`${visits.url}/me/certificates/new`);
    // Declared, it waits: nothing that nobody validated is certified.
    expect(await sentence(page)).toBe(before);

    const { rows } = (await (await context.request.get(`${visits.url}/api/me/activities`)).json()) as OwnRows;
    const noted = rows.find(({ source }) => source === 'volunteers');
    const desk = await visits.come('coordinator');
    const body = { id: newId(new Date()), decision: 'validate', activityIds: [noted?.activityId], dryRun: false };
    await desk.request.post(`${visits.url}/api/validation/decisions`, { data: body });

    await page.reload();
    const after = await sentence(page);
    expect(after).not.toBe(before);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(SIDEWAYS)).toBe(0);
    await previewed(page);
    await page.getByRole('button', { name: 'Make the certificate' }).click();
    await page.getByRole('heading', { name: 'Your certificate is ready' }).waitFor();
    const [made] = await certificatesOf(context.request);
    await page
      .getByText(made?.number ?? '')
      .first()
      .waitFor();
    expect(await violations(page)).toEqual([]);

    const code = made?.links
      .find(({ isPrinted }) => isPrinted)
      ?.address.split('/')
      .at(-1);
    const reader = await visits.stranger(320);
    await reader.goto(`${visits.url}/v/${code}`);
    expect(await reader.getByRole('main').textContent()).toContain(made?.number);
    expect(await reader.getByText('Certificate revoked').count()).toBe(0);

    const office = await visits.enter('director', 320);
    await office.goto(`${visits.url}/certificates`);
    await office.getByRole('button', { name: /^Revoke the certificate of/ }).click();
    const dialog = office.getByRole('dialog');
    await dialog.getByLabel('it contained an error').check();
    expect(await violations(office)).toEqual([]);
    await dialog.getByRole('button', { name: 'Revoke', exact: true }).click();
    await office.getByText(/^Revoked on .+: it contained an error\./).waitFor();
    expect(await office.evaluate(SIDEWAYS)).toBe(0);
    await page.goto(`${visits.url}/me/certificates`);
    await page.getByText(/^Revoked on .+: it contained an error\./).waitFor();
    expect(await page.getByRole('link', { name: /^Download the certificate/ }).count()).toBe(0);
    await reader.reload();
    await reader.getByRole('heading', { name: 'Certificate revoked' }).waitFor();
    expect(await reader.evaluate(SIDEWAYS)).toBe(0);
  });
});

describe('A director', () => {
  it('issues certificates to several people, follows them, and is not offered those who have one', async () => {
    const page = await visits.enter('director', 390);
    await page.goto(`${visits.url}/certificates`);
    await page.getByRole('link', { name: 'Issue to several people' }).click();
    await page.getByRole('button', { name: 'Untick all' }).click();
    const people = page.getByRole('group', { name: 'For whom?' }).getByRole('checkbox');
    for (const at of [0, 1, 2]) await people.nth(at).check();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(SIDEWAYS)).toBe(0);
    await page.getByRole('button', { name: 'Issue to 3 people' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Begin' }).click();
    await page.getByText(/^3 of 3 people · 3 issued$/).waitFor();
    await page.reload();
    await page.getByText(/^3 of 3 people · 3 issued$/).waitFor();
    await page.getByRole('link', { name: 'Issue to other people' }).click();
    await people.first().waitFor();
    for (const at of [0, 1, 2]) expect(await people.nth(at).isChecked()).toBe(false);
    await page.getByText('has one already for these days').nth(2).waitFor();
  });
});
