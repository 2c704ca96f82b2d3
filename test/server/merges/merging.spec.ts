import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditEntry } from '../../../server/audit/audit-entry.entity.js';
import { AuditTrail } from '../../../server/audit/audit-trail.js';
import type { FoundPeople } from '../../../server/merges/merges.schemas.js';
import { Registry } from '../../../server/registry/registry.js';
import { Warehouses } from '../../../server/warehouse/warehouses.js';
import { Office } from '../validation/office.js';
import { DESK, HEADER, SHEET, type Merging, merging, told } from './merging-desk.js';

describe('two entries of one person', () => {
  let office: Office;
  let desk: Merging;
  let marie: string;
  let dupont: string;
  let karim: string;
  /** Sessions of an account of the second entry, and of somebody else. */
  let own: string;
  let other: string;
  let before: unknown;

  beforeAll(async () => {
    office = await Office.open();
    await office.send(DESK, 'desk');
    await office.send(SHEET, 'sheet');
    desk = merging(office);
    marie = await desk.idOf('Marie Dupont');
    dupont = await desk.idOf('DUPONT Marïe');
    karim = await desk.idOf('Karim Ali');
    own = await office.volunteer('DUPONT Marïe', 'sheet');
    other = await office.volunteer('Karim Ali', 'desk');
    before = await desk.figures();
  });
  afterAll(() => office.close());
  afterEach(async () => {
    for (const { id } of await desk.standing()) await desk.undo(id);
    for (const { id } of await desk.apart()) await desk.takeBack(id);
  });

  const volunteersByMonth = async () => {
    const [active] = await desk.figures();
    return active?.rows.slice(0, 3).map((row) => row['active_volunteers']);
  };

  it('are proposed with the reason and what tells them apart, whatever case, accents and order of the words', async () => {
    const days = { firstDay: '2026-01-10', lastDay: '2026-02-10' };
    expect(await desk.duplicates()).toEqual([
      {
        people: [
          expect.objectContaining({ id: dupont, sources: ['sheet'], firstDay: '2026-02-10', hasAccount: true }),
          expect.objectContaining({
            id: marie,
            sources: ['desk'],
            activities: 2,
            ...days,
            hasAccount: false,
            with: [],
          }),
        ],
        reasons: ['same-name'],
        apartIn: [],
      },
    ]);
  });

  it('trying shows each figure that would move, before and after with unit and period, and moves nothing', async () => {
    const { body } = await desk.merge(dupont, marie, true);
    expect(body.merge).toBeNull();
    expect(told(body.moves?.moved)).toEqual([
      [
        'active_volunteers',
        'count',
        ['whole', '2026-01-10', '2026-03-06', 3, 2],
        ['year', '2026-01-01', '2027-01-01', 3, 2],
        ['month', '2026-02-01', '2026-03-01', 3, 2],
      ],
      [
        'dormant_volunteers',
        'count',
        // Who was there in the twelve months before nobody knows: nothing was recorded then.
        ['whole', '2026-01-10', '2026-03-06', null, null],
        ['month', '2026-03-01', '2026-04-01', 2, 1],
      ],
      [
        'median_hours_per_volunteer',
        'duration',
        ['whole', '2026-01-10', '2026-03-06', 10_800, 19_800],
        ['year', '2026-01-01', '2027-01-01', 10_800, 19_800],
        ['month', '2026-02-01', '2026-03-01', 3_600, 9_000],
      ],
      [
        'new_and_returning_volunteers',
        'count',
        ['whole', '2026-01-10', '2026-03-06', 3, 2],
        ['year', '2026-01-01', '2027-01-01', 3, 2],
        ['month', '2026-02-01', '2026-03-01', 3, 2],
      ],
      [
        'new_volunteers',
        'count',
        ['whole', '2026-01-10', '2026-03-06', 3, 2],
        ['year', '2026-01-01', '2027-01-01', 3, 2],
        ['month', '2026-02-01', '2026-03-01', 2, 1],
      ],
    ]);
    expect(told(body.moves?.unmoved)).toContainEqual([
      'person_seconds',
      'duration',
      ['whole', '2026-01-10', '2026-03-06', 39_600, 39_600],
    ]);
    expect(body.moves).toMatchObject({ sameDays: 1, overlaps: 0, unknown: [], kept: { id: marie } });
    expect(await desk.figures()).toEqual(before);
    expect(await desk.standing()).toEqual([]);
  });

  it('once merged count as one in every figure, as was told, and separated again as they were', async () => {
    const { body, status } = await desk.merge(dupont, marie);
    expect([status, body.merge?.merged.name, body.merge?.kept.name, body.merge?.by]).toEqual([
      200,
      'DUPONT Marïe',
      'Marie Dupont',
      'karim',
    ]);
    expect(await volunteersByMonth()).toEqual([1, 2, 1]);
    const [, hours] = await desk.figures();
    expect(hours?.total['person_seconds']).toBe(39_600);
    expect(await desk.duplicates()).toEqual([]);

    const tried = await desk.undo(body.merge?.id, true);
    expect(told(tried.body.moves?.moved)[0]).toContainEqual(['whole', '2026-01-10', '2026-03-06', 2, 3]);
    expect(tried.body.moves).toMatchObject({
      merged: { id: dupont, activities: 2 },
      kept: { id: marie, activities: 2 },
    });
    expect(await volunteersByMonth()).toEqual([1, 2, 1]);
    expect((await desk.undo(body.merge?.id)).body.merge?.undone?.by).toBe('karim');
    expect(await desk.figures()).toEqual(before);
    const twice = await desk.undo(body.merge?.id);
    expect([twice.status, twice.body.code]).toEqual([409, 'merge-already-undone']);
  });

  it('the same merge again is the same merge; nobody is merged twice, into oneself or in a ring', async () => {
    const { body } = await desk.merge(dupont, marie);
    const again = await Promise.all([desk.merge(dupont, marie), desk.merge(dupont, marie)]);
    expect(again.map((one) => one.body.merge?.id)).toEqual([body.merge?.id, body.merge?.id]);
    expect(await desk.standing()).toHaveLength(1);
    const unknown = '0190c5c0-0000-7000-8000-00000000dead';
    const refused = await Promise.all([
      desk.merge(marie, marie),
      desk.merge(marie, dupont),
      desk.merge(dupont, karim),
      desk.merge(unknown, marie),
    ]);
    expect(refused.map((one) => [one.status, one.body.code])).toEqual([
      [422, 'merge-of-oneself'],
      [409, 'person-already-merged'],
      [409, 'person-already-merged'],
      [404, 'not-found'],
    ]);
  });

  it('hours that both entries hold show as a possible duplicate once they are one, under the name kept', async () => {
    expect((await office.queue('reason=possible-duplicate')).rows).toEqual([]);
    await desk.merge(dupont, marie);
    const { rows } = await office.queue('reason=possible-duplicate');
    const shown = rows.map(({ activityId, person, beside }) => [activityId, person, beside[0]?.activity.activityId]);
    expect(shown).toHaveLength(2);
    expect(shown).toEqual(
      expect.arrayContaining([
        ['desk:a2', 'Marie Dupont', 'sheet:b1'],
        ['sheet:b1', 'Marie Dupont', 'desk:a2'],
      ]),
    );
  });

  it('an account of either entry sees the hours of both, and of nobody else', async () => {
    const seen = async (session: string) => (await office.own(session)).map(({ activityId }) => activityId);
    expect(await seen(own)).toEqual(['sheet:b2', 'sheet:b1']);
    await desk.merge(dupont, marie);
    expect(await seen(own)).toEqual(['sheet:b2', 'sheet:b1', 'desk:a2', 'desk:a1']);
    const mine = await office.get<{ total: object }>('/api/me/summary', own);
    expect(mine.body.total).toMatchObject({ personSeconds: 28_800, activities: 4 });
    expect(await seen(other)).toEqual(['desk:a3']);
  });

  it('a later file that names the merged entry counts for the person kept, after a rebuild alike, and goes with its own', async () => {
    const { body } = await desk.merge(dupont, marie);
    const { importId } = await office.send(`${HEADER}b3,DUPONT Marïe,2026-01-20,1,Jardin,validated\n`, 'sheet');
    expect(await volunteersByMonth()).toEqual([1, 2, 1]);
    const now = await desk.figures();
    const warehouse = await office.application.app.get(Warehouses).of(office.house);
    await warehouse.rebuild();
    expect(await desk.figures()).toEqual(now);
    expect(await warehouse.verify()).toEqual({ same: true, differences: [] });
    await desk.undo(body.merge?.id);
    expect(await volunteersByMonth()).toEqual([2, 3, 1]);
    await office.ask(`/api/imports/${importId}/undo`, {});
    expect(await desk.figures()).toEqual(before);
  });

  it('a third entry joins both through the one kept, which takes the other with it when it is separated', async () => {
    const counted = () => office.rows<{ n: number }>('SELECT count(DISTINCT volunteer_key) AS n FROM staging.activity');
    await desk.merge(dupont, marie);
    const { body } = await desk.merge(marie, karim);
    expect(await counted()).toEqual([{ n: 1 }]);
    const found = await office.get<FoundPeople>('/api/people?name=kar', office.coordinator);
    expect(found.body.people).toMatchObject([
      { name: 'Karim Ali', activities: 5, with: expect.arrayContaining(['Marie Dupont', 'DUPONT Marïe']) as unknown },
    ]);
    await desk.undo(body.merge?.id);
    expect(await counted()).toEqual([{ n: 2 }]);
  });

  it('said to be two people they are not proposed again, nor merged, until that is taken back', async () => {
    const said = await desk.setApart(dupont, marie);
    expect(said.body.names.toSorted()).toEqual(['DUPONT Marïe', 'Marie Dupont']);
    expect(await desk.duplicates()).toEqual([]);
    expect((await desk.merge(dupont, marie)).body.code).toBe('people-set-apart');
    expect((await desk.setApart(marie, dupont)).body.id).toBe(said.body.id);
    expect((await desk.takeBack(said.body.id)).status).toBe(200);
    expect(await desk.duplicates()).toHaveLength(1);
  });

  it('are for a coordinator who answers for every mission', async () => {
    const narrow = await office.coordinatorOf(['Jardin']);
    const refused = await office.get('/api/people/duplicates', narrow);
    expect([refused.status, refused.body.code]).toEqual([403, 'merge-needs-all-missions']);
  });

  it('each act leaves a trace without a name, in a chain that holds', async () => {
    const { body } = await desk.merge(dupont, marie);
    await desk.undo(body.merge?.id);
    const em = office.application.app.get(Registry).of(office.house.id);
    const acts = await em.find(
      AuditEntry,
      { record: `merge:${body.merge?.id ?? ''}` },
      { orderBy: { sequence: 'asc' } },
    );
    expect(acts.map(({ action, actorName, details }) => [actorName, action, details])).toEqual([
      ['karim', 'person.merge', { mergedId: dupont, keptId: marie }],
      ['karim', 'person.unmerge', { mergedId: dupont, keptId: marie }],
    ]);
    expect(await office.application.app.get(AuditTrail).verify(office.house.id)).toBeNull();
  });
});
