import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { AuditEntry } from '../../../server/audit/audit-entry.entity.js';
import { Planning } from '../../../server/indicators/planning.js';
import { Registry } from '../../../server/registry/registry.js';
import type { Targets } from '../../../server/targets/targets.schemas.js';
import { engines } from '../../support/registry.js';
import { AnswersDesk, SOUP } from '../answers/desk.js';

jest.setTimeout(300_000);

const HEADER = 'external_id,volunteer,mission,day,hours';
const DAYS = ['a1,ines,,2026-01-01,10', 'a2,ali,,2026-01-06,5', 'a3,ines,,2026-02-03,3'].join('\n');
const january = { fromDay: '2026-01-01', toDay: '2026-02-01' };
const hours = (more: object = {}) => ({
  indicator: 'volunteer_hours',
  measure: 'person_seconds',
  ...january,
  better: 'more',
  baseline: 36_000,
  target: 72_000,
  ...more,
});

describe.each(engines)('The targets of an association, on %s', (engine) => {
  let desk: AnswersDesk;
  beforeAll(async () => {
    desk = await AnswersDesk.open(engine);
    await desk.upload('coordinator', '/api/imports', `${HEADER}\n${DAYS}`, { source: 'desk' });
    await desk.warehouse('SELECT 1');
    await desk.application.app.get(Planning).settled();
  });
  afterAll(() => desk.close());
  const list = async (who = 'director', more = '') => (await desk.ask<Targets>(who, 'GET', `/api/targets${more}`)).body;
  const set = (wanted: object, who = 'director') =>
    desk.ask<{ id: string; code?: string }>(who, 'POST', '/api/targets', wanted);
  const refusal = async (wanted: object) => (await set(wanted)).body.code;

  it('are none at first', async () => {
    expect((await list()).targets).toEqual([]);
  });

  it('have a result computed from the figure, its unit, and the share of the way gone', async () => {
    const { status, body } = await set(hours());
    expect(status).toBe(201);
    expect((await list()).targets).toMatchObject([
      {
        id: body.id,
        title: { fr: 'Heures de bénévolat' },
        unit: 'duration',
        author: 'director',
        result: 54_000,
        attained: 0.5,
        state: 'missed',
        isPartial: false,
        pace: null,
      },
    ]);
  });

  it('follow the figure when an activity arrives later: no result is kept', async () => {
    await desk.upload('coordinator', '/api/imports', `${HEADER}\nb1,zoé,,2026-01-20,5`, { source: 'late' });
    await desk.warehouse('SELECT 1');
    await desk.application.app.get(Planning).settled();
    expect((await list()).targets).toMatchObject([{ result: 72_000, attained: 1, state: 'attained' }]);
  });

  it('of a mission where nothing is known have no result, and no 0 %', async () => {
    const filters = [{ dimension: 'mission_id', value: SOUP }];
    const aim = { indicator: 'need_coverage', measure: 'need_coverage', baseline: null, target: 0.9, filters };
    expect((await set(hours(aim))).status).toBe(201);
    const coverage = (await list('director', '?indicator=need_coverage')).targets[0];
    expect(coverage).toMatchObject({ result: null, attained: null, state: 'unknown', unit: 'percent' });
    expect(coverage?.filters).toMatchObject([{ value: SOUP, name: 'Soupe du mardi', label: { fr: 'Mission' } }]);
  });

  it('are listed for a period they meet, whose last day is excluded', async () => {
    expect((await list('director', '?from=2026-02-01&to=2026-03-01')).targets).toEqual([]);
    expect((await list('director', '?from=2026-01-31&to=2026-03-01')).targets).toHaveLength(2);
  });

  it('are one for each figure, slice and period', async () => {
    expect(await refusal(hours({ target: 80_000 }))).toBe('target-exists');
    expect((await set(hours({ toDay: '2026-04-01', baseline: null }))).status).toBe(201);
  });

  it('are refused with a reason when they mean nothing', async () => {
    expect(await refusal(hours({ target: 36_000 }))).toBe('target-without-way');
    expect(await refusal(hours({ better: 'less' }))).toBe('target-other-way');
    expect(await refusal(hours({ toDay: '2026-01-01' }))).toBe('invalid-request');
    expect(await refusal(hours({ indicator: 'volunteer_hour' }))).toBe('unknown-indicator');
    expect(await refusal(hours({ measure: 'smiles' }))).toBe('unknown-measure');
    expect(await refusal(hours({ filters: [{ dimension: 'weather', value: 'rain' }] }))).toBe('unknown-dimension');
    const nowhere = [{ dimension: 'mission_id', value: '0190c5c0-0000-7000-8000-00000000dead' }];
    expect(await refusal(hours({ filters: nowhere }))).toBe('not-found');
    const money = { indicator: 'value_of_time', measure: 'value_of_time', baseline: null };
    expect(await refusal(hours(money))).toBe('amounts-off');
  });

  it('are changed and taken away, and the trail tells what they were', async () => {
    const [first] = (await list('director', '?indicator=volunteer_hours&to=2026-02-01')).targets.filter(
      ({ toDay }) => toDay === january.toDay,
    );
    const path = `/api/targets/${first?.id ?? ''}`;
    expect((await desk.ask('director', 'PUT', path, hours({ target: 108_000 }))).status).toBe(200);
    expect((await list()).targets.find(({ id }) => id === first?.id)).toMatchObject({ attained: 0.5 });
    expect((await desk.ask('director', 'DELETE', path)).status).toBe(200);
    expect((await desk.ask('director', 'DELETE', path)).status).toBe(404);
    const em = desk.application.app.get(Registry).of(desk.organisationId);
    const acts = await em.find(AuditEntry, { record: `target:${first?.id ?? ''}` }, { orderBy: { sequence: 'asc' } });
    expect(acts.map(({ action, details }) => [action, details])).toMatchObject([
      ['target.set', { after: { target: 72_000 } }],
      ['target.change', { before: { target: 72_000 }, after: { target: 108_000 } }],
      ['target.remove', { before: { target: 108_000 } }],
    ]);
  });

  it('are read by a coordinator, who sets none; a volunteer sees none', async () => {
    expect((await list('coordinator')).targets).toHaveLength(2);
    expect((await set(hours({ toDay: '2026-05-01' }), 'coordinator')).status).toBe(403);
    expect((await desk.ask('volunteer', 'GET', '/api/targets')).status).toBe(403);
  });
});
