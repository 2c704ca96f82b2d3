import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { AuditEntry } from '../../../server/audit/audit-entry.entity.js';
import { AuditTrail } from '../../../server/audit/audit-trail.js';
import { Account } from '../../../server/auth/account.entity.js';
import { Membership } from '../../../server/auth/membership.entity.js';
import { Person } from '../../../server/people/person.entity.js';
import { Registry } from '../../../server/registry/registry.js';
import { Conversion } from '../../../server/settings/parameters/conversion.entity.js';
import type { ParametersView } from '../../../server/settings/parameters/parameters.schemas.js';
import { TimeRate } from '../../../server/settings/parameters/time-rate.entity.js';
import { Setting } from '../../../server/settings/setting.entity.js';
import { engines } from '../../support/registry.js';
import { AnswersDesk } from '../answers/desk.js';

jest.setTimeout(300_000);
const decision = { source: 'Procès-verbal', decidedOn: '2026-01-12' };
const meals = { fromType: 'food', fromUnit: 'kg', toType: 'meals', toUnit: 'meal', factor: '2', name: 'Repas' };

describe.each(engines)('Who decided a parameter and is erased, on %s', (engine) => {
  let desk: AnswersDesk;
  beforeAll(async () => {
    desk = await AnswersDesk.open(engine);
    await desk.enter('Zoe Bell', 'administrator', desk.organisationId);
    await desk.enter('Zoe Bell Director', 'director', desk.organisationId);
    const people = ['z,Zoe Bell', 'a,Ali Ben', 'b,Ben Ali', 'c,Ben Ali'].map(
      (one) => `${one},${one.charAt(0)}@maison.example,`,
    );
    const list = ['identifiant,nom,email,competences', ...people].join('\n');
    await desk.upload('coordinator', '/api/imports', list, { source: 'desk' });
  });
  afterAll(() => desk.close());
  const em = () => desk.application.app.get(Registry).of(desk.organisationId);
  const add = async (who: string, kind: string, body: object, decidedBy: string, fromDay: string) => {
    const path = `/api/parameters/${kind}`;
    expect((await desk.ask(who, 'POST', path, { ...decision, ...body, decidedBy, fromDay })).status).toBe(201);
  };
  const deciders = async () => {
    const { annualHours, rates, conversions } = (await desk.ask<ParametersView>('director', 'GET', '/api/parameters'))
      .body;
    return [annualHours, rates, conversions].map((all) => all.map(({ decidedBy }) => decidedBy));
  };
  const erase = async (email: string) => {
    const { id } = await em().findOneOrFail(Person, { email });
    await desk.application.local.post(`/api/people/${id}/erasure`, { dryRun: false });
  };

  it('is named nowhere any more: neither beside the value nor in the trail, and the value stays', async () => {
    await add('Zoe Bell', 'annual-hours', { hours: '1600' }, 'zoe-bell', '2026-01-01');
    await add('director', 'annual-hours', { hours: '1582' }, 'Conseil d’administration', '2026-02-01');
    await add(
      'Zoe Bell Director',
      'rates',
      { category: null, amount: '12', charges: '0.42' },
      'zoe-bell',
      '2026-01-01',
    );
    await add('Zoe Bell Director', 'conversions', meals, 'zoe-bell', '2026-01-01');
    await becomes('zoe-bell@maison.example', 'z@maison.example');
    await becomes('zoe-bell-director@maison.example', 'z@maison.example');
    await erase('z@maison.example');

    const by = 'erased person 1';
    expect(await deciders()).toEqual([['Conseil d’administration', by], [by], [by]]);
    const values = await Promise.all([em().find(Setting, {}), em().find(TimeRate, {}), em().find(Conversion, {})]);
    expect(values.map((all) => all.length)).toEqual([2, 1, 1]);
    expect(values[1]).toMatchObject([{ author: by, amount: '12' }]);
    expect(JSON.stringify(values)).not.toContain('zoe');
    const acts = await em().find(AuditEntry, { action: { $like: '%.add' } });
    expect(acts).toHaveLength(4);
    expect(JSON.stringify(acts)).not.toContain('zoe');
    expect(await desk.application.app.get(AuditTrail).verify(desk.organisationId)).toBeNull();
  });

  it('is not named either when they never had an account; a name that somebody else bears too is left to them', async () => {
    await add('director', 'annual-hours', { hours: '1590' }, 'Ali Ben', '2026-03-01');
    await add('director', 'annual-hours', { hours: '1591' }, 'Ben Ali', '2026-04-01');
    await erase('a@maison.example');
    await erase('b@maison.example');
    expect((await deciders())[0]?.slice(0, 2)).toEqual(['Ben Ali', 'erased person 2']);
    await erase('c@maison.example');
    expect((await deciders())[0]?.slice(0, 2)).toEqual(['erased person 4', 'erased person 2']);
  });

  /** From then on this account is a volunteer's alone. */
  async function becomes(account: string, person: string): Promise<void> {
    const { id } = await em().findOneOrFail(Person, { email: person });
    await desk.application.app.get(Registry).transaction(desk.organisationId, async (own) => {
      const { id: accountId } = await own.findOneOrFail(Account, { email: account });
      Object.assign(await own.findOneOrFail(Membership, { accountId }), { personId: id, role: 'volunteer' });
    });
  }
});
