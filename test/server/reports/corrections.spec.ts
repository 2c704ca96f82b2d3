import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createHash } from 'node:crypto';
import { EditionCorrections } from '../../../server/reports/editions/edition-corrections.js';
import type { EditionView } from '../../../server/reports/editions/editions.schemas.js';
import { engines } from '../../support/registry.js';
import { ReportOffice, YEAR } from './report-office.js';

jest.setTimeout(300_000);

const plain = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/\s+/g, ' ');

describe.each(engines)('A published report whose figures are corrected, on %s', (engine) => {
  let office: ReportOffice;
  let first: EditionView;
  let paper: Buffer;
  beforeAll(async () => {
    office = await ReportOffice.open(engine);
    first = await office.published();
    paper = await paperOf();
  });
  afterAll(() => office.close());
  const paperOf = async () => {
    const response = await fetch(`${office.desk.application.url}${new URL(first.link.address).pathname}/report.pdf`);
    return Buffer.from(await response.arrayBuffer());
  };
  const seen = async () => (await office.ask<EditionView>('GET', `/api/reports/editions/${first.id}`)).body;
  const page = async () => office.stranger(new URL(first.link.address).pathname);
  const number = async () => office.stranger(`/r/${first.number}`);

  it('says nothing while what came late is not told outside', async () => {
    await office.late();
    await office.desk.application.app.get(EditionCorrections).look();
    expect(await seen()).toMatchObject({ state: 'valid', corrections: [] });
    expect(plain((await number()).text)).toContain('Aucun de ses chiffres n’a été corrigé depuis.');
    expect(plain((await page()).text)).not.toContain('Corrigé');
  });

  it('tells what it was, what it is and why once it is told anew; nothing of it is changed', async () => {
    const read = plain((await page()).text);
    await office.restate(first.publicationId);
    expect(await seen()).toMatchObject({ state: 'corrected', corrections: [{ causes: ['imported'] }] });
    for (const one of [await page(), await number()]) {
      const told = plain(one.text);
      expect(one.status).toBe(200);
      expect(told).toContain('Corrigé le 11 mars 2026');
      expect(told).toContain('janvier 2026, Heures (Heures de bénévolat par mois) : était 33 h, est 45 h.');
      expect(told).toContain('Total, Heures (Heures de bénévolat par mois) : était 99 h, est 111 h.');
      expect(told).toContain('Parce que des activités ont été envoyées après la publication.');
    }
    // The same people as before: nothing is said of their number.
    expect(plain((await number()).text)).not.toContain('Bénévoles actifs');
    expect(plain((await page()).text)).toContain(read.slice(read.indexOf('En <bref>')));
    const kept = await paperOf();
    expect(kept.equals(paper)).toBe(true);
    expect(createHash('sha256').update(kept).digest('hex')).toBe(first.paper.sha256);
  });

  it('has a line for each telling, from what was told last; who looks twice writes once', async () => {
    await office.late(2);
    await office.restate(first.publicationId);
    const corrections = office.desk.application.app.get(EditionCorrections);
    await Promise.all([corrections.look(), corrections.look()]);
    const { corrections: told, correctedAt } = await seen();
    expect(
      told.map(({ lines }) => lines.fr.map(({ was, is }) => [was, is].join(' > ').replaceAll('\u00a0', ' '))),
    ).toEqual([
      ['33 h > 45 h', '99 h > 111 h'],
      ['45 h > 69 h', '111 h > 135 h'],
    ]);
    expect(correctedAt).toBe('2026-03-12T11:00:00.000Z');
    expect(told[0]?.lines.en[0]).toMatchObject({ block: 'b2', what: 'January\u00a02026, Hours' });
    const { text } = await office.stranger(`/r/${first.number}?lang=en`);
    expect(plain(text)).toMatch(/Corrected on 12 March 2026 .*was 45 h, is 69 h.* Corrected on 11 March 2026/);
  });

  it('is corrected by any publication that tells the same figures, and by none that tells others', async () => {
    await office.late(3);
    await office.restate(first.publicationId, [{ figure: 'volunteer_hours', by: 'quarter' }]);
    expect((await seen()).corrections).toHaveLength(2);
    const later = await office.published();
    await office.desk.application.app.get(EditionCorrections).look();
    expect((await seen()).corrections).toHaveLength(3);
    expect(later).toMatchObject({ state: 'valid', corrections: [] });
    expect((await office.ask<EditionView>('GET', `/api/reports/editions/${later.id}`)).body.state).toBe('valid');
  });

  it('says in its source what was corrected of that figure only', async () => {
    const path = new URL(first.link.address).pathname;
    expect(plain((await office.stranger(`${path}/source/b2`)).text)).toContain('était 33 h, est 45 h');
    expect(plain((await office.stranger(`${path}/source/b3`)).text)).not.toContain('Corrigé');
  });
});

describe('A figure that one person changed', () => {
  let office: ReportOffice;
  beforeAll(async () => {
    office = await ReportOffice.open();
  });
  afterAll(() => office.close());

  it('stays as it was told, with those from which it could be worked out: nothing is said beside the report', async () => {
    const table = { figure: 'volunteer_hours', by: 'month' };
    const blocks = [{ kind: 'figure', id: 'b1', table, comment: null }];
    const { body: one } = await office.publish((await office.change(await office.blank(), { ...YEAR, blocks })).body);
    office.passDays(1);
    await office.send(['alone-1,v1,2026-02-20,4,Soupe du mardi,validated']);
    const { hidden } = await office.restate(one.publicationId);
    expect(hidden).toBe(2);
    const { body } = await office.ask<EditionView>('GET', `/api/reports/editions/${one.id}`);
    expect(body).toMatchObject({ state: 'valid', corrections: [] });
  });
});
