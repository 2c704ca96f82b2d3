import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { AuditTrail } from '../../../server/audit/audit-trail.js';
import { AuditEntry } from '../../../server/audit/audit-entry.entity.js';
import { Registry } from '../../../server/registry/registry.js';
import { Warehouses } from '../../../server/warehouse/warehouses.js';
import { Office } from './office.js';

let office: Office;
/** Each test has hours of a source of its own. */
let source: string;
let tests = 0;
beforeAll(async () => {
  office = await Office.open();
});
beforeEach(() => {
  tests += 1;
  source = `desk-${tests}`;
});
afterAll(() => office.close());

const HEADER = 'external_id,volunteer,mission,day,hours\n';
const LOG = `${HEADER}a,Zoé,Soupe,2026-03-02,2\nb,Zoé,Soupe,2026-03-03,3\nc,Ali,Soupe,2026-03-03,4\n`;
const HOUR = 3600;
const of = (id: string) => `${source}:${id}`;
const send = (text: string) => office.send(text, source);
const counted = () => office.counted(source);
const queue = (filter = '') => office.queue(`source=${source}&${filter}`);
const own = async (cookie: string) => (await office.own(cookie)).filter((row) => row.source === source);
const standing = () =>
  office.rows<{ id: string; status: string; seconds: number }>(
    `SELECT split_part(activity_id, ':', 2) AS id, status, person_seconds AS seconds FROM activity
     WHERE source = '${source}' ORDER BY id`,
  );

describe('What a coordinator decides of hours', () => {
  it('moves the figures: refused hours leave them, and come back when the decision is undone', async () => {
    await send(LOG);
    expect(await counted()).toBe(9 * HOUR);
    const { body } = await office.decide({ decision: 'refuse', activityIds: [of('c')], reason: 'Absent ce jour' });
    expect(body).toMatchObject({ decided: 1, left: 0 });
    expect(await counted()).toBe(5 * HOUR);
    expect((await office.undo(body.decisionId)).body).toMatchObject({ restored: 1 });
    expect(await counted()).toBe(9 * HOUR);
  });

  it('a corrected row is a new version with a reason; the file’s version stays beside it, and can be had back', async () => {
    await send(LOG);
    const values = { day: '2026-03-04', personSeconds: 90 * 60 };
    const { body } = await office.decide({
      decision: 'correct',
      activityIds: [of('a')],
      reason: 'Feuille relue',
      values,
    });
    expect(
      await office.rows(`SELECT day, person_seconds, status FROM activity WHERE activity_id = '${of('a')}'`),
    ).toEqual([{ day: '2026-03-04', person_seconds: 5400, status: 'validated' }]);
    expect(
      await office.rows(`SELECT day, person_seconds, status FROM imported_activity WHERE activity_id = '${of('a')}'`),
    ).toEqual([{ day: '2026-03-02', person_seconds: 7200, status: 'declared' }]);
    const warehouse = await office.application.app.get(Warehouses).of(office.house);
    expect(await warehouse.verify()).toMatchObject({ same: true });
    await office.undo(body.decisionId);
    expect(await office.rows(`SELECT * FROM corrected_activity WHERE source = '${source}'`)).toEqual([]);
    expect(await warehouse.verify()).toMatchObject({ same: true });
    await warehouse.rebuild();
    expect(await standing()).toEqual([
      { id: 'a', status: 'declared', seconds: 2 * HOUR },
      { id: 'b', status: 'declared', seconds: 3 * HOUR },
      { id: 'c', status: 'declared', seconds: 4 * HOUR },
    ]);
  });

  it('survives the same file and a longer one; a line that changed too conflicts, and the correction stays until decided', async () => {
    await send(LOG);
    await office.decide({
      decision: 'correct',
      activityIds: [of('a')],
      reason: 'Relue',
      values: { personSeconds: HOUR },
    });
    await send(`${LOG}d,Ali,Soupe,2026-03-05,1\n`);
    expect((await standing())[0]).toEqual({ id: 'a', status: 'validated', seconds: HOUR });
    await send(LOG.replace('2026-03-02,2', '2026-03-02,6'));
    expect((await standing())[0]).toMatchObject({ seconds: HOUR });
    const [first] = (await queue()).rows;
    expect(first).toMatchObject({
      activityId: of('a'),
      personSeconds: HOUR,
      imported: { personSeconds: 6 * HOUR, status: 'declared' },
      reasons: [{ flag: 'conflicts-with-correction' }],
    });
    await office.decide({
      decision: 'correct',
      activityIds: [of('a')],
      reason: 'Le fichier dit vrai',
      values: { personSeconds: 6 * HOUR },
    });
    expect((await queue('reason=conflicts-with-correction')).rows).toEqual([]);
    expect((await standing())[0]).toMatchObject({ seconds: 6 * HOUR });
  });

  it('undoing the second of two corrections gives the first back, not the file', async () => {
    await send(LOG);
    const correct = (personSeconds: number) =>
      office.decide({ decision: 'correct', activityIds: [of('a')], reason: 'Relue', values: { personSeconds } });
    await correct(HOUR);
    await send(LOG.replace('2026-03-02,2', '2026-03-02,6'));
    const second = await correct(5 * HOUR);
    await office.undo(second.body.decisionId);
    expect((await standing())[0]).toMatchObject({ status: 'validated', seconds: HOUR });
  });

  it('a decision sent twice decides once; what somebody decided before is left, and said', async () => {
    await send(LOG);
    const id = randomUUID();
    const asked = { id, decision: 'validate', activityIds: [of('a'), of('b')] };
    const [one, other] = await Promise.all([office.decide(asked), office.decide(asked)]);
    expect(one.body).toEqual(other.body);
    expect(one.body).toMatchObject({ decisionId: id, decided: 2, left: 0 });
    const late = await office.decide({ decision: 'refuse', activityIds: [of('b'), of('c')] });
    expect(late.body).toMatchObject({ decided: 1, left: 1 });
    expect((await standing()).map(({ status }) => status)).toEqual(['validated', 'validated', 'refused']);
  });

  it('undoing leaves what another decision touched since', async () => {
    await send(LOG);
    const first = await office.decide({ decision: 'validate', activityIds: [of('a'), of('b')] });
    await send(LOG.replace('2026-03-02,2', '2026-03-02,6'));
    await office.decide({ decision: 'refuse', activityIds: [of('a')] });
    expect((await office.undo(first.body.decisionId)).body).toMatchObject({ restored: 1, left: 1 });
    expect((await standing()).map(({ status }) => status)).toEqual(['refused', 'declared', 'declared']);
  });

  it('leaves a trace with a name, and no free text in it nor in the segments', async () => {
    await send(LOG);
    const { body } = await office.decide({ decision: 'refuse', activityIds: [of('a')], reason: 'Mot très personnel' });
    await office.undo(body.decisionId);
    const entries = await office.application.app.get(Registry).of(office.house.id).find(AuditEntry, {});
    const trace = entries.filter(({ record }) => record === `decision:${body.decisionId}`);
    expect(trace).toMatchObject([
      { action: 'hours.refuse', actorName: 'karim', record: `decision:${body.decisionId}`, details: { activities: 1 } },
      { action: 'hours.undo', actorName: 'karim' },
    ]);
    expect(JSON.stringify(entries)).not.toContain('personnel');
    expect(await office.application.app.get(AuditTrail).verify(office.house.id)).toBeNull();
  });

  it('cannot be impossible: refused with a sentence, and nothing changes', async () => {
    await send(LOG);
    const correct = (values: object) =>
      office.decide({ decision: 'correct', activityIds: [of('a')], reason: 'x', values });
    for (const values of [
      { day: '1812-06-24' },
      { startedAt: '2026-03-02T10:00:00Z', endedAt: '2026-03-02T09:00:00Z' },
      { personSeconds: 400 * 86_400 },
      { missionId: '0190c5c0-0000-7000-8000-00000000dead' },
    ])
      expect((await correct(values)).body.code).toBe('correction-impossible');
    expect((await office.decide({ decision: 'correct', activityIds: [of('a')], values: {} })).status).toBe(400);
    expect((await standing())[0]).toMatchObject({ status: 'declared', seconds: 2 * HOUR });
  });
});

