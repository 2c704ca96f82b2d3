import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { IndicatorResult } from '../../../server/indicators/indicators.schemas.js';
import { OutsideFigures } from '../../../server/indicators/outside/outside-figures.js';
import { Withholding } from '../../../server/indicators/outside/withholding.js';
import { Restated } from '../../../server/indicators/restated.js';
import { Workbooks } from '../../../server/indicators/workbook/workbooks.js';
import { Archive } from '../../../server/ingest/archive.js';
import { openWorkbook } from '../../../server/ingest/workbook.js';
import { Mission } from '../../../server/missions/mission.entity.js';
import { TimeRate } from '../../../server/settings/parameters/time-rate.entity.js';
import { Organisation } from '../../../server/registry/organisation.entity.js';
import { FigureDesk } from '../../support/figure-desk.js';
import { allRecords, SentFiles } from '../ingest/sent-file.js';

jest.setTimeout(300_000);

const PERIOD = { from: '2026-01-01', to: '2026-04-01' };
const SOUP = '0190c5c0-0000-7000-8000-000000000001';
const SWISS_RATE = {
  id: '0190c5c0-0000-7000-8000-000000000002',
  category: '',
  fromDay: '2026-01-01',
  toDay: null,
  amount: '30',
  charges: '0',
  coefficient: '1',
  currency: 'CHF',
  source: 'Grille salariale',
  decidedOn: '2026-01-12',
  decidedBy: 'Conseil',
  author: 'Dora',
};
const keyOf = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;

