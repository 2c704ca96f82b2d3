import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { CannotCome } from '../../../../server/missions/times/cannot-come.entity.js';
import { newId } from '../../../../server/shared/identifiers.js';
import { EVENING, ReplacementDesk, TUESDAY } from './replacement-desk.js';

const DRIVING = '00000000-0000-4000-8000-000000000001';

jest.setTimeout(180_000);

describe('Who can replace somebody this evening', () => {
  let desk: ReplacementDesk;
  beforeEach(async () => {
    desk = await ReplacementDesk.open();
  });
  afterEach(() => desk.close());

  it('is told with why, to the point, with their number and what may be written to them', async () => {
    const { slot, mission } = await desk.evening();
    const ines = await desk.free('Inès C.', { telephone: '+33639980001', homeCellX: 10, homeCellY: 10 });
    await desk.some.wishes(ines, { missionId: mission, weight: 2 });
    const view = await desk.read(slot);
    expect(view).toMatchObject({
      slot: { id: slot, mission: { title: 'Soupe' }, place: 'Gare' },
      coming: 0,
      wanted: 2,
      missing: 2,
      mayBeAsked: 1,
      people: [
        {
          person: { id: ines, name: 'Inès C.' },
          telephone: { number: '+33639980001', text: '06 39 98 00 01' },
          seconds: 7200,
          fillsGap: true,
          detail: { availability: 1, missionWeight: 2 },
          limits: { weekBefore: 0, weekAfter: 7200, invitations: 0, invitationsMax: 4 },
          lastAskedAt: null,
          asked: null,
        },
      ],
    });
    const [first] = view.people;
    expect(first?.why.reduce((sum, { points }) => sum + points, 0)).toBe(first?.fit);
    expect(first?.message).toBe(
      'Bonjour Inès, ici Camille (association). Quelqu’un nous manque pour « Soupe », mardi 3 mars, 18:00 – 20:00, Gare. Pourriez-vous venir ? Répondez oui ou non ; dire non ne change rien d’autre.',
    );
  });

  it('begins with who fits best', async () => {
    const { slot, mission } = await desk.evening();
    await desk.free('Ali B.');
    await desk.some.wishes(await desk.free('Bo L.'), { missionId: mission, weight: 2 });
    await desk.some.wishes(await desk.free('Cy M.'), { missionId: mission, weight: -2 });
    expect(await desk.names(slot)).toEqual(['Bo L.', 'Ali B.', 'Cy M.']);
  });

  it('never names who did not say yes to suggestions, whatever else they said', async () => {
    const { slot } = await desk.evening();
    for (const consent of [null, 'off', 'paused'] as const) {
      const person = await desk.some.person(consent, { displayName: `Silent ${consent}` });
      await desk.some.free(person, [2], EVENING);
    }
    const view = await desk.read(slot);
    expect(view).toMatchObject({ mayBeAsked: 0, people: [], almost: [], answered: [] });
    expect(JSON.stringify(view)).not.toContain('Silent');
  });

  it('leaves out who is expected elsewhere at that time, who already comes, and who has no hours left', async () => {
    const { slot, mission } = await desk.evening();
    const other = await desk.some.slot(mission, TUESDAY, ['19:00', '21:00']);
    const atTheSameTime = await desk.some.slot(mission, TUESDAY, EVENING);
    const monday = await desk.some.slot(mission, '2026-03-02', EVENING);
    await desk.some.agrees(await desk.free('Elsewhere'), other);
    await desk.some.agrees(await desk.free('At the same time'), atTheSameTime);
    await desk.some.agrees(await desk.free('Comes'), slot);
    const capped = await desk.free('Over the cap');
    await desk.some.limit(capped, { capSecondsPerWeek: 9000 });
    await desk.some.agrees(capped, monday);
    const oneDay = await desk.free('One day a week');
    await desk.some.limit(oneDay, { daysPerWeek: 1 });
    await desk.some.agrees(oneDay, monday);
    const rested = await desk.free('Needs rest');
    await desk.some.limit(rested, { minimumRestSeconds: 86_400 });
    await desk.some.agrees(rested, monday);
    const fits = await desk.free('Fits');
    await desk.some.limit(fits, { capSecondsPerWeek: 14_400, daysPerWeek: 2 });
    await desk.some.agrees(fits, monday);
    expect(await desk.names(slot)).toEqual(['Fits']);
    const { almost } = await desk.read(slot);
    expect(Object.fromEntries(almost.map(({ person, obstacle }) => [person.name, obstacle.filter]))).toEqual({
      Elsewhere: 'overlap',
      'At the same time': 'overlap',
      'Over the cap': 'cap',
      'One day a week': 'days',
      'Needs rest': 'rest',
    });
  });

  it('gives only the hours that their cap leaves, where a part of the date is a help', async () => {
    const { slot, mission } = await desk.evening();
    const ines = await desk.free('Inès');
    await desk.some.limit(ines, { capSecondsPerWeek: 10_800 });
    await desk.some.agrees(ines, await desk.some.slot(mission, '2026-03-02', EVENING));
    expect((await desk.read(slot)).people).toMatchObject([
      { seconds: 3600, limits: { weekBefore: 7200, weekAfter: 10_800, cap: 10_800 } },
    ]);
  });

  it('says of others the one thing that is missing, and nothing of those who lack more', async () => {
    const { slot } = await desk.evening();
    await desk.some.asks(slot, DRIVING, 2);
    const beginner = await desk.free('Beginner');
    await desk.some.can(beginner, DRIVING, 1);
    const busy = await desk.some.person('on', { displayName: 'Not free' });
    await desk.some.can(busy, DRIVING, 3);
    await desk.some.person('on', { displayName: 'Neither' });
    const never = await desk.free('Never here');
    await desk.some.can(never, DRIVING, 3);
    await desk.some.lock(never, { slotId: slot });
    expect((await desk.read(slot)).almost).toMatchObject([
      { person: { name: 'Not free' }, obstacle: { filter: 'time', wanted: 3600, present: 0 } },
      { person: { name: 'Beginner' }, obstacle: { filter: 'skill', wanted: 2, present: 1 } },
    ]);
  });

  it('begins with who can take the very place that is empty', async () => {
    const { slot, mission } = await desk.evening({ maxSeconds: 21_600 });
    await desk.some.asks(slot, DRIVING, 1, { kind: 'at_least_n', n: 1 });
    await desk.some.agrees(await desk.free('Comes'), slot);
    await desk.some.wishes(await desk.free('Likes it'), { missionId: mission, weight: 2 });
    await desk.some.can(await desk.free('Drives'), DRIVING, 1);
    expect((await desk.read(slot)).people).toMatchObject([
      { person: { name: 'Drives' }, fillsGap: true },
      { person: { name: 'Likes it' }, fillsGap: false },
    ]);
  });

  it('names who cannot come, and does not ask them', async () => {
    const { slot } = await desk.evening();
    const ana = await desk.free('Ana R.');
    const saidAt = new Date('2026-03-03T14:50:00Z');
    const organisationId = desk.some.desk.house.id;
    await desk.registry.insert(CannotCome, { id: newId(saidAt), organisationId, personId: ana, slotId: slot, saidAt });
    const view = await desk.read(slot);
    expect(view).toMatchObject({
      cannotCome: [{ name: 'Ana R.', saidAt: saidAt.toISOString() }],
      people: [],
      almost: [],
    });
  });

  it('is there until the date ends, and no longer', async () => {
    const { slot } = await desk.evening();
    await desk.free('Inès');
    desk.pass(150);
    expect(await desk.names(slot)).toEqual(['Inès']);
    desk.pass(150);
    await expect(desk.read(slot)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is closed to a coordinator of other missions, and tells one of this mission nothing of where people are', async () => {
    const { slot, mission } = await desk.evening();
    const secret = await desk.some.mission({ title: 'Secret' });
    await desk.some.agrees(await desk.free('Elsewhere'), await desk.some.slot(secret, TUESDAY, EVENING));
    await desk.some.follow();
    const other = desk.coordinator('Dora', [secret]);
    await expect(desk.read(slot, other)).rejects.toMatchObject({ code: 'not-found' });
    const own = await desk.read(slot, desk.coordinator('Karim', [mission]));
    expect(own.almost).toMatchObject([{ obstacle: { filter: 'overlap', subject: '' } }]);
    expect((await desk.read(slot)).almost).toMatchObject([{ obstacle: { filter: 'overlap', subject: 'Secret' } }]);
  });
});
