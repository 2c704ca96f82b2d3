import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Assignment } from '../../../server/missions/assignment.entity.js';
import { MissionReference } from '../../../server/missions/mission-reference.entity.js';
import { Mission } from '../../../server/missions/mission.entity.js';
import { Need } from '../../../server/missions/need.entity.js';
import { SlotSkill } from '../../../server/missions/slot-skill.entity.js';
import { Slot } from '../../../server/missions/slot.entity.js';
import { Import } from '../../../server/ingest/import.entity.js';
import { Desk } from './desk.js';
import { madeWorkbook } from './made-workbook.js';

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open();
});
afterEach(() => desk.stores.close());

const send = (content: string | Buffer, options = {}, scope: readonly string[] | null = null) =>
  desk.send(content, { source: 'planning', ...options }, scope);
const registry = () => desk.stores.registry.of(desk.house.id);
const missions = async () =>
  (await registry().find(Mission, {}, { orderBy: { title: 'asc' } })).map(({ title }) => title);
/** What the figures see: people wanted on each date. */
const dates = () =>
  desk.rows(
    `SELECT title, slot.day, strftime(starts_at, '%H:%M') AS starts, strftime(ends_at, '%d %H:%M') AS ends,
       min_seconds / date_diff('second', starts_at, ends_at) AS least,
       target_seconds / date_diff('second', starts_at, ends_at) AS wanted,
       max_seconds / date_diff('second', starts_at, ends_at) AS most
     FROM slot JOIN mission USING (mission_id) ORDER BY title, starts_at`,
  );

const plan = `mission,lieu,jour,debut,fin,minimum,besoin,capacite
Soupe,Halles,2026-06-09,18h,21h,2,4,6
Soupe,,2026-06-16,18h,21h,,0,
Maraude,Gare,2026-06-12,22:00,2:00,,3,
`;
const asPlanned = [
  { title: 'Maraude', day: '2026-06-12', starts: '20:00', ends: '13 00:00', least: null, wanted: 3, most: null },
  { title: 'Soupe', day: '2026-06-09', starts: '16:00', ends: '09 19:00', least: 2, wanted: 4, most: 6 },
];

