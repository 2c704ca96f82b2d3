import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditEntry } from '../../../server/audit/audit-entry.entity.js';
import { AuditTrail } from '../../../server/audit/audit-trail.js';
import { Planning } from '../../../server/indicators/planning.js';
import type {
  ApartView,
  Duplicates,
  FoundPeople,
  MergeAnswer,
  MergeView,
  MovedFigure,
} from '../../../server/merges/merges.schemas.js';
import { Person } from '../../../server/people/person.entity.js';
import { Registry } from '../../../server/registry/registry.js';
import { Warehouses } from '../../../server/warehouse/warehouses.js';
import { Office } from '../validation/office.js';

const HEADER = 'external_id,volunteer,day,hours,mission,status\n';
const DESK = `${HEADER}a1,Marie Dupont,2026-01-10,2,Maraude,validated
a2,Marie Dupont,2026-02-10,1,Maraude,validated
a3,Karim Ali,2026-02-11,3,Jardin,validated
`;
const SHEET = `${HEADER}b1,DUPONT Marïe,2026-02-10,1,Maraude,validated
b2,DUPONT Marïe,2026-03-05,4,Jardin,validated
`;
const INDICATORS = ['active_volunteers', 'volunteer_hours', 'attendances', 'concrete_outcomes'];

describe('two entries of one person', () => {
  let office: Office;
  /** Entries by name. */
  let marie: string;
  let dupont: string;
  let karim: string;
  let before: unknown;
  let later: string;

  beforeAll(async () => {
    office = await Office.open();
    await office.send(DESK, 'desk');
    await office.send(SHEET, 'sheet');
    [marie, dupont, karim] = (await Promise.all(['Marie Dupont', 'DUPONT Marïe', 'Karim Ali'].map(idOf))) as [
      string,
      string,
      string,
    ];
    before = await figures();
  });
  afterAll(() => office.close());

  const idOf = async (displayName: string): Promise<string> => {
    const em = office.application.app.get(Registry).of(office.house.id);
    return (await em.findOneOrFail(Person, { displayName })).id;
  };
  /** What every figure says of 2026, month by month and in all. */
  const figures = async (): Promise<unknown> => {
    await office.application.app.get(Planning).settled();
    const asked = INDICATORS.map((name) =>
      office.get<{ rows: unknown; total: unknown }>(
        `/api/indicators/${name}?from=2026-01-01&to=2027-01-01&by=month${name === 'concrete_outcomes' ? ',outcome_type' : ''}`,
        office.coordinator,
      ),
    );
    return (await Promise.all(asked)).map(({ body: { rows, total } }) => ({ rows, total }));
  };
  const volunteersByMonth = async (): Promise<number[]> => {
    const [active] = (await figures()) as { rows: { active_volunteers: number }[] }[];
    return (active?.rows ?? []).slice(0, 3).map((row) => row.active_volunteers);
  };
  const duplicates = async () =>
    (await office.get<Duplicates>('/api/people/duplicates', office.coordinator)).body.duplicates;
  const merge = (mergedId: string, keptId: string, dryRun = false) =>
    office.ask<MergeAnswer>('/api/people/merges', { mergedId, keptId, dryRun });
  const undo = (id: string, dryRun = false) => office.ask<MergeAnswer>(`/api/people/merges/${id}/undo`, { dryRun });
  const history = async () =>
    (await office.get<{ merges: MergeView[] }>('/api/people/merges', office.coordinator)).body.merges;
  const told = (moves: readonly MovedFigure[] = []) =>
    moves.map(({ measure, unit, periods }) => [
      measure,
      unit,
      ...periods.map(({ kind, from, to, before: was, after }) => [kind, from, to, was, after]),
    ]);

  it('are proposed with the reason and what tells them apart, whatever case, accents and order of the words', async () => {
    expect(await duplicates()).toEqual([
      {
        people: [
          expect.objectContaining({
            id: marie,
            name: 'Marie Dupont',
            sources: ['desk'],
            activities: 2,
            firstDay: '2026-01-10',
            lastDay: '2026-02-10',
            hasAccount: false,
            with: [],
          }),
          expect.objectContaining({ id: dupont, sources: ['sheet'], firstDay: '2026-02-10', lastDay: '2026-03-05' }),
        ],
        reasons: ['same-name'],
        apartIn: [],
      },
    ]);
  });

  it('trying shows each figure that would move, before and after with unit and period, and moves nothing', async () => {
    const { body } = await merge(dupont, marie, true);
    expect(body.merge).toBeNull();
    expect(told(body.moves?.moved)).toEqual([
      [
        'active_volunteers',
        'count',
        ['whole', '2026-01-10', '2026-03-06', 3, 2],
        ['year', '2026-01-01', '2027-01-01', 3, 2],
        ['month', '2026-02-01', '2026-03-01', 3, 2],
      ],
    ]);
    expect(told(body.moves?.unmoved)).toContainEqual([
      'person_seconds',
      'duration',
      ['whole', '2026-01-10', '2026-03-06', 39_600, 39_600],
    ]);
    expect(body.moves).toMatchObject({ sameDays: 1, overlaps: 0, unknown: [], kept: { id: marie } });
    expect(await figures()).toEqual(before);
    expect(await history()).toEqual([]);
  });

  it('once merged count as one in every figure, as was told, and their hours stay', async () => {
    const { body, status } = await merge(dupont, marie);
    expect([status, body.merge?.merged.name, body.merge?.kept.name, body.merge?.by]).toEqual([
      200,
      'DUPONT Marïe',
      'Marie Dupont',
      'karim',
    ]);
    expect(await volunteersByMonth()).toEqual([1, 2, 1]);
    const [, hours] = (await figures()) as { total: { person_seconds: number } }[];
    expect(hours?.total.person_seconds).toBe(39_600);
    expect(await duplicates()).toEqual([]);
  });

  it('the same merge again is the same merge; nobody is merged twice, into oneself or in a ring', async () => {
    const [first] = await history();
    const again = await Promise.all([merge(dupont, marie), merge(dupont, marie)]);
    expect(again.map(({ body }) => body.merge?.id)).toEqual([first?.id, first?.id]);
    expect(await history()).toHaveLength(1);
    const refused = [await merge(marie, marie), await merge(marie, dupont), await merge(dupont, karim)];
    expect(refused.map(({ status, body }) => [status, body.code])).toEqual([
      [422, 'merge-of-oneself'],
      [409, 'person-already-merged'],
      [409, 'person-already-merged'],
    ]);
    const unknown = await merge('0190c5c0-0000-7000-8000-00000000dead', marie);
    expect([unknown.status, unknown.body.code]).toEqual([404, 'not-found']);
  });

  it('hours that both entries hold now show as a possible duplicate, under the name kept', async () => {
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
    const own = await office.volunteer('DUPONT Marïe', 'sheet');
    const other = await office.volunteer('Karim Ali', 'desk');
    expect((await office.own(own)).map(({ activityId }) => activityId)).toEqual([
      'sheet:b2',
      'sheet:b1',
      'desk:a2',
      'desk:a1',
    ]);
    const mine = await office.get<{ total: object }>('/api/me/activity', own);
    expect(mine.body.total).toMatchObject({ personSeconds: 28_800, activities: 4 });
    expect((await office.own(other)).map(({ activityId }) => activityId)).toEqual(['desk:a3']);
  });

  it('a later file that names the merged entry counts for the person kept, and after a rebuild alike', async () => {
    ({ importId: later } = await office.send(`${HEADER}b3,DUPONT Marïe,2026-01-20,1,Jardin,validated\n`, 'sheet'));
    expect(await volunteersByMonth()).toEqual([1, 2, 1]);
    const now = await figures();
    const warehouse = await office.application.app.get(Warehouses).of(office.house);
    await warehouse.rebuild();
    expect(await figures()).toEqual(now);
    expect(await warehouse.verify()).toEqual({ same: true, differences: [] });
  });

  it('a third entry joins them through the one kept', async () => {
    const [one] = await office.rows<{ n: number }>('SELECT count(DISTINCT volunteer_key) AS n FROM staging.activity');
    const { body } = await merge(marie, karim);
    const [joined] = await office.rows<{ n: number }>(
      'SELECT count(DISTINCT volunteer_key) AS n FROM staging.activity',
    );
    expect([one?.n, joined?.n]).toEqual([2, 1]);
    expect((await office.get<FoundPeople>('/api/people?name=kar', office.coordinator)).body.people).toMatchObject([
      { name: 'Karim Ali', activities: 6, with: expect.arrayContaining(['Marie Dupont', 'DUPONT Marïe']) as unknown },
    ]);
    // Separated again, the one kept before takes the other with it.
    await undo(body.merge?.id ?? '');
    expect(await volunteersByMonth()).toEqual([1, 2, 1]);
  });

  it('separating shows what moves back first, then gives every figure as it was', async () => {
    const [latest] = (await history()).filter(({ undone }) => undone === null);
    const { body } = await undo(latest?.id ?? '', true);
    expect(told(body.moves?.moved)[0]?.slice(2)).toContainEqual(['whole', '2026-01-10', '2026-03-06', 2, 3]);
    expect(body.moves).toMatchObject({ merged: { id: dupont, activities: 3 }, kept: { id: marie, activities: 2 } });
    expect(await volunteersByMonth()).toEqual([1, 2, 1]);

    expect((await undo(latest?.id ?? '')).body.merge?.undone?.by).toBe('karim');
    const twice = await undo(latest?.id ?? '');
    expect([twice.status, twice.body.code]).toEqual([409, 'merge-already-undone']);
    expect(await volunteersByMonth()).toEqual([2, 3, 1]);
    await office.ask(`/api/imports/${later}/undo`, {});
    expect(await figures()).toEqual(before);
  });

  it('said to be two people they are not proposed again, nor merged, until that is taken back', async () => {
    const said = await office.ask<ApartView>('/api/people/apart', { oneId: dupont, otherId: marie });
    expect(said.body.names.toSorted()).toEqual(['DUPONT Marïe', 'Marie Dupont']);
    expect(await duplicates()).toEqual([]);
    expect((await merge(dupont, marie)).body.code).toBe('people-set-apart');
    const again = await office.ask<ApartView>('/api/people/apart', { oneId: marie, otherId: dupont });
    expect(again.body.id).toBe(said.body.id);
    const taken = await fetch(`${office.application.url}/api/people/apart/${said.body.id}`, {
      method: 'DELETE',
      headers: { cookie: office.coordinator },
    });
    expect(taken.status).toBe(200);
    expect(await duplicates()).toHaveLength(1);
  });

  it('two coordinators who merge both ways at once make one merge', async () => {
    const answers = await Promise.all([merge(dupont, marie), merge(marie, dupont)]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]));
    const [standing, ...others] = (await history()).filter(({ undone }) => undone === null);
    expect(others).toEqual([]);
    await undo(standing?.id ?? '');
  });

  it('once the person was erased figures stay, and nobody can tell the two apart any more', async () => {
    const { body } = await merge(dupont, marie);
    const now = await figures();
    await office.forget('DUPONT Marïe');
    expect(await figures()).toEqual(now);
    const refused = await undo(body.merge?.id ?? '');
    expect([refused.status, refused.body.code]).toEqual([409, 'merge-of-erased']);
  });

  it('is for a coordinator who answers for every mission', async () => {
    const narrow = await office.coordinatorOf(['Jardin']);
    const refused = await office.get('/api/people/duplicates', narrow);
    expect([refused.status, refused.body.code]).toEqual([403, 'merge-needs-all-missions']);
  });

  it('leaves a trace of each act in a chain that holds', async () => {
    const em = office.application.app.get(Registry).of(office.house.id);
    const acts = await em.find(AuditEntry, { action: { $like: 'person.%' } }, { orderBy: { sequence: 'asc' } });
    expect(acts.map(({ action, actorName }) => `${actorName} ${action}`)).toEqual([
      'karim person.merge',
      'karim person.merge',
      'karim person.unmerge',
      'karim person.unmerge',
      'karim person.set-apart',
      'karim person.not-apart',
      'karim person.merge',
      'karim person.unmerge',
      'karim person.merge',
    ]);
    expect(JSON.stringify(acts.map(({ details }) => details))).not.toMatch(/dupont/i);
    expect(await office.application.app.get(AuditTrail).verify(office.house.id)).toBeNull();
  });
});

