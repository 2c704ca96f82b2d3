import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createHash } from 'node:crypto';
import { AuditEntry } from '../../../server/audit/audit-entry.entity.js';
import type { PublicationView } from '../../../server/indicators/publications/publications.schemas.js';
import { Organisations } from '../../../server/registry/organisations.js';
import { Registry } from '../../../server/registry/registry.js';
import { newEditionNumber, readEditionNumber } from '../../../server/reports/editions/edition-number.js';
import type { EditionSummary, EditionView } from '../../../server/reports/editions/editions.schemas.js';
import { engines } from '../../support/registry.js';
import { ReportOffice, YEAR } from './report-office.js';

jest.setTimeout(300_000);

const NOWHERE = '0190c5c0-0000-7000-8000-00000000dead';
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe.each(engines)('A report that a director publishes, on %s', (engine) => {
  let office: ReportOffice;
  beforeAll(async () => {
    office = await ReportOffice.open(engine);
  });
  afterAll(() => office.close());
  const editions = async (who = 'director') =>
    (await office.ask<{ editions: EditionSummary[] }>('GET', '/api/reports/editions', undefined, who)).body.editions;
  const paperOf = async ({ id }: EditionView) => {
    const response = await office.desk.open('director', `/api/reports/editions/${id}/pdf`);
    return Buffer.from(await response.arrayBuffer());
  };

  it('has a number of its own, a paper whose bytes are kept, a link, and the publication of its figures', async () => {
    const one = await office.published({ expiresInDays: 30 });
    expect(one).toMatchObject({
      title: YEAR.title,
      language: 'fr',
      state: 'valid',
      publishedBy: 'director',
      hidden: 0,
    });
    expect(readEditionNumber(one.number)).toBe(one.number);
    expect(one.checkAddress).toMatch(new RegExp(`/r/${one.number}$`));
    expect(one.link).toMatchObject({ isOpen: true, expiresOn: '2026-04-09', stoppedAt: null });
    const paper = await paperOf(one);
    expect(paper.subarray(0, 5).toString()).toBe('%PDF-');
    expect([paper.length, sha256(paper)]).toEqual([one.paper.bytes, one.paper.sha256]);
    const told = await office.ask<PublicationView>('GET', `/api/publications/${one.publicationId}`);
    expect(told.body).toMatchObject({ title: YEAR.title, figures: ['volunteer_hours', 'active_volunteers'] });
    expect((await editions('coordinator')).map(({ number }) => number)).toContain(one.number);
  });

  it('stays as it was told when the report, the association’s look or its figures change', async () => {
    const report = (await office.change(await office.blank(), { ...YEAR, blocks: HOURS })).body;
    const one = (await office.publish(report)).body;
    const [paper, page] = [await paperOf(one), await office.page(`/api/reports/editions/${one.id}/page`)];
    await office.change(report, { title: 'Un autre titre', blocks: [] });
    const late = (_: unknown, at: number) => `late-${at},v${at + 1},2026-01-20,4,Soupe du mardi,validated`;
    await office.send(Array.from({ length: 12 }, late));
    expect((await paperOf(one)).equals(paper)).toBe(true);
    expect(await office.page(`/api/reports/editions/${one.id}/page`)).toMatchObject({ html: page.html });
    expect(page.html).toContain('Heures de bénévolat par mois');
    expect((await office.page(`/api/reports/editions/${one.id}/page/b2`)).html).toContain('FROM staging.activity');
    expect((await office.page(`/api/reports/editions/${one.id}/page/b9`)).status).toBe(404);
  });

  it('is refused when it is no longer what was read: other words, other figures, or none at all', async () => {
    const report = (await office.change(await office.blank(), { ...YEAR, blocks: HOURS })).body;
    const before = await editions();
    expect(await office.publish({ ...report, version: report.version - 1 })).toMatchObject({
      status: 409,
      body: { code: 'report-changed' },
    });
    expect(await office.publish(report, { digest: 'a'.repeat(64) })).toMatchObject({
      status: 409,
      body: { code: 'publication-moved' },
    });
    const empty = (await office.change(report, { blocks: [] })).body;
    expect(await office.publish(empty, { digest: 'a'.repeat(64) })).toMatchObject({
      status: 422,
      body: { code: 'report-without-figure' },
    });
    expect(await editions()).toEqual(before);
  });

  it('by two directors at once is published by one of them', async () => {
    const report = (await office.change(await office.blank(), { ...YEAR, blocks: HOURS })).body;
    const before = (await editions()).length;
    const both = await Promise.all([office.publish(report), office.publish(report, {}, 'dora')]);
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([201, 409]));
    expect((await editions()).length).toBe(before + 1);
  });

  it('is published, taken back and given links by directors only', async () => {
    const report = (await office.change(await office.blank(), { ...YEAR, blocks: HOURS })).body;
    expect((await office.publish(report, {}, 'coordinator')).status).toBe(403);
    const { id } = (await office.publish(report)).body;
    const acts = ['withdraw', 'link', 'link/stop'].map((act) => `/api/reports/editions/${id}/${act}`);
    for (const path of acts) expect((await office.ask('POST', path, { reason: 'x' }, 'coordinator')).status).toBe(403);
    expect((await office.ask('GET', `/api/reports/editions/${id}`, undefined, 'coordinator')).status).toBe(200);
    expect((await office.ask('GET', `/api/reports/editions/${id}`, undefined, 'volunteer')).status).toBe(403);
  });

  it('leaves a trace of each act, without the code of a link', async () => {
    const one = await office.published();
    const renewed = await office.ask<EditionView>('POST', `/api/reports/editions/${one.id}/link`, { expiresInDays: 5 });
    await office.ask('POST', `/api/reports/editions/${one.id}/link/stop`);
    await office.ask('POST', `/api/reports/editions/${one.id}/withdraw`, { reason: 'Un mot de trop' });
    const em = office.desk.application.app.get(Registry).of(office.desk.organisationId);
    const records = [`edition:${one.id}`, `publication:${one.publicationId}`];
    const acts = await em.find(AuditEntry, { record: records }, { orderBy: { sequence: 'asc' } });
    expect(acts.map(({ action, actorName }) => [action, actorName])).toEqual([
      ['publication.create', 'director'],
      ['edition.create', 'director'],
      ['edition.link-renew', 'director'],
      ['edition.link-stop', 'director'],
      ['publication.withdraw', 'director'],
    ]);
    for (const { link } of [one, renewed.body])
      expect(JSON.stringify(acts)).not.toContain(link.address.split('/').at(-1));
    expect((await office.ask<EditionView>('GET', `/api/reports/editions/${one.id}`)).body).toMatchObject({
      state: 'withdrawn',
      withdrawn: { by: 'director', reason: 'Un mot de trop' },
      link: { isOpen: false },
    });
  });

  it('of another association answers like one that does not exist', async () => {
    const one = await office.published();
    await office.desk.application.local.post('/api/organisations', { slug: 'lyon', name: 'Antenne de Lyon' });
    const lyon = await office.desk.application.app.get(Organisations).bySlug('lyon');
    await office.desk.enter('lea', 'director', lyon.id);
    for (const path of ['', '/pdf', '/xlsx', '/data', '/room', '/pptx', '/page', '/page/b2']) {
      const asked = async (id: string) => office.page(`/api/reports/editions/${id}${path}`, 'lea');
      const [theirs, nobodys] = [await asked(one.id), await asked(NOWHERE)];
      expect([path, theirs.status, theirs.html.replace(one.id, '')]).toEqual([
        path,
        404,
        nobodys.html.replace(NOWHERE, ''),
      ]);
    }
    const post = (path: string, body?: object) =>
      office.ask('POST', `/api/reports/editions/${one.id}/${path}`, body, 'lea');
    expect((await post('withdraw', { reason: 'x' })).status).toBe(404);
    expect((await post('link', {})).status).toBe(404);
    expect((await post('link/stop')).status).toBe(404);
    const report = await office.blank();
    expect((await office.publish(report, { digest: 'a'.repeat(64) }, 'lea')).status).toBe(404);
    expect(await editions('lea')).toEqual([]);
    expect((await office.ask<EditionView>('GET', `/api/reports/editions/${one.id}`)).body.state).toBe('valid');
  });
});

describe('The number of a report', () => {
  it('is read as people type it, and shows a wrong sign', () => {
    const number = newEditionNumber(Uint8Array.of(7, 4, 19, 23, 9, 29, 0, 1));
    expect(number).toBe('R-74KQ-9X01-04');
    for (const typed of ['r 74kq 9xo1 04', 'R74KQ9XOIo4', ` ${number} `, `https://chez.example/r/${number}?lang=en`])
      expect(readEditionNumber(typed)).toBe(number);
    for (const wrong of ['', 'R-74KQ-9X01-05', 'R-74KQ-9X10-04', 'R-74KQ-9X01', 'LDQ-2026-7K4QX-11', 'R'.repeat(300)])
      expect(readEditionNumber(wrong)).toBeNull();
  });

  it('is another one each time', () => {
    expect(new Set(Array.from({ length: 2000 }, () => newEditionNumber())).size).toBe(2000);
  });
});

const HOURS = [{ kind: 'figure', id: 'b2', table: { figure: 'volunteer_hours', by: 'month' }, comment: null }];
