import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { SuggestionConsent } from '../../../server/people/suggestion-consent.entity.js';
import { knownAvailability } from '../../../server/people/availability/known-availability.js';
import { Person } from '../../../server/people/person.entity.js';
import { Desk } from './desk.js';

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open();
});
afterEach(() => desk.stores.close());

const send = (content: string, options = {}) => desk.send(content, { source: 'list', ...options });
const em = () => desk.stores.registry.of(desk.house.id);
const of = async (displayName: string) => {
  const { id } = await em().findOneOrFail(Person, { displayName });
  return knownAvailability(em(), [id]);
};

const HEAD = 'id,nom,confort,plafond,jours_par_semaine,repos,invitations_30_jours,km_max,a_distance_seulement,causes';
const SAID = 'id,nom,accord,date_de_l_accord,origine_de_l_accord,question_de_l_accord';

describe('What a list of people says of when and how much they help', () => {
  it('is kept as it is written: limits, causes, single dates and days away; sent again it changes nothing', async () => {
    const list = `${HEAD},dates,absences\n1,Ana,"4,5",6,3,11,2,10,non,maraude:2; lecture; jardin:-1,2026-12-12 14h-16h; 19/12/2026 matin,2026-12-20 - 2027-01-03; 2027-02-01\n2,Bo,,,,,,,,,,\n`;
    expect(await send(list)).toMatchObject({ inserted: 2, rejected: 0 });
    const { limits, preferences, times, tellings } = await of('Ana');
    expect(limits).toEqual({
      comfortSecondsPerWeek: 16_200,
      capSecondsPerWeek: 21_600,
      daysPerWeek: 3,
      minimumRestSeconds: 39_600,
      invitationsPer30Days: 2,
      maxKm: 10,
      remoteOnly: false,
    });
    const tastes = preferences.map(({ cause, weight }) => `${cause} ${weight}`).toSorted();
    expect(tastes).toEqual(['jardin -1', 'lecture 1', 'maraude 2']);
    expect(times.map(({ kind, from, until, fromTime, toTime }) => [kind, from, until, fromTime, toTime])).toEqual([
      ['once', '2026-12-12', '2026-12-12', '14:00', '16:00'],
      ['once', '2026-12-19', '2026-12-19', '08:00', '12:00'],
      ['exception', '2026-12-20', '2027-01-03', '00:00', '00:00'],
      ['exception', '2027-02-01', '2027-02-01', '00:00', '00:00'],
    ]);
    expect(tellings).toMatchObject([{ source: 'file', parts: ['times', 'limits', 'preferences'] }]);
    expect((await of('Bo')).limits).toBeNull();
    expect(await send(list)).toMatchObject({ unchanged: 2, changed: 0 });
    expect((await of('Ana')).tellings).toHaveLength(1);
  });

  it('stays where the next list has no such column, and goes where its cell is empty', async () => {
    await send(`${HEAD}\n1,Ana,4,6,,,,,,maraude\n`);
    expect(await send('id,plafond,competences\n1,8,\n')).toMatchObject({ changed: 1 });
    expect((await of('Ana')).limits).toMatchObject({ comfortSecondsPerWeek: 14_400, capSecondsPerWeek: 28_800 });
    await send('id,confort,causes\n1,,\n');
    expect(await of('Ana')).toMatchObject({ limits: { comfortSecondsPerWeek: null }, preferences: [] });
  });

  it('that cannot be read refuses the line, in words', async () => {
    const list = `${HEAD},absences\n1,A,200,,,,,,,,\n2,B,,,8,,,,,,\n3,C,6,4,,,,,,,\n4,D,,,,,,,,jardin:5,\n5,E,,,,,,,,,demain\n6,F,,,,,,,peut-être,,\n7,G,,,,,,,,,03/04/2026\n`;
    const { rejections } = await send(list);
    expect(rejections.map(({ line, code, column }) => [line, code, column])).toEqual([
      [2, 'invalid-limit', 'confort'],
      [3, 'invalid-limit', 'jours_par_semaine'],
      [4, 'comfort-over-cap', 'confort'],
      [5, 'invalid-causes', 'causes'],
      [6, 'invalid-dates', 'absences'],
      [7, 'invalid-boolean', 'a_distance_seulement'],
      // The third of April, or the fourth of March.
      [8, 'invalid-dates', 'absences'],
    ]);
    await send(`${HEAD}\n1,Ana,4,6,,,,,,\n`);
    expect((await send('id,plafond,competences\n1,2,\n')).rejections).toMatchObject([{ code: 'comfort-over-cap' }]);
  });
});

describe('An agreement in a list of people', () => {
  it('keeps when, how and in which words it was given, once, however often the list is sent', async () => {
    const list = `${SAID}\n1,Ana,oui,2026-05-04,papier,Vous proposer des missions ?\n`;
    expect(await send(list)).toMatchObject({ inserted: 1 });
    expect((await of('Ana')).consents).toMatchObject([
      { state: 'on', answeredAt: '2026-05-04T10:00:00.000Z', source: 'paper', wording: 'Vous proposer des missions ?' },
    ]);
    expect(await send(list)).toMatchObject({ unchanged: 1 });
    await send(`${SAID}\n1,Ana,non,2026-05-02,téléphone,Vous proposer des missions ?\n`);
    expect((await of('Ana')).consents.map(({ state }) => state)).toEqual(['on', 'off']);
  });

  it('without its day or how it was given is refused: nobody is taken to have agreed', async () => {
    const list = `${SAID}\n1,A,oui,,papier,\n2,B,oui,2026-05-04,,\n3,C,peut-être,2026-05-04,papier,\n4,D,oui,2026-05-04,rumeur,\n5,E,oui,2099-05-04,papier,\n6,F,,,,\n`;
    const { rejections, inserted } = await send(list);
    expect(inserted).toBe(1);
    expect(rejections.map(({ line, code }) => [line, code])).toEqual([
      [2, 'consent-incomplete'],
      [3, 'consent-incomplete'],
      [4, 'unknown-consent'],
      [5, 'unknown-consent-source'],
      [6, 'date-out-of-range'],
    ]);
    expect(await em().count(SuggestionConsent, {})).toBe(0);
  });

  it('goes when its list is taken back, with whom it brought; it stays when the person answered since', async () => {
    const first = await send(`${SAID},plafond\n1,Ana,oui,2026-05-04,papier,Q,6\n2,Bo,oui,2026-05-04,papier,Q,6\n`);
    const bo = await em().findOneOrFail(Person, { displayName: 'Bo' });
    const answer = {
      state: 'off' as const,
      answeredAt: new Date('2026-06-01T10:00:00Z'),
      source: 'page',
      wording: 'Q',
    };
    await em().insert(SuggestionConsent, {
      id: crypto.randomUUID(),
      organisationId: desk.house.id,
      personId: bo.id,
      ...answer,
    });
    await desk.takeBack(first.importId);
    const left = await em().find(Person, {});
    expect(left.map(({ displayName }) => displayName)).toEqual(['Bo']);
    expect((await of('Bo')).consents.map(({ state }) => state)).toEqual(['off', 'on']);
    expect(await em().count(SuggestionConsent, {})).toBe(2);
  });
});

describe('The list of people that the documentation gives', () => {
  it('is read whole, by the names of its columns', async () => {
    expect(await send(readFileSync('docs/people.csv', 'utf8'))).toMatchObject({ inserted: 3, rejected: 0 });
    expect(await of('Inès Carpentier')).toMatchObject({ limits: { capSecondsPerWeek: 21_600, maxKm: 10 } });
  });
});
