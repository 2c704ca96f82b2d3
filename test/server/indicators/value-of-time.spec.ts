import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { centsOf, centsOfParts, moneyOf } from '../../../server/indicators/money.js';
import { ratesUsed } from '../../../server/indicators/value-of-time/rates-used.js';
import type { PublicationView } from '../../../server/indicators/publications/publications.schemas.js';
import type { ValueStatement } from '../../../server/indicators/value-of-time/value-of-time.schemas.js';
import type { TimeRateView } from '../../../server/settings/parameters/parameters.schemas.js';
import { AnswersDesk } from '../answers/desk.js';

const YEAR = 'from=2026-01-01&to=2027-01-01';
const decision = { source: 'Grille salariale', decidedOn: '2026-01-12', decidedBy: 'Conseil' };
const rate = { ...decision, category: null, fromDay: '2026-01-01', amount: '12.02' };

let desk: AnswersDesk;
beforeAll(async () => {
  desk = await AnswersDesk.open();
  await desk.enter('technician', 'administrator', desk.organisationId);
  const log = 'external_id,volunteer,day,person_seconds\na1,ines,2026-03-02,4500000\na2,ines,2025-06-01,3600\n';
  await desk.upload('coordinator', '/api/imports', log, { source: 'desk' });
  await desk.ask('director', 'POST', '/api/parameters/rates', rate);
});
afterAll(() => desk.close());

const refresh = () => desk.ask('technician', 'POST', '/api/indicators/refresh', {});
const ask = <T>(path: string, who = 'director') => desk.ask<T & { code?: string }>(who, 'GET', path);
const set = (valuesTime: boolean, isHoursOnly: boolean) =>
  desk.ask('director', 'PUT', '/api/parameters/amounts', { valuesTime, isHoursOnly });