describe('A file of missions and what they need', () => {
  it('brings in missions as drafts with each of their dates, in the zone of the association, and figures see them', async () => {
    const receipt = await send(plan);
    expect(receipt).toMatchObject({ lines: 3, inserted: 3, changed: 0, unchanged: 0, rejected: 0, flagged: 1 });
    expect(await dates()).toEqual([
      ...asPlanned,
      { title: 'Soupe', day: '2026-06-16', starts: '16:00', ends: '16 19:00', least: null, wanted: 0, most: null },
    ]);
    expect(await registry().find(Mission, {}, { orderBy: { title: 'asc' } })).toMatchObject([
      { title: 'Maraude', site: 'Gare', status: 'draft' },
      { title: 'Soupe', site: 'Halles', status: 'draft' },
    ]);
    expect(await registry().find(Need, {}, { orderBy: { validFrom: 'asc' } })).toMatchObject([
      { title: 'Soupe', validFrom: '2026-06-09', validTo: '2026-06-10', weekdays: [2], fromTime: '18:00' },
      { title: 'Maraude', weekdays: [5], fromTime: '22:00', toTime: '02:00', zone: 'Europe/Paris' },
      { title: 'Soupe', weekdays: [2] },
    ]);
    expect(await registry().find(Import, {})).toMatchObject([{ what: 'missions', source: 'planning' }]);
  });

  it('changes nothing when sent again, written otherwise or months later', async () => {
    await send(plan);
    const before = await dates();
    desk.stores.clock.instant = new Date('2026-05-01T12:00:00Z');
    expect(await send(plan)).toMatchObject({ inserted: 0, changed: 0, unchanged: 3 });
    const other = plan.replaceAll(',', ';').replaceAll('18h', '18:00');
    expect(await send(other)).toMatchObject({ inserted: 0, changed: 0, unchanged: 3 });
    expect(await dates()).toEqual(before);
    expect(await registry().count(MissionReference)).toBe(2);
  });

  it('says unknown where nobody said how many, and zero only where the file does', async () => {
    const receipt = await send('mission,jour,debut,fin,besoin\nA,2026-06-09,9h,12h,\nB,2026-06-09,9h,12h,0\n');
    expect(receipt).toMatchObject({ inserted: 2, flagged: 1 });
    expect(await dates()).toMatchObject([
      { title: 'A', wanted: null },
      { title: 'B', wanted: 0 },
    ]);
  });

  it('corrects what an earlier one said: numbers, times by the number of the date, and only the columns it has', async () => {
    await send('id,titre,lieu,shift_id,jour,debut,fin,besoin,max\n7,Soupe,Halles,c1,2026-06-09,18h,21h,4,6\n');
    const needed = await send('id,shift_id,jour,debut,fin,besoin\n7,c1,2026-06-10,18h,22h,5\n');
    expect(needed).toMatchObject({ lines: 1, inserted: 0, changed: 1 });
    expect(await dates()).toEqual([
      { title: 'Soupe', day: '2026-06-10', starts: '16:00', ends: '10 20:00', least: null, wanted: 5, most: 6 },
    ]);
    expect(await send('id,titre,besoin\n7,Soupe populaire,\n')).toMatchObject({ changed: 1 });
    expect(await registry().find(Mission, {})).toMatchObject([{ title: 'Soupe populaire', site: 'Halles' }]);
    const unknown = await send('id,jour,debut,fin,besoin\n7,2026-06-10,18h,22h,\n');
    expect(unknown).toMatchObject({ changed: 1, flagged: 1 });
    expect(await dates()).toMatchObject([{ title: 'Soupe populaire', wanted: null, most: 6 }]);
    expect(await registry().count(Need)).toBe(1);
  });

  it('knows a mission by the number of its source, then by its exact name within it, and asks where two bear it', async () => {
    await desk.send('id,day,volunteer,mission,hours\na,2026-05-01,v,Soupe,2\n', { source: 'planning' });
    await desk.send('id,day,volunteer,mission,hours\na,2026-05-01,v,Soupe,2\n', { source: 'elsewhere' });
    expect(await send('id,mission,besoin\n7,Soupe,\n')).toMatchObject({ unchanged: 1 });
    expect(await missions()).toEqual(['Soupe', 'Soupe']);
    expect(await send('id,mission,besoin\n8,Soupe,\n')).toMatchObject({ inserted: 1 });
    const both = await send('id,mission,besoin\n9,Halte,\n10,Halte,\n');
    expect(both).toMatchObject({ inserted: 2 });
    const receipt = await send('mission,jour,debut,fin,besoin\nHalte,2026-06-09,18h,21h,4\n');
    expect(receipt.rejections).toMatchObject([
      { line: 2, column: 'mission', code: 'ambiguous-mission', value: 'Halte' },
    ]);
  });

  it('is accounted for line by line', async () => {
    await send('id,nom,competences\n1,Ana,cuisine:2\n', { source: 'people' });
    const receipt = await send(
      [
        'mission,lieu,poste,jour,debut,fin,minimum,besoin,max,competences,etat,priorite',
        'Soupe,Halles,,2026-06-09,18h,21h,2,4,6,2 x Cuisine:3,ouverte,haute',
        'Soupe,,service,09/06/2026,18h,21h,,1,,cuisine si possible,,',
        'Soupe,,,2026-06-09,18h,21h,,5,,,,',
        'Soupe,Gare,,2026-06-16,18h,21h,,5,,,,',
        'Soupe,,,2026-06-17,18h,,,5,,,,',
        'Soupe,,,2026-06-18,18h,18h,,5,,,,',
        'Soupe,,,,18h,21h,,5,,,,',
        'Soupe,,,2026-06-19,18h,21h,6,5,,,,',
        'Soupe,,,2026-06-20,18h,21h,,cinq,,,,',
        'Soupe,,,2026-06-21,18h,21h,,5,,plomberie,,',
        ',,,2026-06-22,18h,21h,,5,,,,',
        'Soupe,,,2026-06-23,2026-06-23 18:00,2026-06-26 18:00,,5,,,,',
        'Soupe,,,2026-06-24,18h,21h,,-1,,,,',
        'Soupe,,,2026-06-25,18h,21h,,1,,,peut-être,',
        'Total,,,,,,,9,,,,',
        '',
      ].join('\n'),
    );
    expect(receipt).toMatchObject({ lines: 15, inserted: 1, rejected: 14, flagged: 1 });
    expect(receipt.rejections.map(({ line, column, code, value }) => [line, column, code, value])).toEqual([
      [3, 'jour', 'invalid-date', '09/06/2026'],
      [4, null, 'duplicate-slot', 'Soupe'],
      [5, 'lieu', 'mission-said-otherwise', 'Gare'],
      [6, null, 'missing-time', null],
      [7, 'fin', 'invalid-time', '18h'],
      [8, 'jour', 'missing-value', null],
      [9, null, 'need-out-of-order', null],
      [10, 'besoin', 'invalid-number', 'cinq'],
      [11, 'competences', 'unknown-skill', 'plomberie'],
      [12, 'mission', 'missing-mission', null],
      [13, 'fin', 'slot-too-long', '2026-06-26 18:00'],
      [14, 'besoin', 'negative-number', '-1'],
      [15, 'etat', 'unknown-mission-status', 'peut-être'],
      [16, null, 'total-row', 'Total'],
    ]);
    expect(await registry().find(SlotSkill, {})).toMatchObject([{ level: 3, kind: 'at_least_n', n: 2 }]);
    expect(await registry().find(Mission, {})).toMatchObject([{ title: 'Soupe', status: 'open' }]);
  });

  it('reads days by the order that the whole column shows, and times the night the clocks change', async () => {
    const receipt = await send(
      'mission,jour,horaire,besoin\nA,09/06/2026,9h-12h,1\nA,23/06/2026,9h à 12h30,1\nNuit,25/10/2026,02:30 - 04:00,1\n',
    );
    expect(receipt).toMatchObject({ inserted: 3, rejected: 0, flagged: 1 });
    expect(await dates()).toMatchObject([
      { day: '2026-06-09', starts: '07:00' },
      { day: '2026-06-23', ends: '23 10:30' },
      { day: '2026-10-25', starts: '00:30', ends: '25 03:00' },
    ]);
  });

  it('counts once when its sender repeats a request, and a number used for another file is refused', async () => {
    const first = await send(plan, { idempotencyKey: 'one' });
    expect(await send(plan, { idempotencyKey: 'one' })).toEqual(first);
    await expect(send(`${plan}Halte,,,,,,,\n`, { idempotencyKey: 'one' })).rejects.toMatchObject({
      code: 'idempotency-key-reused',
    });
    expect(await missions()).toEqual(['Maraude', 'Soupe']);
  });

  it('is found in its sheet of a workbook, under its titles', async () => {
    const workbook = await madeWorkbook([
      { name: 'Consignes', rows: [['Remplir la feuille Planning'], ['Merci']] },
      {
        name: 'Planning',
        rows: [
          ['Planning de juin'],
          ['Mission', 'Jour', 'Début', 'Fin', 'Besoin'],
          ['Soupe', { n: 46182, format: 'dd/mm/yyyy' }, { n: 0.75, format: 'hh:mm' }, { n: 0.875, format: 'hh:mm' }, 4],
          ['Soupe', { n: 46189, format: 'dd/mm/yyyy' }, '18h', '21h', ''],
        ],
      },
    ]);
    expect(await send(workbook)).toMatchObject({ lines: 2, inserted: 2, rejected: 0, flagged: 1 });
    expect(await dates()).toMatchObject([
      { title: 'Soupe', day: '2026-06-09', starts: '16:00', ends: '09 19:00', wanted: 4 },
      { title: 'Soupe', day: '2026-06-16', starts: '16:00', ends: '16 19:00', wanted: null },
    ]);
  });

  it('can be tried without changing anything, and never removes anything', async () => {
    expect(await send(plan, { dryRun: true })).toMatchObject({ importId: null, inserted: 3 });
    expect([await missions(), await dates()]).toEqual([[], []]);
    await expect(send(plan, { mode: 'snapshot' })).rejects.toMatchObject({ code: 'append-only' });
  });

  it('is kept to the missions its sender looks after', async () => {
    await send('id,mission,besoin\n7,Soupe,\n8,Maraude,\n');
    const [maraude, soupe] = await registry().find(Mission, {}, { orderBy: { title: 'asc' } });
    const receipt = await send(
      'id,mission,jour,debut,fin,besoin\n7,Soupe,2026-06-09,9h,12h,1\n8,Maraude,2026-06-09,9h,12h,1\n9,Halte,,,,\n',
      {},
      [soupe?.id ?? ''],
    );
    expect(receipt).toMatchObject({ inserted: 1, rejected: 2 });
    expect(receipt.rejections.map(({ code, value }) => [code, value])).toEqual([
      ['not-your-mission', 'Maraude'],
      ['not-your-mission', 'Halte'],
    ]);
    expect(await registry().count(Need, { missionId: maraude?.id ?? '' })).toBe(0);
  });
});

