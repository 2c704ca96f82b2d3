import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Account } from '../../../server/auth/account.entity.js';
import { ImportChange } from '../../../server/ingest/nouns/import-change.entity.js';
import { PersonLanguage } from '../../../server/people/person-language.entity.js';
import { PersonSkill } from '../../../server/people/person-skill.entity.js';
import { Desk } from './desk.js';

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open();
});
afterEach(() => desk.stores.close());

const send = (content: string) => desk.send(content, { source: 'list' });

describe('What a coordinator confirmed', () => {
  const KARIM = '0190c5c0-0000-7000-8000-0000000000ca';
  const confirmedBy = { standing: 'confirmed', confirmedBy: 'Karim', answeredById: KARIM } as const;
  const confirm = () =>
    desk.stores.registry.transaction(desk.house.id, async (em) => {
      const confirmedAt = desk.stores.clock.now();
      await em.nativeUpdate(PersonSkill, {}, { ...confirmedBy, confirmedAt });
      await em.nativeUpdate(PersonLanguage, {}, { ...confirmedBy, confirmedAt });
    });
  const account = (name: string) =>
    desk.stores.registry.everywhere().insert(Account, {
      id: KARIM,
      email: 'karim@maison.example',
      name,
      language: 'fr',
      createdAt: desk.stores.clock.now(),
    });
  const rows = async () => {
    const em = desk.stores.registry.of(desk.house.id);
    const skills = await em.find(PersonSkill, {}, { orderBy: { level: 'desc' } });
    const spoken = await em.find(PersonLanguage, {}, { orderBy: { language: 'asc' } });
    return [...skills, ...spoken].map((row) => [row.standing, row.confirmedBy, row.confirmedAt, row.answeredById]);
  };
  const standings = async () => {
    const em = desk.stores.registry.of(desk.house.id);
    const skills = await em.find(PersonSkill, {}, { orderBy: { level: 'desc' } });
    const spoken = await em.find(PersonLanguage, {}, { orderBy: { language: 'asc' } });
    return [
      skills.map(({ level, standing, confirmedBy: by }) => [level, standing, by]),
      spoken.map(({ language, standing, confirmedBy: by }) => [language, standing, by]),
    ];
  };

  it('stays, with who confirmed it, whatever else a list says; what it says otherwise is declared again', async () => {
    await send('id,nom,competences,langues\n1,Ana Ruiz,cuisine:2; conduite,fr:natif; ar:B1\n');
    await confirm();
    const second = await send('id,nom,competences,langues\n1,Ana Ruiz,cuisine:3; conduite; chant,fr:natif; ar:B2\n');
    const [skills, languages] = await standings();
    expect(skills?.toSorted()).toEqual([
      [1, 'confirmed', 'Karim'],
      [1, 'declared', null],
      [3, 'declared', 'Karim'],
    ]);
    expect(languages).toEqual([
      ['ar', 'declared', 'Karim'],
      ['fr', 'confirmed', 'Karim'],
    ]);
    expect(await desk.takeBack(second.importId)).toMatchObject({ restored: 1 });
    expect(await standings()).toEqual([
      [
        [2, 'confirmed', 'Karim'],
        [1, 'confirmed', 'Karim'],
      ],
      [
        ['ar', 'confirmed', 'Karim'],
        ['fr', 'confirmed', 'Karim'],
      ],
    ]);
  });

  it('and a list then left out comes back with who confirmed it and when, when that list is taken back', async () => {
    await account('Karim');
    await send('id,nom,competences,langues\n1,Ana Ruiz,cuisine:2; conduite,fr:natif; ar:B1\n');
    await confirm();
    const before = await rows();
    const second = await send('id,nom,competences,langues\n1,Ana Ruiz,cuisine:2,fr:natif\n');
    expect(await standings()).toEqual([[[2, 'confirmed', 'Karim']], [['fr', 'confirmed', 'Karim']]]);
    const kept = await desk.stores.registry.of(desk.house.id).find(ImportChange, {});
    expect(JSON.stringify(kept)).not.toContain('Karim');
    expect(await desk.takeBack(second.importId)).toMatchObject({ restored: 1 });
    expect(await rows()).toEqual(before);
  });

  it('comes back without a name when who confirmed it has gone since', async () => {
    await send('id,nom,competences\n1,Ana Ruiz,conduite\n');
    await confirm();
    const second = await send('id,nom,competences\n1,Ana Ruiz,cuisine\n');
    await desk.takeBack(second.importId);
    expect((await standings())[0]).toEqual([[1, 'confirmed', null]]);
  });

  it('of a language after a list said it stays when that list is taken back', async () => {
    await send('id,nom,langues\n1,Ana Ruiz,ar:B1\n');
    const second = await send('id,nom,langues\n1,Ana Ruiz,ar:B2\n');
    await confirm();
    expect(await desk.takeBack(second.importId)).toMatchObject({ restored: 0, kept: 1 });
    expect((await standings())[1]).toEqual([['ar', 'confirmed', 'Karim']]);
  });

  it('is told from what nobody confirmed, in a list imported before that was kept of languages', async () => {
    await send('id,nom,langues\n1,Ana Ruiz,ar:B1\n');
    const second = await send('id,nom,langues\n1,Ana Ruiz,ar:B2\n');
    const em = desk.stores.registry.of(desk.house.id);
    const spoken = (cefr: number) => ({ languages: [{ language: 'ar', cefr }] });
    const change = await em.findOneOrFail(ImportChange, { importId: second.importId ?? '' });
    const [before, after] = [change.before as object, change.after as object];
    await em.nativeUpdate(
      ImportChange,
      { id: change.id },
      { before: { ...before, ...spoken(3) }, after: { ...after, ...spoken(4) } },
    );
    expect(await desk.takeBack(second.importId)).toMatchObject({ restored: 1, kept: 0 });
    expect((await standings())[1]).toEqual([['ar', 'declared', null]]);
  });

  it('keeps somebody whom a list brought when the list is taken back', async () => {
    const first = await send('id,nom,langues\n1,Ana Ruiz,fr:natif\n');
    await confirm();
    expect(await desk.takeBack(first.importId)).toMatchObject({ withdrawn: 0, kept: 1 });
  });
});
