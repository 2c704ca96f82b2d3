import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { IndicatorResult } from '../../../server/indicators/indicators.schemas.js';
import { toWorkbook } from '../../../server/indicators/workbook/figure-workbook.js';
import { Archive } from '../../../server/ingest/archive.js';
import { openWorkbook } from '../../../server/ingest/workbook.js';
import { FigureDesk } from '../../support/figure-desk.js';
import { allRecords, SentFiles } from '../ingest/sent-file.js';

jest.setTimeout(300_000);

const PERIOD = { from: '2026-01-01', to: '2026-04-01' };
const keyOf = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;

describe('A figure as a workbook', () => {
  const files = new SentFiles();
  let desk: FigureDesk;
  const answer = (name: string, by: string): Promise<IndicatorResult> =>
    desk.figures.answer(desk.house, name, { ...PERIOD, by });

  beforeAll(async () => {
    desk = await FigureDesk.open();
    const { stores, house } = desk;
    await stores.accept(house, [
      {
        activity_id: 'a1',
        day: '2026-01-10',
        volunteer_key: keyOf(1),
        person_seconds: 5400,
        site: '=cmd|’ /C calc’!A0',
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

  it('is the same file for the same answer', async () => {
    const result = await answer('volunteer_hours', 'month');
    expect((await toWorkbook(result, 'fr')).equals(await toWorkbook(result, 'fr'))).toBe(true);
  });
});