it('on PostgreSQL two entries are merged once, by whoever comes first, and are two again', async () => {
  const office = await Office.open('PostgreSQL');
  try {
    await office.send(DESK, 'desk');
    await office.send(SHEET, 'sheet');
    const found = await office.get<Duplicates>('/api/people/duplicates', office.coordinator);
    const [one = '', other = ''] = found.body.duplicates[0]?.people.map(({ id }) => id) ?? [];
    const merge = (mergedId: string, keptId: string, dryRun = false) =>
      office.ask<MergeAnswer>('/api/people/merges', { mergedId, keptId, dryRun });
    const tried = await merge(one, other, true);
    expect(tried.body.moves?.moved[0]?.periods[0]).toMatchObject({ kind: 'whole', before: 3, after: 2 });
    const answers = await Promise.all([merge(one, other), merge(other, one), merge(one, other)]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]));
    const { merges } = (await office.get<{ merges: MergeView[] }>('/api/people/merges', office.coordinator)).body;
    expect(merges).toHaveLength(1);
    const undone = await office.ask<MergeAnswer>(`/api/people/merges/${merges[0]?.id ?? ''}/undo`, {});
    expect([undone.status, undone.body.merge?.undone?.by]).toEqual([200, 'karim']);
    const again = await office.get<Duplicates>('/api/people/duplicates', office.coordinator);
    expect(again.body.duplicates).toEqual(found.body.duplicates);
  } finally {
    await office.close();
  }
});