describe('A volunteer who finds a mistake in their own hours', () => {
  it('says so; the figures stay until somebody decides, then the answer is there with a name', async () => {
    await send(LOG);
    const zoe = await office.volunteer('Zoé', source);
    expect((await own(zoe)).map(({ activityId }) => activityId)).toEqual([of('b'), of('a')]);
    const proposed = { personSeconds: 90 * 60 };
    const said = { activityId: of('a'), reason: 'Je suis partie plus tôt', proposed };
    expect((await office.ask('/api/me/disputes', said, zoe)).status).toBe(201);
    expect((await office.ask('/api/me/disputes', said, zoe)).status).toBe(201);
    expect((await office.ask('/api/me/disputes', { ...said, reason: 'Autre' }, zoe)).body.code).toBe('dispute-open');
    expect(await counted()).toBe(9 * HOUR);
    const waiting = await queue();
    expect(waiting.rows.filter(({ dispute }) => dispute)).toHaveLength(1);
    expect(waiting.rows[0]).toMatchObject({
      activityId: of('a'),
      dispute: { reason: 'Je suis partie plus tôt', proposed, by: 'Zoé' },
      reasons: [{ flag: 'disputed' }],
    });
    const decided = await office.decide({
      decision: 'correct',
      activityIds: [of('a')],
      reason: 'D’accord',
      values: proposed,
    });
    expect(await counted()).toBe(8.5 * HOUR);
    expect((await own(zoe))[1]).toMatchObject({
      personSeconds: 5400,
      disputes: [{ answer: { decision: 'correct', by: 'karim', reason: 'D’accord' } }],
    });
    await office.undo(decided.body.decisionId);
    expect((await own(zoe))[1]).toMatchObject({ personSeconds: 7200, disputes: [{ answer: null }] });
    expect((await queue()).rows.filter(({ dispute }) => dispute)).toHaveLength(1);
  });

  it('does so of her own rows only: those of another volunteer answer as ones that do not exist', async () => {
    await send(LOG);
    const zoe = await office.volunteer('Zoé', source);
    const foreign = await office.ask('/api/me/disputes', { activityId: of('c'), reason: 'x' }, zoe);
    const unknown = await office.ask('/api/me/disputes', { activityId: of('nobody'), reason: 'x' }, zoe);
    expect([foreign.status, foreign.body.code]).toEqual([404, 'not-found']);
    expect([unknown.status, unknown.body.code]).toEqual([404, 'not-found']);
    expect((await office.decide({ decision: 'validate', activityIds: [of('a')] }, zoe)).status).toBe(403);
    expect((await office.get('/api/validation', zoe)).status).toBe(403);
  });
});
