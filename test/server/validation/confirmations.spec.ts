import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Membership } from '../../../server/auth/membership.entity.js';
import { Person } from '../../../server/people/person.entity.js';
import { Organisations } from '../../../server/registry/organisations.js';
import { Registry } from '../../../server/registry/registry.js';
import type {
  AnsweredAbilities,
  ConfirmationQueue,
  UndoneAnswer,
} from '../../../server/validation/abilities/confirmations.schemas.js';
import { signIn, somebody } from '../../support/people.js';
import { engines } from '../../support/registry.js';
import { AbilityDesk } from '../people/ability-desk.js';

describe.each(engines)('What volunteers say, before a coordinator, on %s', (engine) => {
  let desk: AbilityDesk;
  let karim: string;
  beforeAll(async () => {
    desk = await AbilityDesk.open(engine);
    karim = desk.office.coordinator;
    await desk.saySkill(desk.zoe, 'Cuisine', 2);
    await desk.sayTraining(desk.zoe, { title: 'Hygiène alimentaire', day: '2025-10-02', hours: 14 });
    await desk.sayLanguage(desk.zoe, 'ar', 7);
    await desk.saySkill(desk.ali, 'Jardinage', 3);
  }, 180_000);
  afterAll(() => desk.office.close());

  const queue = async (cookie = karim, filter = '') =>
    (await desk.office.get<ConfirmationQueue>(`/api/confirmations?${filter}`, cookie)).body;
  const rowsOf = async (name: string, cookie = karim) => {
    const { people } = await queue(cookie);
    return people.filter((one) => one.name === name).flatMap(({ items }) => items.flatMap(({ rows }) => rows));
  };
  const answer = (body: object, cookie = karim) =>
    desk.office.ask<AnsweredAbilities>('/api/confirmations', body, cookie);
  const undo = (body: object, cookie = karim) => desk.office.ask<UndoneAnswer>('/api/confirmations/undo', body, cookie);

  it('wait, person after person, the last to speak first, named in the reader’s language', async () => {
    const { people, total, next } = await queue();
    expect(people.map(({ name, items }) => [name, items.map((item) => [item.kind, item.name, item.level])])).toEqual([
      ['Ali', [['skill', 'Gardening', 3]]],
      [
        'Zoé',
        [
          ['skill', 'Cooking', 2],
          ['training', 'Hygiène alimentaire', null],
          ['language', 'ar', 7],
        ],
      ],
    ]);
    expect([total, next]).toEqual([{ people: 2, items: 4 }, null]);
    const first = await queue(karim, 'limit=1');
    const second = await queue(karim, `limit=1&cursor=${first.next ?? ''}`);
    expect([first, second].map((page) => page.people.map(({ name }) => name))).toEqual([['Ali'], ['Zoé']]);
    expect(second.next).toBeNull();
  });

  it('are confirmed all at once for one person, and the person reads by whom', async () => {
    const rows = await rowsOf('Zoé');
    const { body } = await answer({ decision: 'confirm', rows });
    expect(body).toMatchObject({ answered: 3, left: 0 });
    const { skills, trainings, languages } = await desk.said(desk.zoe);
    const confirmed = { standing: 'confirmed', confirmedBy: 'karim', confirmedAt: body.answeredAt };
    expect([...skills, ...trainings, ...languages]).toMatchObject([confirmed, confirmed, confirmed]);
    expect(await rowsOf('Zoé')).toEqual([]);
    expect((await answer({ decision: 'confirm', rows })).body).toMatchObject({ answered: 0, left: 3 });
    const acts = (await desk.office.acts()).filter(({ action }) => action.startsWith('abilities.'));
    expect(acts).toMatchObject([{ action: 'abilities.confirm', actorName: 'karim', details: { items: 3 } }]);
  });

  it('wait again when the answer is undone, and once only', async () => {
    const { people } = await queue(karim, 'state=answered');
    expect(people.map(({ name, items }) => [name, items.map((item) => item.answer?.decision)])).toEqual([
      ['Zoé', ['confirm', 'confirm', 'confirm']],
    ]);
    const [language] = people.flatMap(({ items }) => items.filter(({ kind }) => kind === 'language'));
    const rows = (language?.rows ?? []).map(({ kind, id }) => ({ kind, id }));
    const asked = { answeredAt: language?.answer?.at, rows };
    expect((await undo(asked)).body).toEqual({ undone: 1, left: 0 });
    expect((await undo(asked)).body).toEqual({ undone: 0, left: 1 });
    expect((await desk.said(desk.zoe)).languages).toMatchObject([{ standing: 'declared', confirmedBy: null }]);
    expect(await rowsOf('Zoé')).toHaveLength(1);
  });

  it('are not confirmed as they were seen when the person says otherwise meanwhile', async () => {
    const rows = await rowsOf('Ali');
    await desk.saySkill(desk.ali, 'Jardinage', 1);
    expect((await answer({ decision: 'confirm', rows })).body).toMatchObject({ answered: 0, left: 1 });
    expect((await desk.said(desk.ali)).skills).toMatchObject([{ level: 1, standing: 'declared' }]);
  });

  it('get a word back where they are not confirmed, and stay as the person said them', async () => {
    const words = 'Venez samedi au potager, je verrai avec vous.';
    const rows = await rowsOf('Ali');
    expect((await answer({ decision: 'refuse', rows })).status).toBe(400);
    expect((await answer({ decision: 'refuse', rows, words })).body).toMatchObject({ answered: 1 });
    const [skill] = (await desk.said(desk.ali)).skills;
    expect(skill).toMatchObject({ level: 1, standing: 'declared', refusal: { words, by: 'karim' } });
    expect(await rowsOf('Ali')).toEqual([]);
    expect((await desk.saySkill(desk.ali, 'Jardinage', 1)).body.skills[0]).toMatchObject({ refusal: null });
    expect(await rowsOf('Ali')).toHaveLength(1);
  });

  it('are seen by coordinators of missions where the person gave time, and by no other', async () => {
    const ofSoup = await desk.office.coordinatorOf(['Soupe']);
    expect((await queue(ofSoup)).people.map(({ name }) => name)).toEqual(['Zoé']);
    const rows = await rowsOf('Ali');
    expect((await answer({ decision: 'confirm', rows }, ofSoup)).status).toBe(404);
    const lyon = await desk.office.application.app.get(Organisations).create({ slug: 'lyon', name: 'Lyon' });
    await somebody(desk.office.application, 'ana@lyon.example', lyon.id, 'coordinator');
    const ana = await signIn(desk.office.application, 'ana@lyon.example');
    expect((await queue(ana)).people).toEqual([]);
    expect((await answer({ decision: 'confirm', rows }, ana)).status).toBe(404);
    const told = rows.map(({ kind, id }) => ({ kind, id }));
    expect((await undo({ answeredAt: '2026-03-05T10:00:00.000Z', rows: told }, ana)).status).toBe(404);
    for (const cookie of [desk.zoe, desk.ali])
      expect((await answer({ decision: 'confirm', rows }, cookie)).status).toBe(403);
    await somebody(desk.office.application, 'dora@maison.example', desk.office.house.id, 'director');
    const dora = await signIn(desk.office.application, 'dora@maison.example');
    expect((await desk.office.get('/api/confirmations', dora)).status).toBe(403);
  });

  it('are never confirmed by who says them', async () => {
    const rows = await rowsOf('Ali');
    const accountId = await somebody(
      desk.office.application,
      'ali@maison.example',
      desk.office.house.id,
      'coordinator',
    );
    await desk.office.application.app.get(Registry).transaction(desk.office.house.id, async (em) => {
      const person = await em.findOneOrFail(Person, { displayName: 'Ali' });
      (await em.findOneOrFail(Membership, { accountId })).personId = person.id;
    });
    const both = await signIn(desk.office.application, 'ali@maison.example');
    expect((await queue(both)).people.map(({ name }) => name)).toEqual(['Zoé']);
    expect((await answer({ decision: 'confirm', rows }, both)).status).toBe(404);
  });

  it('stay confirmed without the name of a coordinator who is erased', async () => {
    const em = () => desk.office.application.app.get(Registry).of(desk.office.house.id);
    await desk.office.send('external_id,volunteer,mission,day,person_seconds\nc,Rita,Soupe,2026-03-03,60\n', 'more');
    const accountId = await somebody(
      desk.office.application,
      'rita@maison.example',
      desk.office.house.id,
      'coordinator',
    );
    const { id } = await em().findOneOrFail(Person, { displayName: 'Rita' });
    await em().nativeUpdate(Membership, { accountId }, { personId: id });
    const rita = await signIn(desk.office.application, 'rita@maison.example');
    await answer({ decision: 'confirm', rows: await rowsOf('Ali', rita) }, rita);
    expect((await desk.said(desk.ali)).skills).toMatchObject([{ standing: 'confirmed', confirmedBy: 'rita' }]);
    await desk.office.forget('Rita');
    expect((await desk.said(desk.ali)).skills).toMatchObject([{ standing: 'confirmed', confirmedBy: null }]);
  });
});
