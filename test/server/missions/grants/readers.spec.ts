import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { AuditTrail } from '../../../../server/audit/audit-trail.js';
import { Account } from '../../../../server/auth/account.entity.js';
import { Membership } from '../../../../server/auth/membership.entity.js';
import { Person } from '../../../../server/people/person.entity.js';
import { Organisations } from '../../../../server/registry/organisations.js';
import { engines } from '../../../support/registry.js';
import { city, GARDEN, GrantDesk, hours, NOWHERE, SOUP } from './grant-desk.js';

jest.setTimeout(300_000);

describe.each(engines)('Who reads and writes grants, on %s', (engine) => {
  let desk: GrantDesk;
  let soup = '';
  let both = '';
  beforeAll(async () => {
    desk = await GrantDesk.open(engine);
    soup = await desk.written(city);
    const missions = [
      { missionId: SOUP, share: 2500, part: 1000 },
      { missionId: GARDEN, share: 7500, part: 10_000 },
    ];
    both = await desk.written({ ...city, title: 'Les deux', missions });
    await desk.coordinatorOf('Gardener', [GARDEN]);
    await desk.coordinatorOf('Nobody', []);
  });
  afterAll(() => desk.close());

  it('a coordinator reads them without the contact at the funder’s, and changes none', async () => {
    expect(await desk.show(soup, 'coordinator')).toMatchObject({ contact: null, mayWrite: false, amount: city.amount });
    expect(await desk.list('coordinator')).toMatchObject({ mayWrite: false, missions: [] });
    expect((await desk.write(city, 'coordinator')).status).toBe(403);
    expect((await desk.change(soup, city, 'coordinator')).status).toBe(403);
    expect((await desk.desk.ask('coordinator', 'DELETE', `/api/grants/${soup}`)).status).toBe(403);
  });

  it('the coordinator of the garden reads the one of the garden, and there the garden only', async () => {
    expect((await desk.list('Gardener')).grants).toMatchObject([
      { id: both, missions: [{ missionId: GARDEN, share: 7500 }], otherMissions: 1 },
    ]);
    expect((await desk.show(both, 'Gardener')).missions).toHaveLength(1);
    expect((await desk.show(both, 'Gardener')).alsoReportedTo).toEqual([]);
    expect((await desk.show(both)).alsoReportedTo).toMatchObject([{ missionId: SOUP, grantId: soup }]);
  });

  it('another coordinator’s grant answers like one that nobody wrote', async () => {
    const [theirs, none] = [await desk.show(soup, 'Gardener'), await desk.show(NOWHERE, 'Gardener')];
    expect(theirs).toEqual(none);
    expect(theirs.code).toBe('not-found');
    expect((await desk.list('Nobody')).grants).toEqual([]);
  });

  it('a volunteer sees none', async () => {
    expect((await desk.desk.ask('volunteer', 'GET', '/api/grants')).status).toBe(403);
    expect((await desk.desk.ask('volunteer', 'GET', `/api/grants/${soup}`)).status).toBe(403);
  });

  it('a director of another association neither reads nor changes it, nor pays for its missions', async () => {
    const { id } = await desk.desk.application.app.get(Organisations).create({ slug: 'lyon', name: 'Lyon' });
    await desk.desk.enter('Lea', 'director', id);
    expect((await desk.list('Lea')).grants).toEqual([]);
    expect(await desk.show(soup, 'Lea')).toEqual(await desk.show(NOWHERE, 'Lea'));
    for (const [method, below, body] of [
      ['PUT', '', { ...city, missions: city.missions }],
      ['POST', '/end', { day: '2026-06-01' }],
      ['DELETE', '/contact', undefined],
      ['DELETE', '', undefined],
    ] as const) {
      const asked = (of: string) => desk.desk.ask<unknown>('Lea', method, `/api/grants/${of}${below}`, body);
      const [theirs, none] = [await asked(soup), await asked(NOWHERE)];
      expect([method, theirs]).toEqual([method, none]);
      expect(theirs.status).toBe(404);
    }
    expect((await desk.write(city, 'Lea')).body.code).toBe('not-found');
    expect((await desk.show(soup)).contact).toEqual(city.contact);
  });

  it('“hours only” hides every amount, and a change made meanwhile keeps it', async () => {
    const money = { indicator: 'value_of_time', measure: 'value_of_time', value: 500 };
    await desk.showAmounts({ valuesTime: true });
    const promises = [{ words: 'Du temps', figure: { ...hours, ...money, filters: [] } }];
    expect((await desk.change(soup, { ...city, promises })).status).toBe(200);
    await desk.showAmounts({ isHoursOnly: true });
    for (const who of ['director', 'coordinator']) {
      const shown = await desk.show(soup, who);
      expect(shown).toMatchObject({ amount: null, amountsHidden: true });
      expect(shown.promises).toMatchObject([{ words: 'Du temps', figure: { value: null, isHidden: true } }]);
      expect(JSON.stringify(await desk.list(who))).not.toContain('1250050');
    }
    expect((await desk.change(soup, city)).body.code).toBe('amounts-off');
    const [kept] = (await desk.show(soup)).promises;
    const blind = { indicator: money.indicator, measure: money.measure, better: 'more', value: null };
    const next = { ...city, amount: null, promises: [{ id: kept?.id, words: 'Du temps donné', figure: blind }] };
    expect((await desk.change(soup, next)).status).toBe(200);
    await desk.showAmounts({ isHoursOnly: false });
    expect(await desk.show(soup)).toMatchObject({
      amount: city.amount,
      promises: [{ words: 'Du temps donné', figure: { value: 500 } }],
    });
  });

  it('stays without a name when who wrote it is erased', async () => {
    const log = 'external_id,volunteer,email,day,hours\nz,Z-1,director@maison.example,2026-01-10,1';
    await desk.desk.upload('coordinator', '/api/imports', log, { source: 'people' });
    const { id } = await desk.registry.of(desk.desk.organisationId).findOneOrFail(Person, { displayName: 'Z-1' });
    await desk.registry.transaction(desk.desk.organisationId, async (em) => {
      const { id: accountId } = await em.findOneOrFail(Account, { email: 'director@maison.example' });
      const tie = await em.findOneOrFail(Membership, { accountId });
      Object.assign(tie, { personId: id, role: 'volunteer' });
    });
    await desk.desk.application.local.post(`/api/people/${id}/erasure`, { dryRun: false });
    expect(await desk.show(soup, 'coordinator')).toMatchObject({
      author: 'erased person 1',
      changedBy: 'erased person 1',
    });
    expect(await desk.desk.application.app.get(AuditTrail).verify(desk.desk.organisationId)).toBeNull();
  });
});
