import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
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
  const confirmedBy = { standing: 'confirmed', confirmedBy: 'Karim' } as const;
  const confirm = () =>
    desk.stores.registry.transaction(desk.house.id, async (em) => {
      const confirmedAt = desk.stores.clock.now();
      await em.nativeUpdate(PersonSkill, {}, { ...confirmedBy, confirmedAt });
      await em.nativeUpdate(PersonLanguage, {}, { ...confirmedBy, confirmedAt });
    });
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
      ['ar', 'declared', null],
      ['fr', 'confirmed', 'Karim'],
    ]);
    expect(await desk.takeBack(second.importId)).toMatchObject({ restored: 1 });
    expect((await standings())[0]).toEqual([
      [2, 'confirmed', 'Karim'],
      [1, 'confirmed', 'Karim'],
    ]);
  });

  it('keeps somebody whom a list brought when the list is taken back', async () => {
    const first = await send('id,nom,langues\n1,Ana Ruiz,fr:natif\n');
    await confirm();
    expect(await desk.takeBack(first.importId)).toMatchObject({ withdrawn: 0, kept: 1 });
  });
});
