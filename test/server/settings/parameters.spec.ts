import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditTrail } from '../../../server/audit/audit-trail.js';
import { AuditEntry } from '../../../server/audit/audit-entry.entity.js';
import { Registry } from '../../../server/registry/registry.js';
import type { ParametersView, TimeRateView } from '../../../server/settings/parameters/parameters.schemas.js';
import { engines } from '../../support/registry.js';
import { AnswersDesk } from '../answers/desk.js';

const decision = { source: 'Grille salariale', decidedOn: '2026-01-12', decidedBy: 'Conseil d’administration' };
const rate = { ...decision, category: null, fromDay: '2026-01-01', amount: '12.02', charges: '0.42' };
const meals = { fromType: 'food', fromUnit: 'kg', toType: 'meals', toUnit: 'meal', factor: '2' };

describe.each(engines)('The parameters of an association, on %s', (engine) => {
  let desk: AnswersDesk;
  beforeAll(async () => {
    desk = await AnswersDesk.open(engine);
    await desk.enter('technician', 'administrator', desk.organisationId);
  });
  afterAll(() => desk.close());
  const read = async (who = 'director') => (await desk.ask<ParametersView>(who, 'GET', '/api/parameters')).body;
  const add = (who: string, kind: string, body: unknown) =>
    desk.ask<TimeRateView & { code?: string }>(who, 'POST', `/api/parameters/${kind}`, body);

  it('are 1,607 hours a year and no amount at all, until somebody decides', async () => {
    expect(await read()).toEqual({
      amounts: { valuesTime: false, isHoursOnly: false },
      leastOutside: 5,
      defaultAnnualHours: '1607',
      annualHours: [],
      rates: [],
      hiddenRates: 0,
      conversions: [],
    });
  });

  it('a rate needs a decision date, a decider and a source', async () => {
    for (const missing of ['decidedOn', 'decidedBy', 'source']) {
      const { status, body } = await add('director', 'rates', { ...rate, [missing]: undefined });
      expect([missing, status, body.code]).toEqual([missing, 400, 'invalid-request']);
    }
  });

  it('a rate is amount × (1 + charges) × coefficient, exactly', async () => {
    const { status, body } = await add('director', 'rates', { ...rate, coefficient: '1.1' });
    expect([status, body.rate]).toEqual([201, '18.77524']);
    expect(await desk.warehouse('SELECT category, from_day, to_day, rate, currency FROM staging.time_rate')).toEqual([
      { category: null, from_day: '2026-01-01', to_day: null, rate: '18.7752400000', currency: 'EUR' },
    ]);
  });

  it('two rates of one type cannot begin on the same day, nor be in two currencies', async () => {
    expect((await add('director', 'rates', rate)).body.code).toBe('parameter-exists');
    const other = { ...rate, fromDay: '2026-02-01', currency: 'CHF' };
    expect((await add('director', 'rates', other)).body.code).toBe('parameter-currency');
  });

  it('a value ends on a day, not before its first one, and stays in the history', async () => {
    const [kept] = (await read()).rates;
    const end = (toDay: string) =>
      desk.ask<{ code?: string }>('director', 'POST', `/api/parameters/rates/${kept?.id ?? ''}/end`, { toDay });
    expect((await end('2025-12-31')).body.code).toBe('parameter-end');
    expect((await end('2026-04-01')).status).toBe(200);
    expect((await read()).rates).toMatchObject([{ id: kept?.id, toDay: '2026-04-01' }]);
  });

  it('hours of the year and conversions are dated too, and reach the figures', async () => {
    const hours = { ...decision, hours: '1582', fromDay: '2026-01-01' };
    expect((await add('technician', 'annual-hours', hours)).status).toBe(201);
    expect((await add('technician', 'annual-hours', hours)).body.code).toBe('parameter-exists');
    const conversion = { ...decision, ...meals, name: 'Repas', fromDay: '2026-01-01' };
    expect((await add('director', 'conversions', conversion)).status).toBe(201);
    expect(await desk.warehouse('SELECT value FROM staging.setting')).toEqual([{ value: '1582' }]);
    expect(await desk.warehouse('SELECT name, factor FROM staging.conversion')).toEqual([
      { name: 'Repas', factor: '2.000000' },
    ]);
  });

  it('are read by a coordinator, who changes none; a volunteer sees none', async () => {
    expect((await read('coordinator')).annualHours).toHaveLength(1);
    expect((await add('coordinator', 'rates', rate)).status).toBe(403);
    expect((await desk.ask('coordinator', 'PUT', '/api/parameters/amounts', {})).status).toBe(403);
    expect((await desk.ask('volunteer', 'GET', '/api/parameters')).status).toBe(403);
  });

  it('show no rate while the association shows hours only, and all of them after', async () => {
    const set = (isHoursOnly: boolean) =>
      desk.ask<ParametersView>('director', 'PUT', '/api/parameters/amounts', { valuesTime: true, isHoursOnly });
    expect((await set(true)).body).toMatchObject({ rates: [], hiddenRates: 1 });
    expect(JSON.stringify(await read('coordinator'))).not.toContain('12.02');
    expect((await set(false)).body.rates).toHaveLength(1);
  });

  it('ask for more people behind what a donor is told, never for fewer than five', async () => {
    const set = (who: string, least: number) =>
      desk.ask<ParametersView>(who, 'PUT', '/api/parameters/least-outside', { least });
    expect((await set('director', 8)).body).toMatchObject({ leastOutside: 8 });
    expect((await set('director', 4)).status).toBe(400);
    expect((await set('coordinator', 9)).status).toBe(403);
    expect((await set('technician', 5)).body).toMatchObject({ leastOutside: 5 });
  });

  it('leave each change in the trail, with who made it', async () => {
    const em = desk.application.app.get(Registry).of(desk.organisationId);
    const entries = await em.find(AuditEntry, { action: { $ne: 'session.open' } }, { orderBy: { sequence: 'asc' } });
    expect(entries.map(({ action, actorName }) => `${action} ${actorName}`)).toEqual([
      'time-rate.add director',
      'time-rate.end director',
      'annual-hours.add technician',
      'conversion.add director',
      'amounts.set director',
      'amounts.set director',
      'threshold.set director',
      'threshold.set technician',
    ]);
    expect(entries[4]?.details).toMatchObject({ isHoursOnly: true, before: { isHoursOnly: false, valuesTime: false } });
    expect(await desk.application.app.get(AuditTrail).verify(desk.organisationId)).toBeNull();
  });
});
