import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { newLinkCode } from '../../../server/shared/codes/link-code.js';
import { newEditionNumber } from '../../../server/reports/editions/edition-number.js';
import type { EditionView } from '../../../server/reports/editions/editions.schemas.js';
import { engines } from '../../support/registry.js';
import { ReportOffice, YEAR } from './report-office.js';

jest.setTimeout(300_000);

const plain = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/\s+/g, ' ');
const pathOf = ({ link }: EditionView) => new URL(link.address).pathname;

describe.each(engines)('A donor who was given the link of a report, on %s', (engine) => {
  let office: ReportOffice;
  beforeAll(async () => {
    office = await ReportOffice.open(engine);
  });
  afterAll(() => office.close());
  const act = (one: EditionView, path: string, body?: object) =>
    office.ask<EditionView>('POST', `/api/reports/editions/${one.id}/${path}`, body);

  it('reads it without a script: words, figures, charts with their words, sources and the paper', async () => {
    const one = await office.published();
    const { status, text, headers } = await office.stranger(pathOf(one));
    expect(status).toBe(200);
    expect(text).not.toMatch(/<script|<tout>|style=/);
    expect(Buffer.byteLength(text)).toBeLessThan(50_000);
    const read = plain(text);
    for (const told of [YEAR.title, '1er trimestre 2026', 'Publié le 10 mars 2026', one.number, 'En <bref>', '99 h'])
      expect(read).toContain(told);
    expect(read).not.toContain('n’est pas publié');
    expect(headers.get('content-security-policy')).toContain("img-src 'self' data:;");
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect([headers.get('x-robots-tag'), headers.get('cache-control'), headers.get('referrer-policy')]).toEqual([
      'noindex, nofollow, noarchive',
      'no-store',
      'no-referrer',
    ]);
    const [, address = '', alt] = /<img class="chart" src="([^"]+)"[^>]* alt="([^"]+)"/.exec(text) ?? [];
    expect([address, alt !== undefined && alt.length > 20]).toEqual([`${pathOf(one)}/chart/b2.svg`, true]);
    const chart = await office.stranger(address);
    expect([chart.status, chart.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
    expect(chart.text).toMatch(/^<svg/);
    // On a phone it is drawn again, narrow: its letters are read.
    const [, phone = ''] = /<source media="screen and \([^"]+" srcset="([^"]+)" width="280"/.exec(text) ?? [];
    expect(phone).toBe(`${pathOf(one)}/chart/b2-narrow.svg`);
    expect((await office.stranger(phone)).text).toMatch(/^<svg[^>]* width="280"/);
    const sources = [...text.matchAll(/href="([^"]+\/source\/[^"]+)"/g)].map(([, source = '']) => source);
    expect(sources).toEqual([`${pathOf(one)}/source/b2`, `${pathOf(one)}/source/b3`]);
    for (const source of sources) expect((await office.stranger(source)).text).toContain('FROM staging.activity');
    const paper = await office.stranger(`${pathOf(one)}/report.pdf`);
    expect([paper.headers.get('content-type'), paper.text.slice(0, 5)]).toEqual(['application/pdf', '%PDF-']);
  });

  it('is told the same, in the same words, of what is over, stopped, taken back or was never there', async () => {
    const over = await office.published({ expiresInDays: 2 });
    const stopped = await office.published();
    const withdrawn = await office.published();
    expect((await act(stopped, 'link/stop')).body.link.isOpen).toBe(false);
    expect((await act(withdrawn, 'withdraw', { reason: 'Mauvais titre' })).status).toBe(200);
    expect((await office.stranger(pathOf(over))).status).toBe(200);
    office.passDays(2);
    const never = `/report/${newLinkCode()}`;
    const answers = await Promise.all(
      [pathOf(over), pathOf(stopped), pathOf(withdrawn), never, '/report/rien'].map((path) => office.stranger(path)),
    );
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(404);
    expect(plain(answers[0]?.text ?? '')).toContain('Si vous avez le rapport, son numéro dit s’il vaut toujours.');
    for (const part of ['/source/b2', '/chart/b2.svg', '/report.pdf'])
      expect((await office.stranger(`${pathOf(over)}${part}`)).status).toBe(404);
    // Its number says the same for ever.
    expect(plain((await office.stranger(`/r/${over.number}`)).text)).toContain('Rapport valide');
    expect(plain((await office.stranger(`/r/${stopped.number}`)).text)).toContain('Rapport valide');
    const told = plain((await office.stranger(`/r/${withdrawn.number}`)).text);
    expect(told).toContain('Rapport retiré');
    expect(told).toMatch(/l’a retiré le 10 mars 2026\. Raison : Mauvais titre/);
  });

  it('is given another link: the one before opens no more, the number stays', async () => {
    const one = await office.published();
    const before = pathOf(one);
    await act(one, 'link/stop');
    const { body } = await act(one, 'link', { expiresInDays: 7 });
    expect(body).toMatchObject({ number: one.number, link: { isOpen: true, stoppedAt: null } });
    expect((await office.stranger(before)).status).toBe(404);
    expect(plain((await office.stranger(pathOf(body))).text)).toContain('Cette adresse s’ouvre jusqu’au');
  });

  it('opens nothing else under the address of the report', async () => {
    const one = await office.published();
    for (const path of [
      '/source/b1',
      '/source/b9',
      '/chart/b3.svg',
      '/chart/b3-narrow.svg',
      '/chart/b2-wide.svg',
      '/chart/b9.svg',
      '/chart/b2',
      '/chart/..%2fb2.svg',
    ])
      expect([path, (await office.stranger(`${pathOf(one)}${path}`)).status]).toEqual([path, 404]);
  });

  it('reads a report with large tables that weighs no more, with its data where each figure comes from', async () => {
    const figures = ['volunteer_hours', 'active_volunteers', 'attendances'];
    const blocks = figures.map((figure, at) => ({
      kind: 'figure',
      id: `b${at}`,
      table: { figure, by: 'day' },
      comment: null,
    }));
    const days = { ...YEAR, from: '2025-01-01', to: '2026-04-01' };
    const report = (await office.change(await office.blank(), { ...days, blocks })).body;
    const { status, body } = await office.publish(report);
    expect(status).toBe(201);
    const { text } = await office.stranger(pathOf(body));
    expect(Buffer.byteLength(text)).toBeLessThan(50_000);
    expect(text).toContain('Heures de bénévolat');
    const source = await office.stranger(`${pathOf(body)}/source/b0`);
    expect(plain(source.text)).toContain('6 mars 2026');
  });
});

describe('Somebody who holds the number of a report', () => {
  let office: ReportOffice;
  let one: EditionView;
  beforeAll(async () => {
    office = await ReportOffice.open();
    one = await office.published();
  });
  afterAll(() => office.close());

  it('types it in a form, as they can, in either language', async () => {
    const form = await office.stranger('/r');
    expect(form.status).toBe(200);
    expect(plain(form.text)).toContain('Vérifier un rapport');
    const typed = await office.desk.send('/r?lang=en', { number: one.number.toLowerCase().replaceAll('-', ' ') });
    expect([typed.status, typed.headers.get('location')]).toEqual([303, `/r/${one.number}?lang=en`]);
    const page = await office.stranger(`/r/${one.number}?lang=en`);
    expect(plain(page.text)).toContain('Valid report');
    const wrong = await office.desk.send('/r?lang=fr', { number: 'R-74KQ-9X01-05' });
    expect(wrong.status).toBe(422);
    expect(plain(await wrong.text())).toContain('Ce n’est pas un numéro de rapport.');
  });

  it('learns who published it, when and that it holds; nothing of what it says', async () => {
    const { status, text, headers } = await office.stranger(`/r/${one.number}`);
    expect(status).toBe(200);
    const told = plain(text);
    expect(told).toContain('a publié ce rapport le 10 mars 2026. Aucun de ses chiffres n’a été corrigé depuis.');
    for (const secret of [YEAR.title, 'bénévolat', '99 h', 'director', one.link.address.split('/').at(-1) ?? ''])
      expect(told).not.toContain(secret);
    expect(headers.get('x-robots-tag')).toContain('noindex');
  });

  it('of a report that is nowhere is told so, and waits after thirty guesses, for right ones too', async () => {
    const statuses = new Map<number, number>();
    for (let guess = 0; guess < 40; guess += 1) {
      const { status } = await office.stranger(`/r/${newEditionNumber()}`, '203.0.113.9');
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    expect(Object.fromEntries(statuses)).toEqual({ 404: 30, 429: 10 });
    expect((await office.stranger(`/r/${one.number}`, '203.0.113.9')).status).toBe(429);
    expect((await office.stranger(`/r/${one.number}`, '203.0.113.10')).status).toBe(200);
  });

  it('may not try addresses of reports without end either, nor their pictures', async () => {
    for (let guess = 0; guess < 30; guess += 1)
      await office.stranger(`/report/${newLinkCode()}/chart/b2.svg`, '203.0.113.20');
    expect((await office.stranger(pathOf(one), '203.0.113.20')).status).toBe(429);
    expect((await office.stranger(pathOf(one), '203.0.113.21')).status).toBe(200);
  });
});
