import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { AuditTrail } from '../../../../server/audit/audit-trail.js';
import { Account } from '../../../../server/auth/account.entity.js';
import { Membership } from '../../../../server/auth/membership.entity.js';
import { Person } from '../../../../server/people/person.entity.js';
import { Organisations } from '../../../../server/registry/organisations.js';
import { engines } from '../../../support/registry.js';
import { amina, GARDEN, NOWHERE, onPaper, QuoteDesk, SOUP } from './quote-desk.js';

jest.setTimeout(300_000);

describe.each(engines)('Who reads and records the words of people who were helped, on %s', (engine) => {
  let desk: QuoteDesk;
  let soup = '';
  let garden = '';
  let all = '';
  beforeAll(async () => {
    desk = await QuoteDesk.open(engine);
    soup = await desk.recorded();
    garden = await desk.recorded({ missionId: GARDEN });
    all = await desk.recorded({ missionId: null });
    await desk.coordinatorOf('Gardener', [GARDEN]);
  });
  afterAll(() => desk.close());

  it('directors and coordinators of all missions: everything', async () => {
    for (const who of ['director', 'coordinator']) {
      const list = await desk.list(who);
      expect(list.quotes.map(({ id }) => id).toSorted()).toEqual([soup, garden, all].toSorted());
      expect(list).toMatchObject({ mayRecordForAll: true, today: '2026-03-10' });
      expect(list.missions.map(({ id }) => id)).toEqual([GARDEN, SOUP]);
    }
  });

  it('the coordinator of the garden: those of the garden', async () => {
    const list = await desk.list('Gardener');
    expect(list.quotes.map(({ id }) => id)).toEqual([garden]);
    expect(list).toMatchObject({ mayRecordForAll: false, missions: [{ id: GARDEN }] });
    const id = await desk.recorded({ missionId: GARDEN }, 'Gardener');
    expect((await desk.one(id)).recordedBy).toBe('gardener');
    expect((await desk.withdraw(id, 'Gardener')).status).toBe(200);
  });

  it('of another coordinator’s mission answer like words that nobody said', async () => {
    for (const theirs of [soup, all]) {
      expect(await desk.change(theirs, { missionId: GARDEN }, 'Gardener')).toEqual(
        await desk.change(NOWHERE, { missionId: GARDEN }, 'Gardener'),
      );
      expect(await desk.withdraw(theirs, 'Gardener')).toMatchObject({ status: 404 });
    }
    for (const missionId of [SOUP, null, NOWHERE])
      expect((await desk.record({ ...amina, missionId }, 'Gardener')).body.code).toBe('not-found');
    expect((await desk.change(garden, { missionId: SOUP }, 'Gardener')).body.code).toBe('not-found');
    expect((await desk.one(garden)).mission).toMatchObject({ id: GARDEN });
    expect((await desk.one(soup)).state).toBe('in-force');
  });

  it('a volunteer: none', async () => {
    expect((await desk.desk.ask('volunteer', 'GET', '/api/quotes')).status).toBe(403);
    expect((await desk.record(amina, 'volunteer')).status).toBe(403);
    expect((await desk.withdraw(soup, 'volunteer')).status).toBe(403);
  });

  it('a director of another association: none of them', async () => {
    const { id } = await desk.desk.application.app.get(Organisations).create({ slug: 'lyon', name: 'Lyon' });
    await desk.desk.enter('Lea', 'director', id);
    expect(await desk.list('Lea')).toMatchObject({ quotes: [], missions: [] });
    const theirs = [await desk.change(soup, { missionId: null }, 'Lea'), await desk.withdraw(soup, 'Lea')];
    const none = [await desk.change(NOWHERE, { missionId: null }, 'Lea'), await desk.withdraw(NOWHERE, 'Lea')];
    expect(theirs).toEqual(none);
    expect(theirs.map(({ status }) => status)).toEqual([404, 404]);
    expect((await desk.record(amina, 'Lea')).body.code).toBe('not-found');
    expect((await desk.one(soup)).words).toBe(amina.words);
  });

  it('stay without the name of who noted or heard them, once that person is erased', async () => {
    const consent = { ...onPaper, means: 'voice' as const, presence: 'director' };
    const heard = await desk.recorded({ consent }, 'coordinator');
    await desk.change(soup, { source: 'Dit à la distribution' });
    const log = 'external_id,volunteer,email,day,hours\nz,Z-1,director@maison.example,2026-01-10,1';
    await desk.desk.upload('coordinator', '/api/imports', log, { source: 'people' });
    const { organisationId } = desk.desk;
    const { id } = await desk.registry.of(organisationId).findOneOrFail(Person, { displayName: 'Z-1' });
    await desk.registry.transaction(organisationId, async (em) => {
      const { id: accountId } = await em.findOneOrFail(Account, { email: 'director@maison.example' });
      Object.assign(await em.findOneOrFail(Membership, { accountId }), { personId: id, role: 'volunteer' });
    });
    await desk.desk.application.local.post(`/api/people/${id}/erasure`, { dryRun: false });
    const erased = 'erased person 1';
    const consents = [{ recordedBy: erased }];
    expect(await desk.one(soup, 'coordinator')).toMatchObject({ recordedBy: erased, changedBy: erased, consents });
    expect(await desk.one(heard, 'coordinator')).toMatchObject({
      recordedBy: 'coordinator',
      consents: [{ presence: erased, recordedBy: 'coordinator' }],
    });
    expect(await desk.desk.application.app.get(AuditTrail).verify(organisationId)).toBeNull();
  });
});
