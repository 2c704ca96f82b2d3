import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EditionView } from '../../../server/reports/editions/editions.schemas.js';
import { lettersOnly, ReadPdf } from '../../support/pdf-tools.js';
import { engines } from '../../support/registry.js';
import { amina, onPaper } from '../answers/quotes/quote-desk.js';
import { ReportOffice } from './report-office.js';

jest.setTimeout(300_000);

const WITHDRAWN = 'Ces paroles ne sont plus montrées : l’accord de la personne a pris fin.';
const hours = { kind: 'figure', id: 'b1', table: { figure: 'volunteer_hours', by: 'month' }, comment: null };

describe.each(engines)('Words of people helped in a published report, on %s', (engine) => {
  let office: ReportOffice;
  beforeAll(async () => {
    office = await ReportOffice.open(engine);
  });
  afterAll(() => office.close());

  const recorded = async (more: object = {}) =>
    (await office.ask<{ id: string }>('POST', '/api/quotes', { ...amina, ...more })).body.id;
  const published = async (...quoteIds: string[]): Promise<EditionView> => {
    const quotes = quoteIds.map((quoteId, at) => ({ kind: 'quote', id: `q${at}`, quoteId }));
    const report = (await office.change(await office.blank(), { blocks: [hours, ...quotes] })).body;
    const { status, body } = await office.publish(report);
    expect(status).toBe(201);
    return body;
  };
  const page = async ({ id }: EditionView) => (await office.page(`/api/reports/editions/${id}/page`)).html;
  const paper = async ({ id }: EditionView) => {
    const response = await office.desk.open('director', `/api/reports/editions/${id}/pdf`);
    const bytes = Buffer.from(await response.arrayBuffer());
    const pdf = new ReadPdf(bytes);
    pdf.check();
    const text = lettersOnly(pdf.text());
    pdf.remove();
    return { text, sha256: createHash('sha256').update(bytes).digest('hex') };
  };
  const change = (id: string, more: object) =>
    office.ask('PUT', `/api/quotes/${id}`, { ...amina, consent: null, ...more });
  const withdraw = (id: string) =>
    office.ask('POST', `/api/quotes/${id}/withdrawal`, { day: '2026-03-09', means: 'mail' });

  it('stay as they were printed when they are corrected with consent to the new ones', async () => {
    const id = await recorded();
    const one = await published(id);
    expect((await change(id, { words: 'Merci.' })).body.code).toBe('quote-consent-needed');
    expect((await change(id, { words: 'Merci.', consent: onPaper })).status).toBe(200);
    expect(await page(one)).toContain(amina.words);
    expect((await paper(one)).text).toContain(lettersOnly(amina.words));
  });

  it('leave its page, its paper and the registry when the person no longer agrees; its figures and number stay', async () => {
    const words = 'Derrière ma porte, il n’y avait personne.';
    const [goes, stays] = [await recorded({ words, saidBy: 'Zénobie' }), await recorded()];
    const one = await published(goes, stays);
    const before = await page(one);
    expect(before).toContain('Derrière ma porte');
    expect((await withdraw(goes)).status).toBe(200);
    const shown = (await office.page(`/api/reports/editions/${one.id}/room`)).html;
    expect(shown).toContain(WITHDRAWN);
    expect(shown).not.toMatch(/Derrière ma porte|Zénobie/);
    const after = await page(one);
    expect(after).toContain(WITHDRAWN);
    expect(after).toContain(amina.words);
    expect(after).not.toMatch(/Derrière ma porte|Zénobie/);
    const { text, sha256 } = await paper(one);
    expect(text).toContain(lettersOnly(WITHDRAWN));
    expect(text).toContain(lettersOnly(one.number));
    expect(text).not.toContain(lettersOnly('Derrière ma porte'));
    const { body } = await office.ask<EditionView>('GET', `/api/reports/editions/${one.id}`);
    expect(body).toMatchObject({ number: one.number, publishedAt: one.publishedAt, paper: { sha256 } });
    if (engine === 'PostgreSQL') return;
    const folder = office.desk.application.dataFolder;
    for (const name of readdirSync(folder).filter((file) => file.startsWith('registry.sqlite')))
      expect(readFileSync(join(folder, name)).toString('utf8')).not.toMatch(/Derrière ma porte|Zénobie/);
  });

  it('that nobody published leave no edition changed', async () => {
    const one = await published(await recorded());
    const before = await paper(one);
    expect((await withdraw(await recorded())).status).toBe(200);
    expect(await paper(one)).toEqual(before);
  });
});
