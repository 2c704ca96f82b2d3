import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { AuditEntry } from '../../../server/audit/audit-entry.entity.js';
import { Registry } from '../../../server/registry/registry.js';
import { Organisations } from '../../../server/registry/organisations.js';
import type { ReportCheck, ReportView } from '../../../server/reports/reports.schemas.js';
import { engines } from '../../support/registry.js';
import { ReportOffice, YEAR } from './report-office.js';

jest.setTimeout(300_000);

const figuresOf = ({ blocks }: ReportView) => blocks.flatMap((one) => (one.kind === 'figure' ? [one.table] : []));
const NOWHERE = '0190c5c0-0000-7000-8000-00000000dead';

describe.each(engines)('A report being composed, on %s', (engine) => {
  let office: ReportOffice;
  beforeAll(async () => {
    office = await ReportOffice.open(engine);
  });
  afterAll(() => office.close());

  it('begins with every figure that has something to say outside, and words between them', async () => {
    const report = await office.begun();
    const figures = figuresOf(report);
    expect(figures).toContainEqual({ figure: 'volunteer_hours', by: 'month' });
    expect(figures).toContainEqual({ figure: 'active_volunteers', by: 'month' });
    // Nobody noted an outcome nor answered a question: nothing of them is in it.
    expect(figures.map(({ figure }) => figure)).not.toContain('concrete_outcomes');
    expect(figures.map(({ figure }) => figure)).not.toContain('volunteer_satisfaction');
    expect(figures.length).toBeLessThanOrEqual(12);
    expect(report.blocks[0]).toMatchObject({ kind: 'text', heading: 'En bref' });
    expect(JSON.stringify(report.blocks[0])).toContain('moins de 5 personnes');
    const { body } = await office.ask<ReportCheck>('GET', `/api/reports/${report.id}/check`);
    expect([body.refusal, body.cells > 0]).toEqual([null, true]);
  });

  it('of days with nothing says so, and can be filled by hand', async () => {
    const report = await office.begun({ from: '2020-01-01', to: '2020-02-01', language: 'en' });
    expect(report.blocks).toMatchObject([{ kind: 'text', heading: 'Nothing to say yet' }]);
    const { body } = await office.ask<ReportCheck>('GET', `/api/reports/${report.id}/check`);
    const nothing = { cells: 0, hidden: 0, asOf: null, digest: null, refusal: null, proposals: [], leftOut: [] };
    expect(body).toEqual(nothing);
  });

  it('is changed by directors, and read by coordinators', async () => {
    const report = await office.blank();
    const blocks = [
      { kind: 'text', id: 'b1', heading: null, text: 'Un mot\r\nde la direction ' },
      { kind: 'figure', id: 'b2', table: { figure: 'volunteer_hours' }, comment: 'Une belle année' },
    ];
    const changed = await office.change(report, { title: 'Bilan', blocks });
    expect(changed).toMatchObject({ status: 200, body: { title: 'Bilan', version: 3, figures: 1 } });
    expect(changed.body.blocks[0]).toMatchObject({ text: 'Un mot\nde la direction' });
    expect((await office.change(changed.body, {}, 'coordinator')).status).toBe(403);
    const read = await office.ask('GET', `/api/reports/${report.id}`, undefined, 'coordinator');
    expect(read).toMatchObject({ status: 200, body: { title: 'Bilan' } });
    expect((await office.ask('GET', `/api/reports/${report.id}`, undefined, 'volunteer')).status).toBe(403);
    expect((await office.page(`/api/reports/${report.id}/preview`, 'volunteer')).status).toBe(403);
  });

  it('is not written over by a director who read it before another changed it', async () => {
    const report = await office.blank();
    const at = (who: string) => office.change(report, { title: `De ${who}` }, who);
    const [one, other] = await Promise.all([at('director'), at('dora')]);
    const [kept, refused] = one.status === 200 ? [one, other] : [other, one];
    expect([kept.status, refused.status, refused.body.code]).toEqual([200, 409, 'report-changed']);
    const { body } = await office.ask('GET', `/api/reports/${report.id}`);
    expect([body.title, body.version]).toEqual([kept.body.title, 3]);
  });

  it('with two blocks of one name, days the wrong way round or an unknown member is refused', async () => {
    const report = await office.blank();
    const text = { kind: 'text', id: 'b1', heading: null, text: '' };
    for (const wrong of [{ blocks: [text, text] }, { from: '2027-01-01' }, { colour: 'red' }, { title: ' ' }])
      expect((await office.change(report, wrong)).status).toBe(400);
  });

  it('with a figure that stays inside: the check says so, and another can be asked for', async () => {
    const report = await office.blank();
    const table = { figure: 'volunteer_hours', by: 'month' };
    const block = { kind: 'figure', id: 'b1', table: { figure: 'dormant_volunteers' }, comment: null };
    await office.change(report, { blocks: [block] });
    expect(await office.ask('GET', `/api/reports/${report.id}/check`)).toMatchObject({
      status: 400,
      body: { code: 'figure-stays-inside' },
    });
    const { body } = await office.change({ ...report, version: 3 }, { blocks: [{ ...block, table }] });
    expect(body.version).toBe(4);
  });

  it('leaves its trace: who, when, how much; not the words', async () => {
    const report = (await office.change(await office.blank(), { title: 'Secret de Polichinelle' })).body;
    expect((await office.ask('DELETE', `/api/reports/${report.id}`)).status).toBe(204);
    expect((await office.ask('GET', `/api/reports/${report.id}`)).status).toBe(404);
    const { id } = await office.desk.application.app.get(Organisations).default();
    const em = office.desk.application.app.get(Registry).of(id);
    const acts = await em.find(AuditEntry, { record: `report:${report.id}` }, { orderBy: { sequence: 'asc' } });
    expect(acts.map(({ action, actorName }) => [action, actorName])).toEqual([
      ['report.create', 'director'],
      ['report.change', 'director'],
      ['report.change', 'director'],
      ['report.remove', 'director'],
    ]);
    expect(JSON.stringify(acts)).not.toContain('Polichinelle');
  });

  it('of another association answers like one that does not exist', async () => {
    const report = await office.blank();
    const { setUpLink } = (await office.desk.application.local.post('/api/organisations', {
      slug: 'lyon',
      name: 'Antenne de Lyon',
    })) as { setUpLink: string };
    expect(setUpLink).toContain('#');
    const lyon = await office.desk.application.app.get(Organisations).bySlug('lyon');
    await office.desk.enter('lea', 'director', lyon.id);
    for (const path of ['', '/check', '/preview', '/preview/b1']) {
      const asked = async (id: string) => office.page(`/api/reports/${id}${path}`, 'lea');
      const [theirs, nobodys] = [await asked(report.id), await asked(NOWHERE)];
      expect([path, theirs.status, theirs.html.replace(report.id, '')]).toEqual([
        path,
        404,
        nobodys.html.replace(NOWHERE, ''),
      ]);
    }
    expect((await office.change(report, {}, 'lea')).status).toBe(404);
    expect((await office.ask('DELETE', `/api/reports/${report.id}`, undefined, 'lea')).status).toBe(404);
    expect((await office.ask<{ reports: object[] }>('GET', '/api/reports', undefined, 'lea')).body.reports).toEqual([]);
    expect((await office.ask('GET', `/api/reports/${report.id}`)).body.title).toBe(YEAR.title);
  });
});
