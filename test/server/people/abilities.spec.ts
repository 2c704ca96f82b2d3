import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PersonTraining } from '../../../server/people/person-training.entity.js';
import { Registry } from '../../../server/registry/registry.js';
import { Organisations } from '../../../server/registry/organisations.js';
import { Skill } from '../../../server/people/skill.entity.js';
import type { OwnSummary } from '../../../server/summaries/summaries.schemas.js';
import { signIn, somebody } from '../../support/people.js';
import { engines } from '../../support/registry.js';
import { AbilityDesk } from './ability-desk.js';

describe.each(engines)('What a volunteer says they can do, on %s', (engine) => {
  let desk: AbilityDesk;
  beforeAll(async () => {
    desk = await AbilityDesk.open(engine);
  }, 180_000);
  afterAll(() => desk.office.close());

  const namesOf = async (cookie: string, language = 'fr') =>
    (await desk.said(cookie, language)).skills.map(({ name, level }) => [name, level]);

  it('is declared, by a name of the list in either language, or by a name of their own', async () => {
    await desk.saySkill(desk.zoe, 'Cooking', 2, 'en');
    await desk.saySkill(desk.zoe, 'cuisine', 3);
    await desk.saySkill(desk.zoe, 'Repasser des costumes de scène', 1);
    expect(await namesOf(desk.zoe)).toEqual([
      ['Cuisine', 3],
      ['Repasser des costumes de scène', 1],
    ]);
    expect(await namesOf(desk.zoe, 'en')).toEqual([
      ['Cooking', 3],
      ['Repasser des costumes de scène', 1],
    ]);
    const { skills } = await desk.said(desk.zoe);
    expect(skills[0]).toMatchObject({ standing: 'declared', confirmedBy: null, confirmedAt: null, refusal: null });
    expect(await desk.office.application.app.get(Registry).of(desk.office.house.id).count(Skill)).toBe(2);
    expect(await desk.said(desk.ali)).toEqual({ skills: [], trainings: [], languages: [] });
  });

  it('is a word of their own: nobody else is offered it before somebody confirmed it, and it goes when it is taken away', async () => {
    const offered = async () => (await desk.ask<string[]>('GET', '/me/abilities/choices', desk.ali)).body;
    expect(await offered()).not.toContain('Repasser des costumes de scène');
    const own = 'Aide ma voisine Madame Roux';
    const { skills } = (await desk.saySkill(desk.ali, own, 1)).body;
    await desk.ask('DELETE', `/me/abilities/skills/${skills.find(({ name }) => name === own)?.id ?? ''}`, desk.ali);
    const em = desk.office.application.app.get(Registry).of(desk.office.house.id);
    expect(await em.count(Skill, { name: own })).toBe(0);
    const noe = await desk.office.volunteer('Noé', 'desk');
    await desk.saySkill(noe, own, 1);
    await desk.saySkill(noe, 'Cuisine', 1);
    await desk.office.forget('Noé');
    expect([await em.count(Skill, { name: own }), await em.count(Skill, { name: 'Cooking' })]).toEqual([0, 1]);
  });

  it('offers the list and the names that were confirmed, in the reader’s language', async () => {
    await desk.allSkillsConfirmed();
    const choices = async (language: string) =>
      (await desk.ask<string[]>('GET', '/me/abilities/choices', desk.ali, undefined, language)).body;
    const [french, english] = [await choices('fr'), await choices('en')];
    expect(french).toEqual(expect.arrayContaining(['Cuisine', 'Premiers secours', 'Repasser des costumes de scène']));
    expect(english).toEqual(expect.arrayContaining(['Cooking', 'First aid', 'Repasser des costumes de scène']));
    expect(english).toHaveLength(french.length);
  });

  it('stays confirmed when said again, and is declared when said otherwise', async () => {
    await desk.allSkillsConfirmed();
    const confirmed = { standing: 'confirmed', confirmedBy: 'Karim', confirmedAt: '2026-03-05T10:00:00.000Z' };
    expect((await desk.saySkill(desk.zoe, 'Cuisine', 3)).body.skills[0]).toMatchObject(confirmed);
    expect((await desk.saySkill(desk.zoe, 'Cuisine', 2)).body.skills[0]).toMatchObject({
      level: 2,
      standing: 'declared',
      confirmedBy: null,
      confirmedAt: null,
    });
  });

  it('holds trainings and languages: said, corrected, taken away', async () => {
    const training = { title: 'Premiers secours citoyen', day: '2025-11-08', hours: 7 };
    await desk.sayTraining(desk.zoe, training);
    const { body } = await desk.sayTraining(desk.zoe, training);
    expect(body.trainings).toMatchObject([{ ...training, standing: 'declared' }]);
    const path = `/me/abilities/trainings/${body.trainings[0]?.id ?? ''}`;
    const corrected = await desk.ask('PUT', path, desk.zoe, { title: training.title, hours: 7.5 });
    expect(corrected.body.trainings).toMatchObject([{ title: training.title, day: null, hours: 7.5 }]);
    await desk.sayLanguage(desk.zoe, 'fsl', 3);
    expect((await desk.sayLanguage(desk.zoe, 'en-US-GB', 7)).status).toBe(400);
    const spoken = (await desk.sayLanguage(desk.zoe, 'AR', 7)).body.languages;
    expect(spoken.map(({ language, cefr }) => [language, cefr])).toEqual([
      ['ar', 7],
      ['fsl', 3],
    ]);
    const gone = await desk.ask('DELETE', `/me/abilities/languages/${spoken[0]?.id ?? ''}`, desk.zoe);
    expect(gone.body.languages).toMatchObject([{ language: 'fsl', cefr: 3 }]);
  });

  it('stands on their own page', async () => {
    const { body } = await desk.office.get<OwnSummary>('/api/me/summary', desk.zoe);
    expect(body.skills.map(({ name }) => name)).toContain('Cooking');
    expect(body.trainings).toMatchObject([{ title: 'Premiers secours citoyen', hours: 7.5, standing: 'declared' }]);
    expect(body.languages).toMatchObject([{ language: 'fsl', standing: 'declared', confirmedBy: null }]);
  });

  it('is refused where it says nothing that can be kept', async () => {
    const refused = [
      await desk.saySkill(desk.zoe, ' ', 1),
      await desk.saySkill(desk.zoe, 'Cuisine', 4),
      await desk.sayLanguage(desk.zoe, 'français', 3),
      await desk.sayTraining(desk.zoe, { title: 'Cuisine', hours: 0 }),
    ];
    expect(refused.map(({ status }) => status)).toEqual([400, 400, 400, 400]);
    expect((await desk.saySkill(desk.office.coordinator, 'Cuisine', 1)).status).toBe(403);
  });

  it('is nobody else’s to change: not another volunteer’s, nor one’s of another association', async () => {
    const lyon = await desk.office.application.app.get(Organisations).create({ slug: 'lyon', name: 'Lyon' });
    await somebody(desk.office.application, 'ana@lyon.example', lyon.id, 'volunteer');
    const { skills, trainings, languages } = await desk.said(desk.zoe);
    const ana = await signIn(desk.office.application, 'ana@lyon.example');
    expect((await desk.saySkill(ana, 'Cuisine', 1)).body.code).toBe('account-without-person');
    const unknown = '0190c5c0-0000-7000-8000-00000000dead';
    const at = [
      `skills/${skills[0]?.id ?? ''}`,
      `trainings/${trainings[0]?.id ?? ''}`,
      `languages/${languages[0]?.id ?? ''}`,
      `skills/${unknown}`,
      `trainings/${unknown}`,
      `languages/${unknown}`,
    ];
    for (const one of at) expect((await desk.ask('DELETE', `/me/abilities/${one}`, desk.ali)).status).toBe(404);
    for (const id of [trainings[0]?.id ?? '', unknown]) {
      const asked = await desk.ask('PUT', `/me/abilities/trainings/${id}`, desk.ali, { title: 'Autre' });
      expect(asked.status).toBe(404);
    }
    expect(await desk.said(desk.zoe)).toEqual({ skills, trainings, languages });
  });

  it('goes with them', async () => {
    await desk.office.forget('Zoé');
    const em = desk.office.application.app.get(Registry).of(desk.office.house.id);
    expect(await em.count(PersonTraining)).toBe(0);
  });
});