describe('Taking back a file of missions', () => {
  it('makes them what they were, and takes away those it brought', async () => {
    await send('id,titre,lieu,jour,debut,fin,besoin\n7,Soupe,Halles,2026-06-09,18h,21h,4\n');
    const before = await dates();
    const second = await send(
      'id,titre,lieu,jour,debut,fin,besoin\n7,Soupe,Gare,2026-06-09,18h,21h,9\n7,Soupe,,2026-06-16,18h,21h,4\n8,Halte,,2026-06-16,9h,12h,1\n',
    );
    expect(second).toMatchObject({ lines: 3, changed: 1, inserted: 2 });
    expect(await desk.takeBack(second.importId, true)).toMatchObject({ restored: 2, withdrawn: 3, kept: 0 });
    expect(await missions()).toEqual(['Halte', 'Soupe']);
    expect(await desk.takeBack(second.importId)).toMatchObject({ restored: 2, withdrawn: 3, kept: 0 });
    expect([await missions(), await dates()]).toEqual([['Soupe'], before]);
    expect(await registry().find(Mission, {})).toMatchObject([{ site: 'Halles' }]);
    expect([await registry().count(Slot), await registry().count(Need)]).toEqual([1, 1]);
  });

  it('leaves those others rely on, and says so', async () => {
    const first = await send(plan);
    await desk.send('id,day,volunteer,mission,hours\na,2026-05-01,v,Soupe,2\n', { source: 'planning' });
    const [slot] = await registry().find(Slot, {}, { orderBy: { startsAt: 'asc' } });
    await desk.stores.registry.transaction(desk.house.id, async (em) => {
      const createdAt = desk.stores.clock.now();
      const ids = { organisationId: desk.house.id, personId: crypto.randomUUID(), slotId: slot?.id ?? '' };
      em.create(Assignment, { id: crypto.randomUUID(), ...ids, seconds: 10_800, state: 'agreed', createdAt });
      return Promise.resolve();
    });
    const undone = await desk.takeBack(first.importId);
    expect(undone).toMatchObject({ withdrawn: 3, restored: 0, kept: 2 });
    expect(undone.keptIds).toContain(slot?.id);
    expect(await missions()).toEqual(['Soupe']);
    expect(await dates()).toMatchObject([{ title: 'Soupe', day: '2026-06-09' }]);
  });
});
