import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { rejectionCsv } from '../../../server/ingest/rejection-csv.js';
import { ImportChange } from '../../../server/ingest/nouns/import-change.entity.js';
import { quantityOf } from '../../../server/missions/needs/quantity.js';
import { Need } from '../../../server/missions/need.entity.js';
import { Slot } from '../../../server/missions/slot.entity.js';
import { Desk } from './desk.js';
import { madeWorkbook } from './made-workbook.js';

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open();
});
afterEach(() => desk.stores.close());

const send = (content: string | Buffer, options = {}) => desk.send(content, { source: 'planning', ...options });
const em = () => desk.stores.registry.of(desk.house.id);
const slots = () => em().find(Slot, {}, { orderBy: { startsAt: 'asc', id: 'asc' }, disableIdentityMap: true });
/** As the page would say it. */
const amounts = async () =>
  (await slots()).map((slot) => {
    const { minSeconds = null, targetSeconds = null, maxSeconds = null } = slot;
    return quantityOf({ minSeconds, targetSeconds, maxSeconds }, slot);
  });
const places = async () => (await slots()).map(({ place, remote }) => (remote ? 'remote' : (place ?? 'site')));

const HEAD = 'mission,jour,debut,fin,minimum,besoin,max,unité du besoin';
const PLACED = 'mission,lieu,jour,debut,fin,besoin,lieu_du_rendez_vous';

describe('A need in hours in a file', () => {
  it('is kept as hours, to the quarter, beside needs in people', async () => {
    const receipt = await send(
      `${HEAD}\nTri,2026-06-09,9h,12h,4,"7,5",10 h,heures\nTri,2026-06-10,9h,12h,2,3,4,personnes\nTri,2026-06-11,9h,12h,,2,,\nTri,2026-06-12,9h,12h,,4h30,,h\n`,
    );
    expect(receipt).toMatchObject({ inserted: 4, rejected: 0 });
    expect(await amounts()).toEqual([
      { unit: 'hours', min: 4, target: 7.5, max: 10 },
      { unit: 'people', min: 2, target: 3, max: 4 },
      { unit: 'people', min: null, target: 2, max: null },
      { unit: 'hours', min: null, target: 4.5, max: null },
    ]);
  });

  it('stays so many hours when the date lasts longer, where a need in people asks for as much more', async () => {
    await send(`${HEAD}\nTri,2026-06-09,9h,12h,,4,,heures\nSoupe,2026-06-10,9h,12h,,2,,\n`);
    await send('mission,jour,debut,fin,competences,max\nTri,2026-06-09,9h,13h,,\nSoupe,2026-06-10,9h,13h,,\n');
    expect((await slots()).map(({ targetSeconds }) => targetSeconds)).toEqual([4 * 3600, 2 * 4 * 3600]);
  });

  it('that cannot be read refuses the line, with its column and why', async () => {
    const lines = ['4,3,,heures', ',"4,1",,heures', ',-2,,heures', ',4,,jours', ',"4,5",,', ',beaucoup,,heures'];
    const { rejections, inserted } = await send(
      `${HEAD}\n${lines.map((said, at) => `Tri,2026-06-0${at + 1},9h,12h,${said}`).join('\n')}\n`,
    );
    expect(inserted).toBe(0);
    expect(rejections.map(({ line, column, code, value }) => [line, column, code, value])).toEqual([
      [2, null, 'need-out-of-order', null],
      [3, 'besoin', 'invalid-hours', '4,1'],
      [4, 'besoin', 'negative-number', '-2'],
      [5, 'unité du besoin', 'unknown-need-unit', 'jours'],
      [6, 'besoin', 'invalid-number', '4,5'],
      [7, 'besoin', 'invalid-hours', 'beaucoup'],
    ]);
  });

  it('is read in English, and from a workbook', async () => {
    const workbook = await madeWorkbook([
      {
        name: 'Plan',
        rows: [
          ['Mission', 'Day', 'From', 'To', 'Needed', 'Unit', 'Meeting place'],
          ['Sorting', '2026-06-09', '9:00', '12:00', 4.5, 'hours', 'Town hall'],
        ],
      },
    ]);
    expect(await send(workbook)).toMatchObject({ inserted: 1, rejected: 0 });
    expect(await amounts()).toEqual([{ unit: 'hours', min: null, target: 4.5, max: null }]);
    expect(await places()).toEqual(['Town hall']);
  });
});

