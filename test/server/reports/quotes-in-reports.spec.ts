import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { AuditEntry } from '../../../server/audit/audit-entry.entity.js';
import { Organisations } from '../../../server/registry/organisations.js';
import { Registry } from '../../../server/registry/registry.js';
import type { ReportCheck, ReportView } from '../../../server/reports/reports.schemas.js';
import { lettersOnly, ReadPdf } from '../../support/pdf-tools.js';
import { engines } from '../../support/registry.js';
import { amina, NOWHERE, onPaper } from '../answers/quotes/quote-desk.js';
import { ReportOffice } from './report-office.js';

jest.setTimeout(300_000);

const plain = (html: string) =>
  html.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))).replaceAll('\u00a0', ' ');

describe.each(engines)('Words of people helped in a report, on %s', (engine) => {
  let office: ReportOffice;
  let report: ReportView;
  beforeAll(async () => {
    office = await ReportOffice.open(engine);
  });
  afterAll(() => office.close());

  /** A report with these words after one of the director's. */
  async function telling(...ids: string[]): Promise<void> {
    const quotes = ids.map((quoteId, at) => ({ kind: 'quote', id: `q${at}`, quoteId }));
    const text = { kind: 'text', id: 'b1', heading: 'Ce que l’on nous dit', text: 'Un mot.' };
    const { status, body } = await office.change(await office.blank(), { blocks: [text, ...quotes] });
    expect(status).toBe(200);
    report = body;
  }
  const recorded = async (more: object = {}) => {
    const { status, body } = await office.ask<{ id: string }>('POST', '/api/quotes', { ...amina, ...more });
    expect(status).toBe(201);
    return body.id;
  };
  const withdraw = (id: string) =>
    office.ask('POST', `/api/quotes/${id}/withdrawal`, { day: '2026-03-09', means: 'mail' });
  const read = async () => plain((await office.page(`/api/reports/${report.id}/preview`)).html);
  const leftOut = async () => (await office.ask<ReportCheck>('GET', `/api/reports/${report.id}/check`)).body.leftOut;

  it('stand on the page as they were said, by the name that was chosen, in their own language', async () => {
    await telling(await recorded(), await recorded({ words: 'Thanks <all>', language: 'en', saidBy: null }));
    const html = await read();
    expect(html).toContain(
      '<blockquote lang="fr" dir="auto">Le mardi, je ne mange plus toute seule.</blockquote><figcaption>Amina, 34 ans, 2 mars 2026</figcaption>',
    );
    expect(html).toContain('<figcaption>2 mars 2026</figcaption>');
    expect((await office.page(`/api/reports/${report.id}/preview`)).html).not.toContain('<all>');
    expect(html).not.toContain('Dit à Paul');
    expect(await leftOut()).toEqual([]);
  });

  it('stand on paper too, as letters, read as a quotation', async () => {
    await telling(await recorded());
    const response = await office.desk.open('director', `/api/reports/${report.id}/preview.pdf`);
    const bytes = Buffer.from(await response.arrayBuffer());
    const pdf = new ReadPdf(bytes);
    pdf.check();
    const text = lettersOnly(pdf.text());
    const isTagged = pdf.structure().includes('BlockQuote');
    pdf.remove();
    for (const told of [amina.words, 'Amina, 34 ans, 2 mars 2026']) expect(text).toContain(lettersOnly(told));
    expect(text).not.toContain(lettersOnly('Dit à Paul'));
    expect(isTagged).toBe(true);
  });

  it('are gone at once, everywhere, when the person no longer agrees; and the director is told why', async () => {
    const [stays, goes] = [await recorded({ words: 'Je reviens demain.' }), await recorded()];
    await telling(stays, goes);
    expect(await read()).toContain(amina.words);
    expect((await withdraw(goes)).status).toBe(200);
    const html = await read();
    expect(html).toContain('Je reviens demain.');
    expect(html).not.toContain(amina.words);
    expect(html.match(/<blockquote/g)).toHaveLength(1);
    expect(await leftOut()).toEqual([{ block: 'q1', why: 'withdrawn' }]);
    expect(JSON.stringify((await office.ask('GET', `/api/reports/${report.id}`)).body)).not.toContain(amina.words);
  });

  it('are left out when their consent is over, is not for reports, or when nobody recorded them', async () => {
    const until = await recorded({ consent: { ...onPaper, lastDay: '2026-03-10' } });
    const site = await recorded({ consent: { ...onPaper, forReports: false, forPublic: true } });
    await telling(until, site, NOWHERE);
    expect(await leftOut()).toEqual([
      { block: 'q1', why: 'not-for-reports' },
      { block: 'q2', why: 'unknown' },
    ]);
    expect((await read()).match(/<blockquote/g)).toHaveLength(1);
    const { clock } = office.desk;
    const noon = clock.instant;
    clock.instant = new Date('2026-03-10T23:15:00Z');
    expect((await leftOut())[0]).toEqual({ block: 'q0', why: 'expired' });
    expect(await read()).not.toContain('<blockquote');
    clock.instant = noon;
  });

  it('of another association stay there, whoever writes their name into a report', async () => {
    const theirs = await recorded();
    const { id } = await office.desk.application.app.get(Organisations).create({ slug: 'lyon', name: 'Lyon' });
    await office.desk.enter('lea', 'director', id);
    const made = await office.ask(
      'POST',
      '/api/reports',
      { title: 'Lyon', language: 'fr', from: '2020-01-01', to: '2020-01-02' },
      'lea',
    );
    const blocks = [{ kind: 'quote', id: 'q0', quoteId: theirs }];
    const { body } = await office.change(made.body, { blocks }, 'lea');
    expect((await office.page(`/api/reports/${body.id}/preview`, 'lea')).html).not.toContain('<blockquote');
    const { body: check } = await office.ask<ReportCheck>('GET', `/api/reports/${body.id}/check`, undefined, 'lea');
    expect(check.leftOut).toEqual([{ block: 'q0', why: 'unknown' }]);
  });

  it('leave no copy with the report nor in the trail', async () => {
    const { organisationId, application } = office.desk;
    const em = application.app.get(Registry).of(organisationId);
    const acts = await em.find(AuditEntry, { record: `report:${report.id}` });
    expect(JSON.stringify(acts)).not.toContain(amina.words);
  });
});
