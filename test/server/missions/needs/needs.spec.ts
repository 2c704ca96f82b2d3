import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NeedsAhead } from '../../../../server/missions/needs/needs-ahead.js';
import type { NeedMissions } from '../../../../server/missions/needs/needs.schemas.js';
import { Slot } from '../../../../server/missions/slot.entity.js';
import { Organisations } from '../../../../server/registry/organisations.js';
import { signIn, somebody } from '../../../support/people.js';
import { engines } from '../../../support/registry.js';
import { evenings, everyone, NeedOffice, terms, told } from './need-office.js';

describe.each(engines)('What a mission needs, on %s', (engine) => {
  let desk: NeedOffice;
  beforeAll(async () => {
    desk = await NeedOffice.open(engine);
  }, 180_000);
  afterAll(() => desk.office.close());

  it('week after week has its dates twelve weeks ahead, at the hour of the wall, and grows day by day', async () => {
    const id = await desk.added('Soupe', { ...evenings, terms: { ...terms, skills: [everyone('Cuisine', 2)] } });
    const { slots, title, source } = await desk.need('Soupe', id);
    expect([title, source, slots.length]).toEqual(['Soupe', null, 25]);
    expect(slots[0]).toMatchObject({
      startsAt: '2026-03-10T17:00:00.000Z',
      standing: 'follows',
      minSeconds: 2 * 7200,
      targetSeconds: 3 * 7200,
      maxSeconds: 4 * 7200,
      terms: { skills: [{ name: 'Cuisine', level: 2, kind: 'everyone', n: null }] },
    });
    expect(slots.find(({ day }) => day === '2026-03-31')?.startsAt).toBe('2026-03-31T16:00:00.000Z');
    expect(slots.at(-1)?.day).toBe('2026-06-02');
    desk.clock.instant = new Date('2026-03-12T11:00:00Z');
    for (let turn = 0; turn < 2; turn++) await desk.office.application.app.get(NeedsAhead).extend();
    expect((await desk.need('Soupe', id)).slots.map(({ day }) => day).slice(-2)).toEqual(['2026-06-02', '2026-06-04']);
    desk.clock.instant = new Date('2026-03-10T11:00:00Z');
    const mirrored = await desk.office.rows<{ slots: number }>(
      `SELECT count(*)::INTEGER AS slots FROM slot WHERE need_id = '${id}'`,
    );
    expect(mirrored).toEqual([{ slots: 26 }]);
    await desk.send('DELETE', `/api/needs/${id}`);
  });

  it('is at the clock of the place it says, and keeps it when nobody says another', async () => {
    const id = await desk.added('Soupe', { ...evenings, zone: 'Indian/Reunion' });
    expect((await desk.need('Soupe', id)).slots[0]?.startsAt).toBe('2026-03-10T14:00:00.000Z');
    await desk.change(id, { ...evenings, title: 'Visio' });
    const { zone, slots } = await desk.need('Soupe', id);
    expect([zone, slots[0]?.startsAt]).toEqual(['Indian/Reunion', '2026-03-10T14:00:00.000Z']);
    expect((await desk.add('Soupe', { ...evenings, zone: 'Nowhere/Here' })).status).toBe(400);
    await desk.send('DELETE', `/api/needs/${id}`);
  });

  it('of one evening is that evening, in hours as they are typed', async () => {
    const times = { kind: 'once', day: '2026-04-18', fromTime: '20:00', toTime: '01:30' };
    const quantity = { unit: 'hours', min: null, target: 12.5, max: null };
    const spoken = { language: 'ar', cefr: 4 };
    const id = await desk.added('Soupe', {
      ...evenings,
      times,
      terms: { ...terms, quantity, spoken, place: 'Quai, 3' },
    });
    const need = await desk.need('Soupe', id);
    expect(need.times).toEqual(times);
    expect(need.slots).toMatchObject([
      {
        startsAt: '2026-04-18T18:00:00.000Z',
        endsAt: '2026-04-18T23:30:00.000Z',
        targetSeconds: 45_000,
        minSeconds: null,
        terms: { quantity, spoken, place: 'Quai, 3' },
      },
    ]);
    const moved = { ...evenings, times: { ...times, day: '2026-04-19' }, terms };
    expect((await desk.change(id, moved)).body).toMatchObject({ toDecide: 0 });
    expect(told(await desk.need('Soupe', id))).toEqual(['04-19 20:00 follows']);
    await desk.send('DELETE', `/api/needs/${id}`);
  });

  it('changes what is ahead only: what began stays, what somebody agreed to waits for a person', async () => {
    const id = await desk.added('Soupe', { ...evenings, times: { ...evenings.times, validTo: '2026-03-21' } });
    const before = await desk.need('Soupe', id);
    expect(told(before).map((one) => one.slice(0, 5))).toEqual(['03-10', '03-12', '03-17', '03-19']);
    await desk.agrees('Zoé', before.slots[1]?.id);
    await desk.agrees('Ali', before.slots[2]?.id);
    desk.clock.instant = new Date('2026-03-10T18:00:00Z');
    const later = { ...evenings.times, validTo: '2026-03-21', fromTime: '19:00', toTime: '21:00', weekdays: [2] };
    const { body } = await desk.change(id, { ...evenings, times: later });
    expect(body).toMatchObject({ toDecide: 2, told: 0 });
    expect(told(await desk.need('Soupe', id))).toEqual([
      '03-10 18:00 follows',
      '03-12 18:00 to-decide',
      '03-17 18:00 to-decide',
    ]);
    desk.clock.instant = new Date('2026-03-10T11:00:00Z');
  });

  it('follows in what it asks for, also where somebody agreed to come', async () => {
    const id = await desk.added('Soupe');
    const [first] = (await desk.need('Soupe', id)).slots;
    await desk.agrees('Ali', first?.id);
    const quantity = { unit: 'people', min: 1, target: 5, max: null };
    await desk.change(id, { ...evenings, terms: { ...terms, quantity, skills: [everyone('Cuisine')] } });
    const [changed] = (await desk.need('Soupe', id)).slots;
    expect(changed).toMatchObject({ id: first?.id, targetSeconds: 36_000, standing: 'follows', agreedPeople: 1 });
    expect(changed?.terms.skills).toHaveLength(1);
    expect((await desk.send('DELETE', `/api/needs/${id}`)).body.code).toBe('need-has-history');
    const ended = await desk.send('POST', `/api/needs/${id}/end`, { day: '2026-03-12' });
    expect(ended.body).toMatchObject({ toDecide: 0 });
    expect(told(await desk.need('Soupe', id))).toEqual(['03-10 18:00 follows']);
  });

  it('is not said of what is over, out of order, or of a mission that is closed', async () => {
    const past = { kind: 'once', day: '2026-03-10', fromTime: '09:00', toTime: '11:00' };
    expect((await desk.add('Soupe', { ...evenings, times: past })).body.code).toBe('need-over');
    const quantity = { unit: 'people', min: 3, target: 2, max: null };
    expect((await desk.add('Soupe', { ...evenings, terms: { ...terms, quantity } })).status).toBe(400);
    const file = 'id,title,status,needed\n9,Fermée,closed,\n';
    await desk.office.send(file, 'plan');
    const missions = await desk.office.get<NeedMissions>('/api/needs/missions', desk.office.coordinator);
    const closed = missions.body.find(({ title }) => title === 'Fermée');
    expect(closed).toMatchObject({ isClosed: true });
    const answer = await desk.office.ask('/api/needs', { missionId: closed?.id, ...evenings });
    expect(answer.body.code).toBe('mission-closed');
  });

  it('is a coordinator’s to say, of their own missions only; a director reads it, a volunteer does not', async () => {
    const id = await desk.added('Soupe');
    const [slot] = (await desk.need('Soupe', id)).slots;
    const garden = await desk.office.coordinatorOf(['Jardin']);
    const seen = await desk.office.get<NeedMissions>('/api/needs/missions', garden);
    expect(seen.body.map(({ title }) => title)).toEqual(['Jardin']);
    const lyon = await desk.office.application.app.get(Organisations).create({ slug: 'lyon', name: 'Lyon' });
    await somebody(desk.office.application, 'ana@lyon.example', lyon.id, 'coordinator');
    for (const cookie of [garden, await signIn(desk.office.application, 'ana@lyon.example')]) {
      const asked = [
        desk.office.get(`/api/needs/missions/${desk.mission('Soupe')}`, cookie),
        desk.add('Soupe', evenings, cookie),
        desk.send('PUT', `/api/needs/${id}`, evenings, cookie),
        desk.send('POST', `/api/needs/${id}/end`, { day: '2026-04-01' }, cookie),
        desk.send('DELETE', `/api/needs/${id}`, undefined, cookie),
        desk.send(
          'PUT',
          `/api/slots/${slot?.id}`,
          { day: '2026-03-11', fromTime: '10:00', toTime: '12:00', terms },
          cookie,
        ),
        desk.decide(slot?.id, 'cancel', cookie),
      ];
      expect((await Promise.all(asked)).map(({ status }) => status)).toEqual(asked.map(() => 404));
    }
    expect((await desk.add('Jardin', evenings, garden)).status).toBe(201);
    const { application, house } = desk.office;
    await somebody(application, 'dora@maison.example', house.id, 'director');
    const director = await signIn(application, 'dora@maison.example');
    expect(await desk.of('Soupe', director)).toMatchObject({ mayWrite: false });
    expect((await desk.add('Soupe', evenings, director)).status).toBe(403);
    const zoe = await desk.office.volunteer('Zoé', 'desk');
    expect((await desk.office.get('/api/needs/missions', zoe)).status).toBe(403);
    expect(await desk.em.count(Slot, { id: slot?.id ?? '', cancelledAt: null })).toBe(1);
  });

  it('leaves its trace: who, what, before and after, without the words', async () => {
    const acts = (await desk.office.acts()).filter(({ action }) => action.startsWith('need.'));
    expect(new Set(acts.map(({ action }) => action))).toEqual(
      new Set(['need.add', 'need.change', 'need.end', 'need.remove']),
    );
    expect(JSON.stringify(acts)).not.toContain('Quai, 3');
  });
});