describe('The place of a date in a file', () => {
  it('is that date’s alone, stays where no column says it and goes where its cell is empty', async () => {
    await send(`${PLACED}\nTri,Halles,2026-06-09,9h,12h,2,Salle B\nTri,,2026-06-10,9h,12h,2,\n`);
    expect(await places()).toEqual(['Salle B', 'site']);
    await send('mission,jour,debut,fin,besoin\nTri,2026-06-09,9h,12h,3\n');
    expect(await places()).toEqual(['Salle B', 'site']);
    await send(`${PLACED}\nTri,,2026-06-09,9h,12h,3,\n`);
    expect(await places()).toEqual(['site', 'site']);
  });

  it('is unknown on the grid, where only the site of the mission is', async () => {
    await send(`${PLACED}\nTri,,2026-06-09,9h,12h,2,\n`);
    await em().nativeUpdate(Slot, {}, { cellX: 403, cellY: 289 });
    await send(`${PLACED}\nTri,,2026-06-09,9h,12h,2,Salle B\n`);
    expect(await slots()).toMatchObject([{ cellX: null, cellY: null }]);
  });

  it('does not go with a date that is remote: the line is refused', async () => {
    const file = `${PLACED},a_distance\nTri,,2026-06-09,9h,12h,2,Salle B,oui\n`;
    expect((await send(file)).rejections).toMatchObject([
      { line: 2, column: 'lieu_du_rendez_vous', code: 'remote-with-place', value: 'Salle B' },
    ]);
    await send(file.replace('oui', 'non'));
    await send('mission,jour,debut,fin,besoin,a_distance\nTri,2026-06-09,9h,12h,2,oui\n');
    expect(await places()).toEqual(['remote']);
  });

  it('is as it was when the file is taken back, and dates brought before places were read can be taken back too', async () => {
    const first = await send(`${PLACED}\nTri,,2026-06-09,9h,12h,2,\n`);
    const second = await send(`${PLACED}\nTri,,2026-06-09,9h,12h,2,Salle B\n`);
    expect(await desk.takeBack(second.importId)).toMatchObject({ restored: 1, kept: 0 });
    expect(await places()).toEqual(['site']);
    for (const change of await em().find(ImportChange, { importId: first.importId ?? '' })) {
      const { place: _unread, ...after } = change.after as { place?: string | null };
      await em().nativeUpdate(ImportChange, { id: change.id }, { after });
    }
    expect(await desk.takeBack(first.importId)).toMatchObject({ withdrawn: 2, kept: 0 });
    expect(await slots()).toEqual([]);
  });
});

describe('A language with its level', () => {
  it('is asked for of each need of a date on its own: one role needs it, another does not', async () => {
    await send(
      'mission,poste,jour,debut,fin,besoin,langues\nTri,accueil,2026-06-09,9h,12h,2,ar:B1\nTri,dossiers,2026-06-09,9h,12h,1,fr:C1\nTri,cartons,2026-06-09,9h,12h,3,\n',
    );
    const needs = new Map((await em().find(Need, {})).map(({ id, title }) => [id, title]));
    const asked = (await slots()).map(({ needId, language, cefr }) => [needs.get(needId), language, cefr]);
    expect(asked.toSorted(([a], [b]) => String(a).localeCompare(String(b)))).toEqual([
      ['accueil', 'ar', 3],
      ['cartons', null, null],
      ['dossiers', 'fr', 5],
    ]);
  });
});

describe('Lines of a planning that were rejected', () => {
  it('come back with all their columns, and are kept once corrected', async () => {
    const { importId } = await send(
      `${PLACED},unite\nTri,,2026-06-09,9h,12h,"4,1",Salle B,heures\nTri,,2026-06-10,9h,12h,2,,\n`,
    );
    const parts: string[] = [];
    for await (const part of rejectionCsv(desk.stores.ledger.rejectionsFile(desk.house.slug, importId ?? '')))
      parts.push(part);
    const corrected = parts.join('').replaceAll('"4,1"', '"4,25"');
    expect(await send(corrected)).toMatchObject({ lines: 1, inserted: 1, rejected: 0 });
    expect((await amounts())[0]).toMatchObject({ unit: 'hours', target: 4.25 });
    expect(await places()).toEqual(['Salle B', 'site']);
  });
});