describe('The value of time', () => {
  it('is off until a director switches it on: no door says an amount, nor that there could be one', async () => {
    await refresh();
    for (const path of [
      `/api/indicators/value_of_time?${YEAR}`,
      `/api/indicators/value_of_time?${YEAR}&format=csv`,
      `/api/indicators/value_of_time/card?${YEAR}`,
      `/api/value-of-time/statement?${YEAR}`,
      `/api/value-of-time/statement?${YEAR}&format=text`,
    ])
      expect([path, (await ask(path)).body.code]).toEqual([path, 'amounts-off']);
    const { body } = await ask<{ indicators: { name: string }[] }>('/api/indicators');
    expect(body.indicators.map(({ name }) => name)).not.toContain('value_of_time');
  });

  it('is hours × rate, exact to the cent, with its hours beside it', async () => {
    await set(true, false);
    await refresh();
    const { body } = await ask<{ total: unknown }>(`/api/indicators/value_of_time?${YEAR}`);
    expect(body.total).toEqual({ value_of_time: 15_025, person_seconds: 4_500_000 });
  });

  it('leaves out time on a day without a rate, and says how much', async () => {
    const path = '/api/indicators/value_of_time?from=2025-01-01&to=2026-01-01';
    const { body } = await ask<{ total: unknown; card: { rows: unknown } }>(path);
    expect(body.total).toEqual({ value_of_time: null, person_seconds: null });
    expect(body.card.rows).toMatchObject({ counted: 0, leftOut: { no_rate: 1 } });
  });

  it('is written for the accounts: debit 864, credit 875, hours, rates, method, source and decision', async () => {
    const { body } = await ask<ValueStatement>(`/api/value-of-time/statement?${YEAR}`);
    expect(body).toMatchObject({
      debit: { number: '864' },
      credit: { number: '875' },
      amount: '15025.00',
      currency: 'EUR',
      personSeconds: 4_500_000,
      rates: [{ rate: '12.02', source: 'Grille salariale', decidedOn: '2026-01-12', decidedBy: 'Conseil' }],
    });
    const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
    expect(plain(body.text.fr)).toContain('Débit 864 (Personnel bénévole) : 15 025,00 EUR');
    expect(plain(body.text.fr)).toContain('Crédit 875 (Bénévolat) : 15 025,00 EUR');
    expect(plain(body.text.fr)).toContain('Heures valorisées : 1 250 h 00 min 00 s');
    expect(plain(body.text.fr)).toContain('Source : Grille salariale. Décision du 12 janvier 2026 (Conseil).');
    expect(body.text.en).toContain('Debit 864 (Volunteer staff): 15,025.00 EUR');
    expect(body.text.en).toContain('12.02 × (1 + 0 %) × 1 = 12.02 EUR an hour');
  });

  it('comes as plain text in the language asked for', async () => {
    const text = async (lang: string) => {
      const path = `/api/value-of-time/statement?${YEAR}&format=text&lang=${lang}`;
      return (await desk.page(path, desk.pass('director'))).text();
    };
    expect(await text('fr')).toMatch(/^Contributions volontaires en nature, bénévolat\. Période du 1 janvier 2026/);
    expect(await text('en')).toMatch(/^Voluntary contributions in kind, volunteering\. Period from 1 January 2026/);
  });

  it('disappears everywhere once the association shows hours only', async () => {
    await set(true, true);
    expect((await ask(`/api/indicators/value_of_time?${YEAR}`)).body.code).toBe('amounts-off');
    expect((await ask(`/api/value-of-time/statement?${YEAR}`)).body.code).toBe('amounts-off');
  });

  it('leaves publications too, those of before: what they told stays, and is shown again with the amounts', async () => {
    const names = ['ana', 'bo', 'cleo', 'dan', 'eve'];
    const lines = names.map((name, at) => `b${at},${name},2026-04-02,3600`);
    await desk.upload(
      'coordinator',
      '/api/imports',
      `external_id,volunteer,day,person_seconds\n${lines.join('\n')}\n`,
      {
        source: 'desk',
      },
    );
    await set(true, false);
    await refresh();
    const wanted = { title: 'Avril', from: '2026-04-01', to: '2026-05-01', tables: [{ figure: 'value_of_time' }] };
    const { body: preview } = await desk.ask<{ digest: string }>(
      'director',
      'POST',
      '/api/publications/preview',
      wanted,
    );
    const { body: made } = await desk.ask<PublicationView>('director', 'POST', '/api/publications', {
      ...wanted,
      digest: preview.digest,
    });
    expect(made.tables[0]?.total).toMatchObject({ value_of_time: 60.1, person_seconds: 18_000 });
    await set(true, true);
    const { body: hoursOnly } = await ask<PublicationView>(`/api/publications/${made.id}`);
    expect(hoursOnly.tables[0]?.total).toMatchObject({ person_seconds: 18_000 });
    expect(JSON.stringify(hoursOnly.tables)).not.toMatch(/60\.1|12\.02|"money"[^}]*"name"|EUR/);
    expect(hoursOnly.tables[0]?.total).not.toHaveProperty('value_of_time');
    await set(true, false);
    expect((await ask<PublicationView>(`/api/publications/${made.id}`)).body.tables).toEqual(made.tables);
  });

  it('is no volunteer’s business', async () => {
    expect((await ask(`/api/value-of-time/statement?${YEAR}`, 'volunteer')).status).toBe(403);
  });
});

it('half a cent goes up, whatever a binary number would say', () => {
  expect(centsOf('54090000')).toBe(1_502_500n);
  expect(moneyOf('3618')).toBe(1.01);
  expect(moneyOf('3617.9999999999')).toBe(1);
  expect(moneyOf('0')).toBe(0);
  expect(moneyOf(null)).toBeNull();
});

it('cents of a list add up to those of its total: what is left goes where most was cut', () => {
  const third = '12000'; // 3.33333… an hour
  expect(centsOfParts([third, third, third])).toEqual([334n, 333n, 333n]);
  expect(centsOfParts(['18', '18', '3600'])).toEqual([1n, 0n, 100n]);
  expect(centsOfParts([])).toEqual([]);
});

it('a rate replaced before the period is not among those used; one that comes back is', () => {
  const one = (fromDay: string, toDay: string | null, category: string | null = null) =>
    ({ id: fromDay, fromDay, toDay, category }) as unknown as TimeRateView;
  const used = (rates: TimeRateView[]) => ratesUsed(rates, '2026-01-01', '2027-01-01').map(({ id }) => id);
  expect(used([one('2024-01-01', null), one('2025-01-01', null), one('2026-07-01', null)])).toEqual([
    '2025-01-01',
    '2026-07-01',
  ]);
  expect(used([one('2024-01-01', null), one('2025-01-01', '2026-06-01')])).toEqual(['2024-01-01', '2025-01-01']);
  expect(used([one('2024-01-01', '2026-01-01'), one('2027-01-01', null)])).toEqual([]);
  expect(used([one('2024-01-01', null), one('2025-01-01', null, 'driving')])).toEqual(['2024-01-01', '2025-01-01']);
});
