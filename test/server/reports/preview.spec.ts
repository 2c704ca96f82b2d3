import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { ReportView } from '../../../server/reports/reports.schemas.js';
import { ReportOffice } from './report-office.js';

jest.setTimeout(300_000);

const figure = (id: string, table: object, comment: string | null = null) => ({ kind: 'figure', id, table, comment });
const HARD = '\u00a0';
const text = (html: string) =>
  html
    .replace(/<[^>]+>/g, '|')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replaceAll(HARD, ' ');

describe('What a donor would read of a report', () => {
  let office: ReportOffice;
  let report: ReportView;
  beforeAll(async () => {
    office = await ReportOffice.open();
    const blocks = [
      { kind: 'text', id: 'b1', heading: 'Avant <tout>', text: 'Un mot.\n\nEt & un autre.' },
      figure('b2', { figure: 'volunteer_hours', by: 'month' }, 'Le froid n’a arrêté personne.'),
      figure('b3', { figure: 'active_volunteers' }),
    ];
    const { body } = await office.change(await office.blank(), { blocks });
    report = body;
  });
  afterAll(() => office.close());
  const preview = async (more = '') => office.page(`/api/reports/${report.id}/preview${more}`);

  it('says whose, of which days, and that it is not published', async () => {
    const { status, html, headers } = await preview();
    expect(status).toBe(200);
    const read = text(html);
    expect(read).toContain('Bilan pour la mairie');
    expect(read).toContain('1er trimestre 2026');
    expect(read).toContain('ce rapport n’est pas publié');
    expect(read).toContain('Avant <tout>');
    expect(read).toContain('|Un mot.||Et & un autre.|');
    expect(html).not.toContain('<tout>');
    expect(html).not.toContain('<script');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
    expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
  });

  it('gives each figure with its unit and days; the months that are read add up to the total that is read', async () => {
    const read = text((await preview()).html);
    // Three months of twelve people for two hours and a half and three for one: 33 h each.
    expect(read).toContain('Heures de bénévolat par mois');
    expect(read).toMatch(/\|99 h\|+Heures\|/);
    const months = [...read.matchAll(/\|(?:janvier|février|mars) 2026\|+(\d+) h\|/g)].map(([, hours]) => Number(hours));
    expect(months).toEqual([33, 33, 33]);
    expect(read).toContain('Le froid n’a arrêté personne.');
    expect(read).toMatch(/\|15\|+Bénévoles actifs\|/);
  });

  it('opens the source of a figure: its formula, its days, who is behind it, and the calculation itself', async () => {
    const { status, html } = await preview('/b2');
    const read = text(html);
    expect(status).toBe(200);
    expect(read).toContain('Somme des secondes par personne des lignes retenues ÷ 3 600.');
    expect(read).toContain('du 1er janvier 2026 au 31 mars 2026');
    expect(read).toMatch(/Personnes derrière ce chiffre\|+15\|/);
    expect(read).toContain('FROM staging.activity');
    expect((await preview('/b1')).status).toBe(404);
    expect((await preview('/b9')).status).toBe(404);
  });

  it('hides a mission of three people and says why; nothing of it is in the page', async () => {
    const blocks = [figure('b2', { figure: 'volunteer_hours', by: 'mission_id' })];
    const { body } = await office.change(report, { blocks });
    report = body;
    const read = text((await preview()).html);
    expect(read).toContain('Jardin');
    expect(read).toContain('masqué : moins de 5 personnes');
    // 9 h of three people at the garden, and 90 h of the soup, which would tell them.
    expect(read).not.toMatch(/\|9 h\|/);
    expect(read).not.toMatch(/\|90 h\|/);
  });

  it('speaks the language of the report, whatever that of the reader', async () => {
    const { body } = await office.change(report, {
      language: 'en',
      blocks: [figure('b2', { figure: 'volunteer_hours', by: 'month' })],
    });
    report = body;
    const { html, headers } = await preview();
    expect(headers.get('content-language')).toBe('en');
    const read = text(html);
    expect(read).toContain('Volunteer hours by month');
    expect(read).toContain('Q1 2026');
    expect(read).toContain('this report is not published');
  });

  it('without any block says that it is empty', async () => {
    const { body } = await office.change(report, { language: 'fr', blocks: [] });
    report = body;
    expect(text((await preview()).html)).toContain('Ce rapport est encore vide.');
  });
});
