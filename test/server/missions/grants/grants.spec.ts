import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { MissionRemoval } from '../../../../server/missions/mission-removal.js';
import { engines } from '../../../support/registry.js';
import { city, GARDEN, GrantDesk, hours, NOWHERE, SOUP } from './grant-desk.js';

jest.setTimeout(300_000);

describe.each(engines)('The grants of an association, on %s', (engine) => {
  let desk: GrantDesk;
  let id = '';
  beforeAll(async () => {
    desk = await GrantDesk.open(engine);
  });
  afterAll(() => desk.close());
  const refusal = async (more: object) => (await desk.write({ ...city, ...more })).body.code;

  it('are none at first; the director is offered the missions', async () => {
    expect(await desk.list()).toMatchObject({
      grants: [],
      mayWrite: true,
      missions: [
        { id: GARDEN, title: 'Jardin' },
        { id: SOUP, title: 'Soupe du mardi' },
      ],
    });
  });

  it('say who gives, how much, when, for what, and what was promised', async () => {
    id = await desk.written(city);
    const { promises, ...rest } = await desk.show(id);
    const { promises: _, ...said } = city;
    expect(rest).toMatchObject({
      ...said,
      missions: [{ missionId: SOUP, title: 'Soupe du mardi', share: 10_000, part: 4000 }],
      state: 'running',
      otherMissions: 0,
      alsoReportedTo: [],
      author: 'director',
      changedBy: null,
      mayWrite: true,
    });
    expect(promises).toMatchObject([
      {
        words: '1 000 heures de bénévolat à la soupe',
        figure: {
          value: 3_600_000,
          unit: 'duration',
          title: { fr: 'Heures de bénévolat' },
          filters: [{ value: SOUP, name: 'Soupe du mardi', label: { fr: 'Mission' } }],
          isHidden: false,
        },
      },
      { words: 'Un comité avec les habitants', figure: null },
    ]);
  });

  it('are listed as running, to come or over, the one that begins last first', async () => {
    const none = { promises: [], missions: [{ missionId: GARDEN, share: 10_000, part: 0 }] };
    await desk.written({ ...city, ...none, title: 'Avant', fromDay: '2024-01-01', toDay: '2025-01-01' });
    await desk.written({ ...city, ...none, title: 'Après', fromDay: '2031-01-01', toDay: '2032-01-01' });
    const { grants } = await desk.list();
    expect(grants.map(({ title, state, promises }) => [title, state, promises])).toEqual([
      ['Après', 'to-come', 0],
      [city.title, 'running', 2],
      ['Avant', 'over', 0],
    ]);
  });

  it('may have no amount yet: unknown is not zero', async () => {
    expect(await refusal({ amount: { cents: 0, currency: 'EUR' } })).toBe('invalid-request');
    expect(await refusal({ amount: { cents: 5, currency: 'ZZZ' } })).toBe('invalid-request');
    const { id: _, ...unknown } = { ...city, id: '', amount: null, missions: [{ ...city.missions[0], part: 0 }] };
    const made = await desk.written(unknown);
    expect((await desk.show(made)).amount).toBeNull();
    await desk.desk.ask('director', 'DELETE', `/api/grants/${made}`);
  });

  it('are refused with a reason when they mean nothing', async () => {
    expect(await refusal({ toDay: city.fromDay })).toBe('invalid-request');
    expect(await refusal({ missions: [] })).toBe('invalid-request');
    expect(await refusal({ missions: [{ missionId: NOWHERE, share: 10_000, part: 0 }] })).toBe('not-found');
    const promise = (more: object) => refusal({ promises: [{ words: 'Oui', figure: { ...hours, ...more } }] });
    expect(await promise({ indicator: 'volunteer_hour' })).toBe('unknown-indicator');
    expect(await promise({ measure: 'smiles' })).toBe('unknown-measure');
    expect(await promise({ value: null })).toBe('grant-promise-without-value');
    expect(await promise({ filters: [{ dimension: 'weather', value: 'rain' }] })).toBe('unknown-dimension');
    expect(await promise({ filters: [{ dimension: 'mission_id', value: NOWHERE }] })).toBe('not-found');
    expect(await promise({ filters: [{ dimension: 'mission_id', value: 'soup' }] })).toBe('not-found');
    expect(await promise({ indicator: 'value_of_time', measure: 'value_of_time', filters: [] })).toBe('amounts-off');
  });

  it('are changed; a promise that is named stays the same promise, in its new place', async () => {
    const { promises } = await desk.show(id);
    const [, comity] = promises;
    const next = { ...city, title: 'Soupes', promises: [{ id: comity?.id, words: 'Deux comités', figure: null }] };
    expect((await desk.change(id, next)).status).toBe(200);
    expect(await desk.show(id)).toMatchObject({
      title: 'Soupes',
      promises: [{ id: comity?.id, words: 'Deux comités' }],
      author: 'director',
      changedBy: 'director',
    });
    const strange = { ...city, promises: [{ id: NOWHERE, words: 'Oui', figure: null }] };
    expect((await desk.change(id, strange)).body.code).toBe('not-found');
  });

  it('end earlier than agreed, never before they begin', async () => {
    const end = (day: string) => desk.desk.ask<{ code?: string }>('director', 'POST', `/api/grants/${id}/end`, { day });
    expect((await end('2026-01-01')).body.code).toBe('grant-not-begun');
    expect((await end('2027-01-01')).body.code).toBe('grant-ends-before');
    expect((await end('2026-10-01')).status).toBe(200);
    expect(await desk.show(id)).toMatchObject({ fromDay: '2026-01-01', toDay: '2026-10-01' });
  });

  it('keep a mission that a file brought in: taking the file back leaves it', async () => {
    const removal = desk.desk.application.app.get(MissionRemoval);
    const kept = await desk.registry.transaction(desk.desk.organisationId, (em) => removal.mission(em, 'desk', SOUP));
    expect(kept).toBe(false);
  });

  it('forget who is named at the funder’s when they ask', async () => {
    expect((await desk.desk.ask('director', 'DELETE', `/api/grants/${id}/contact`)).status).toBe(200);
    expect((await desk.show(id)).contact).toBeNull();
  });

  it('are removed with their promises, and the trail tells what they were without a name or words', async () => {
    expect((await desk.desk.ask('director', 'DELETE', `/api/grants/${id}`)).status).toBe(200);
    expect((await desk.show(id)).code).toBe('not-found');
    const acts = await desk.acts(id);
    expect(acts.map(({ action }) => action)).toEqual([
      'grant.write',
      'grant.change',
      'grant.end',
      'grant.empty-contact',
      'grant.remove',
    ]);
    expect(acts[0]?.details).toMatchObject({ after: { amount: city.amount, hasContact: true } });
    expect(acts[4]?.details).toMatchObject({ before: { toDay: '2026-10-01', hasContact: false } });
    expect(JSON.stringify(acts)).not.toMatch(/Jeanne|jeanne|01 02|comité|chauds/);
  });
});
