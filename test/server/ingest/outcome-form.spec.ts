import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Membership } from '../../../server/auth/membership.entity.js';
import type { EnteredOutcome, OutcomeDay } from '../../../server/ingest/outcomes/outcomes.schemas.js';
import { Organisations } from '../../../server/registry/organisations.js';
import { Registry } from '../../../server/registry/registry.js';
import { startApplication, type TestApplication } from '../../support/application.js';
import { post, signIn, somebody } from '../../support/people.js';

const ABSENT = '00000000-0000-7000-8000-000000000000';

describe('Somebody at the scales', () => {
  let application: TestApplication;
  let cookie: string;
  let organisationId: string;
  let mission: { id: string; title: string };

  const today = async (as = cookie): Promise<OutcomeDay> => {
    const answer = await fetch(`${application.url}/api/outcomes`, { headers: { cookie: as } });
    expect(answer.status).toBe(200);
    return (await answer.json()) as OutcomeDay;
  };
  const enter = (body: object, as = cookie) =>
    post(application, '/api/outcomes', { missionId: mission.id, type: 'food', unit: 'kg', ...body }, { cookie: as });
  const problem = async (answer: Response) => [answer.status, ((await answer.json()) as { code: string }).code];

  beforeAll(async () => {
    application = await startApplication();
    organisationId = (await application.app.get(Organisations).default()).id;
    await somebody(application, 'co@maison.example', organisationId, 'coordinator');
    cookie = await signIn(application, 'co@maison.example');
    const form = new FormData();
    form.set('source', 'desk');
    form.set('file', new Blob(['id,day,mission,volunteer,hours\n1,2026-01-02,Food bank,Ana,2\n']), 'log.csv');
    await fetch(`${application.url}/api/imports`, { method: 'POST', headers: { cookie }, body: form });
    [mission] = (await today()).missions as [typeof mission];
  });
  afterAll(() => application.close());

  it('enters a quantity for today, counted once however often a poor network sends it', async () => {
    const draft = 'a'.repeat(32);
    const both = await Promise.all([
      enter({ draft, quantity: '12,5', method: 'scales' }),
      enter({ draft, quantity: '12,5', method: 'scales' }),
    ]);
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    const [first, second] = (await Promise.all(both.map((one) => one.json()))) as EnteredOutcome[];
    expect(second).toEqual(first);
    const { day, entries, kinds } = await today();
    expect(entries).toEqual([
      {
        importId: first?.importId,
        missionId: mission.id,
        day,
        type: 'food',
        quantity: '12.5',
        unit: 'kg',
        method: 'scales',
      },
    ]);
    expect(kinds).toEqual([{ type: 'food', unit: 'kg' }]);
  });

  it('enters the same weight twice when it was weighed twice, and takes one back', async () => {
    const before = (await today()).entries.length;
    await enter({ draft: 'b'.repeat(32), quantity: '10' });
    const second = (await (await enter({ draft: 'c'.repeat(32), quantity: '10' })).json()) as EnteredOutcome;
    expect((await today()).entries).toHaveLength(before + 2);
    const undone = await post(application, `/api/imports/${second.importId}/undo`, {}, { cookie });
    expect(await undone.json()).toMatchObject({ withdrawn: 1, kept: 0 });
    expect((await today()).entries).toHaveLength(before + 1);
  });

  it('is told what to write when a quantity or a day cannot be', async () => {
    expect(await problem(await enter({ draft: 'd'.repeat(32), quantity: '1,234' }))).toEqual([
      422,
      'quantity-unreadable',
    ]);
    expect(await problem(await enter({ draft: 'd'.repeat(32), quantity: '-1' }))).toEqual([422, 'quantity-unreadable']);
    const ahead = await enter({ draft: 'd'.repeat(32), quantity: '1', day: '2099-01-01' });
    expect(await problem(ahead)).toEqual([422, 'day-ahead']);
  });

  it('finds only the missions they answer for; another one is not there', async () => {
    const accountId = await somebody(application, 'some@maison.example', organisationId, 'coordinator');
    await application.app.get(Registry).transaction(organisationId, async (manager) => {
      const membership = await manager.findOneOrFail(Membership, { accountId });
      membership.missionIds = [ABSENT];
    });
    const narrow = await signIn(application, 'some@maison.example');
    expect(await today(narrow)).toMatchObject({ missions: [], entries: [] });
    expect(await problem(await enter({ draft: 'e'.repeat(32), quantity: '1' }, narrow))).toEqual([404, 'not-found']);
    expect(await problem(await enter({ draft: 'e'.repeat(32), quantity: '1', missionId: ABSENT }))).toEqual([
      404,
      'not-found',
    ]);
  });

  it('is not a volunteer nor a director', async () => {
    for (const role of ['volunteer', 'director'] as const) {
      await somebody(application, `${role}@maison.example`, organisationId, role);
      const other = await signIn(application, `${role}@maison.example`);
      expect((await enter({ draft: 'f'.repeat(32), quantity: '1' }, other)).status).toBe(403);
    }
  });
});
