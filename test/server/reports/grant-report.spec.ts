import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Grants } from '../../../server/missions/grants/grants.schemas.js';
import type { ReportView } from '../../../server/reports/reports.schemas.js';
import { engines } from '../../support/registry.js';
import { SOUP } from '../answers/desk.js';
import { ReportOffice } from './report-office.js';

jest.setTimeout(300_000);

const HOUR = 3600;
const text = (html: string) =>
  html
    .replace(/<[^>]+>/g, '|')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/[\u00a0\u202f]/g, ' ');

describe.each(engines)('A report to whoever gave a grant, on %s', (engine) => {
  let office: ReportOffice;
  let soup: string;
  let garden: string;
  beforeAll(async () => {
    office = await ReportOffice.open(engine);
    // Eight others, so that what the soup alone is told does not give the garden's three people away.
    const coffee = (month: string) =>
      Array.from({ length: 8 }, (_, at) => `c${month}-${at},v${40 + at},2026-${month}-12,1,Café,validated`);
    await office.send(['01', '02', '03'].flatMap(coffee));
    const { missions } = (await office.ask<Grants>('GET', '/api/grants')).body;
    // Of the two that have that title, the one that the log brought.
    soup = missions.find(({ title, id }) => title === 'Soupe du mardi' && id !== SOUP)?.id ?? '';
    garden = missions.find(({ title }) => title === 'Jardin')?.id ?? '';
  });
  afterAll(() => office.close());
  // Grants of one test answer for nothing in the next one.
  const grants: string[] = [];
  afterEach(async () => {
    for (const id of grants.splice(0)) await gone(id);
  });

  const promise = (words: string, figure: object | null) => ({ id: null, words, figure });
  const hours = (value: number) => ({
    indicator: 'volunteer_hours',
    measure: 'person_seconds',
    better: 'more',
    value,
    filters: [],
  });
  const people = { indicator: 'volunteer_hours', measure: 'active_volunteers', better: 'more', value: 12, filters: [] };
  const written = async (more: object): Promise<string> => {
    const { status, body } = await office.ask<{ id: string }>('POST', '/api/grants', {
      title: 'Des soupes pour tous',
      funder: 'Ville de Quai',
      reference: null,
      amount: null,
      fromDay: '2026-01-01',
      toDay: '2026-04-01',
      purpose: null,
      missions: [{ missionId: soup, share: 10_000, part: 4000 }],
      promises: [],
      contact: { name: 'Jeanne Secrète', mail: null, telephone: null },
      ...more,
    });
    if (status !== 201) throw new Error(JSON.stringify(body));
    grants.push(body.id);
    return body.id;
  };
  const gone = (id: string) => office.ask('DELETE', `/api/grants/${id}`);
  const read = async (report: ReportView, more = '') =>
    text((await office.page(`/api/reports/${report.id}/preview${more}`)).html);
  const promisesOf = (report: ReportView) => report.blocks.find((block) => block.kind === 'promises');

  it('opens with what was promised beside its part of what was obtained, and why they differ', async () => {
    const id = await written({
      promises: [promise('60 heures à la soupe', hours(60 * HOUR)), promise('Douze bénévoles', people)],
    });
    const report = await office.begun({ grantId: id });
    const before = await read(report);
    expect(before).toContain('Ce qui était promis, ce qui a été obtenu');
    expect(before).toContain('Subvention « Des soupes pour tous » de Ville de Quai, 1er trimestre 2026.');
    // Twelve people for two hours and a half, three months: 90 h, of which 40 % are this grant's.
    expect(before).toContain('|60 h||promis, au moins|');
    expect(before).toContain('|36 h||obtenu : 40 % de 90 h|');
    expect(before).toContain('Écart avec ce qui était promis : 24 h.');
    expect(before).toContain('Pourquoi : l’association ne l’a pas encore dit.');
    // People are counted once: they are told whole to each.
    expect(before).toContain('|12||obtenu|');
    expect(before).toContain('Ce qui était promis est atteint.');
    expect(before).toContain('1er trimestre 2026 · Mission : Soupe du mardi');
    expect(before).not.toContain('Jeanne Secrète');
    const block = promisesOf(report);
    const { promises } = (await office.ask<{ promises: { id: string }[] }>('GET', `/api/grants/${id}`)).body;
    const why = [{ promiseId: promises[0]?.id, text: 'La chaudière est tombée en panne en mars.' }];
    const blocks = report.blocks.map((one) => (one === block ? { ...one, why } : one));
    const { body: changed } = await office.change(report, { blocks });
    expect(await read(changed)).toContain('Pourquoi : La chaudière est tombée en panne en mars.');
    // Each promise opens where its figure comes from.
    expect(await read(changed, `/${block?.id}p1`)).toContain('Le calcul, tel qu’il est fait');
  });

  it('says to whom else the same results are reported, on which days, and that nobody is when nobody is', async () => {
    const id = await written({});
    const alone = await office.begun({ grantId: id });
    expect(await read(alone)).toContain('ne sont rapportés à aucun autre financeur');
    await written({
      title: 'Un accord tenu secret',
      funder: 'Fondation du Port',
      fromDay: '2026-02-01',
      toDay: '2027-01-01',
      missions: [{ missionId: soup, share: 10_000, part: 5000 }],
    });
    const told = await read(alone);
    expect(told).toContain(
      'Soupe du mardi, du 1er février 2026 au 31 mars 2026 : 50 % des résultats sont rapportés à Fondation du Port.',
    );
    expect(told).not.toContain('Un accord tenu secret');
  });

  it('hides what rests on too few people, and never shows it by difference', async () => {
    const missions = [
      { missionId: soup, share: 5000, part: 4000 },
      { missionId: garden, share: 5000, part: 10_000 },
    ];
    const id = await written({ missions, promises: [promise('100 heures', hours(100 * HOUR))] });
    const told = await read(await office.begun({ grantId: id }));
    expect(told).toContain('|masqué||obtenu|');
    expect(told).toContain('trop peu de personnes sont derrière');
  });

  it('of which only some days are over says up to when it counts, and does not ask why yet', async () => {
    const id = await written({ toDay: '2027-01-01', promises: [promise('60 heures', hours(60 * HOUR))] });
    const told = await read(await office.begun({ grantId: id }));
    expect(told).toContain('La subvention court encore : c’est le compte jusqu’au 31 mars 2026.');
    expect(told).not.toContain('Pourquoi :');
    const { body: elsewhere } = await office.change(await office.begun({ grantId: id }), {
      from: '2020-01-01',
      to: '2020-02-01',
    });
    expect(await read(elsewhere)).toContain('Ce rapport et la subvention n’ont aucun jour en commun');
  });

  it('tells in words what was promised in words', async () => {
    const id = await written({ promises: [promise('Un comité avec les habitants', null)] });
    expect(await read(await office.begun({ grantId: id }))).toContain('Promis : Un comité avec les habitants');
    expect(await read(await office.begun({ grantId: id }))).toContain('Obtenu : l’association ne l’a pas encore dit.');
  });

  it('says so when its grant was removed, and is not begun for one that is not there', async () => {
    const id = await written({ promises: [promise('60 heures', hours(60 * HOUR))] });
    const report = await office.begun({ grantId: id });
    await gone(id);
    expect(await read(report)).toContain('La subvention dont cette partie parlait a été retirée.');
    expect(
      (
        await office.ask('POST', '/api/reports', {
          title: 'R',
          language: 'fr',
          from: '2026-01-01',
          to: '2026-04-01',
          grantId: id,
        })
      ).status,
    ).toBe(404);
  });
});