describe('A figure as a workbook', () => {
  const files = new SentFiles();
  let desk: FigureDesk;
  const answer = (name: string, by: string, where?: string[]): Promise<IndicatorResult> =>
    desk.figures.answer(desk.house, name, { ...PERIOD, by, where });
  const toWorkbook = (result: IndicatorResult, language: 'fr' | 'en') =>
    new Workbooks(desk.files, desk.stores.warehouses).of(desk.house, result, language);

  beforeAll(async () => {
    desk = await FigureDesk.open();
    const { stores, house } = desk;
    await stores.registry.transaction(house.id, async (em) => {
      const row = { organisationId: house.id, createdAt: stores.clock.now() };
      em.create(Mission, { ...row, id: SOUP, title: 'Soupe du mardi', status: 'open', isRemote: false });
      em.create(TimeRate, { ...row, ...SWISS_RATE });
      await em.nativeUpdate(Organisation, { id: house.id }, { valuesTime: true });
    });
    await stores.accept(house, [
      {
        activity_id: 'a1',
        day: '2026-01-10',
        volunteer_key: keyOf(1),
        person_seconds: 5400,
        site: '=cmd|’ /C calc’!A0',
        mission_id: SOUP,
      },
      {
        activity_id: 'a2',
        day: '2026-02-03',
        volunteer_key: keyOf(2),
        person_seconds: 1200,
        site: 'Quai <Nord> & Cie',
      },
    ]);
    await (await stores.warehouses.of(house)).catchUp();
    await desk.refresh.run(house, 'schedule');
  });
  afterAll(async () => {
    await desk.close();
    files.remove();
  });

  async function parts(result: IndicatorResult, sheet: number): Promise<string> {
    const archive = await Archive.open(files.put(await toWorkbook(result, 'en')));
    const pieces: Buffer[] = [];
    for await (const piece of archive.part(`xl/worksheets/sheet${sheet}.xml`)) pieces.push(piece);
    archive.close();
    return Buffer.concat(pieces).toString('utf8');
  }
  const cell = (xml: string, place: string) => new RegExp(`<c r="${place}"[^>]*>.*?</c>`).exec(xml)?.[0] ?? null;

  it('is read by a program that reads workbooks: days as days, hours as numbers, units in the headings', async () => {
    const file = files.put(await toWorkbook(await answer('volunteer_hours', 'month'), 'en'));
    const [head, january] = await allRecords(openWorkbook(file, 'Data'));
    expect(head?.cells).toEqual(['Start', 'End', 'Incomplete period', 'Hours (h)', 'Active volunteers']);
    expect(january?.cells).toEqual(['2026-01-01', '2026-02-01', expect.any(String), '1.5', '1']);
  });

  it('keeps each value whole: hours are not rounded, and add up to the total beside them', async () => {
    const result = await answer('volunteer_hours', 'month');
    const data = await parts(result, 1);
    expect([cell(data, 'A2'), cell(data, 'D2'), cell(data, 'D3')]).toEqual([
      '<c r="A2" s="2"><v>46023</v></c>',
      '<c r="D2" s="4"><v>1.5</v></c>',
      '<c r="D3" s="4"><v>0.3333333333333333</v></c>',
    ]);
    expect(await parts(result, 2)).toContain(
      'Total: Hours (h)</t></is></c><c r="B8" s="4"><v>1.8333333333333333</v></c>',
    );
  });

  it('never holds a formula, and stays a text when somebody edits it', async () => {
    const data = await parts(await answer('volunteer_hours', 'site'), 1);
    expect(data).not.toContain('<f>');
    expect(data).toMatch(/<c r="A\d" s="8" t="inlineStr"><is><t xml:space="preserve">=cmd\|’ \/C calc’!A0<\/t>/);
    expect(data).toContain('Quai &lt;Nord&gt; &amp; Cie');
  });

  it('leaves what is unknown empty, which is not zero', async () => {
    const data = await parts(await answer('attendances', 'month'), 1);
    expect(cell(data, 'A2')).not.toBeNull();
    expect(cell(data, 'D2')).toBeNull();
  });

  it('says on its second sheet what was counted, over which days, and up to when', async () => {
    const file = files.put(await toWorkbook(await answer('volunteer_hours', 'month'), 'fr'));
    const told = (await allRecords(openWorkbook(file, 'À propos'))).map(({ cells }) => cells);
    expect(told).toEqual(
      expect.arrayContaining([
        ['Du', '2026-01-01'],
        ['Au (inclus)', '2026-03-31'],
        ['Lignes retenues', '2'],
        ['Case vide', 'inconnu, ce n’est pas zéro'],
      ]),
    );
  });

  it('writes amounts in the currency of the association’s own rates, whichever it is', async () => {
    const data = await parts(await answer('value_of_time', 'month'), 1);
    expect(cell(data, 'D1')).toContain('Value (CHF)');
    expect(cell(data, 'D2')).toBe('<c r="D2" s="7"><v>45</v></c>');
    const about = await parts(await answer('value_of_time', 'month'), 2);
    expect(about).toContain('Total: Value (CHF)');
    expect(data + about).not.toContain('€');
  });

  it('says which missions it is limited to by their titles, and what each column limits by its name', async () => {
    const file = files.put(await toWorkbook(await answer('volunteer_hours', 'month', [`mission_id:${SOUP}`]), 'fr'));
    const told = (await allRecords(openWorkbook(file, 'À propos'))).map(({ cells }) => cells);
    expect(told).toContainEqual(['Seulement Mission', 'Soupe du mardi']);
    expect(JSON.stringify(told.filter(([name]) => name !== 'D’où vient ce chiffre ?'))).not.toContain(SOUP);
  });

  it('names each mission first, and leaves its identifier to the last column', async () => {
    const file = files.put(await toWorkbook(await answer('volunteer_hours', 'mission_id'), 'en'));
    const [head, ...rows] = (await allRecords(openWorkbook(file, 'Data'))).map(({ cells }) => cells);
    expect(head).toEqual(['Mission', 'Hours (h)', 'Active volunteers', 'Mission (identifier)']);
    expect(rows).toContainEqual(['Soupe du mardi', '1.5', '1', SOUP]);
  });

  it('says in words why a donor does not see a figure', async () => {
    const { stores, figures, house } = desk;
    const withholding = new Withholding(stores.warehouses, stores.organisations);
    const restated = new Restated(stores.registry, stores.organisations);
    const outside = new OutsideFigures(figures, stores.warehouses, withholding, restated);
    const result = await outside.answer(house, 'volunteer_hours', { ...PERIOD, audience: 'external' });
    const file = files.put(await toWorkbook(result, 'fr'));
    const [, row] = (await allRecords(openWorkbook(file, 'Données'))).map(({ cells }) => cells);
    expect(row).toEqual(['', '', 'masqué : moins de 5 personnes']);
  });

  it('is the same file for the same answer', async () => {
    const result = await answer('volunteer_hours', 'month');
    expect((await toWorkbook(result, 'fr')).equals(await toWorkbook(result, 'fr'))).toBe(true);
  });
});
