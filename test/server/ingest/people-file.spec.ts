import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ImportChange } from '../../../server/ingest/nouns/import-change.entity.js';
import type { PersonState } from '../../../server/people/person-state.js';
import { PersonStates } from '../../../server/people/person-states.js';
import { keysOfPeople } from '../../../server/people/known-people.js';
import { PersonMerge } from '../../../server/people/person-merge.entity.js';
import { Person } from '../../../server/people/person.entity.js';
import { newId } from '../../../server/shared/identifiers.js';
import { Import } from '../../../server/ingest/import.entity.js';
import { SuggestionConsent } from '../../../server/people/suggestion-consent.entity.js';
import { Desk } from './desk.js';

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open();
});
afterEach(() => desk.stores.close());

const send = (content: string, options = {}) => desk.send(content, { source: 'list', ...options });
/** Everybody, by name. */
const everybody = async () => {
  const em = desk.stores.registry.of(desk.house.id);
  const people = await em.find(Person, {}, { orderBy: { displayName: 'asc', id: 'asc' } });
  const states = await new PersonStates(desk.stores.clock).read(
    em,
    people.map(({ id }) => id),
  );
  return people.map(({ id }) => states.get(id));
};

const list = `id,nom,email,competences,langues,disponibilites
1,Ana Ruiz,ana@list.example,cuisine:2; conduite,fr:natif; ar:B1; LSF:A2,lun 9h-12h; sam matin si besoin
2,Bo Lind,,,,
`;

describe('A list of people', () => {
  it('brings them in with skills, languages and usual hours, and takes nobody to have agreed', async () => {
    expect(await send(list)).toMatchObject({ lines: 2, inserted: 2, rejected: 0, flagged: 0 });
    const hours = { everyWeeks: 1, validFrom: '2026-06-01', validTo: null, zone: 'Europe/Paris' };
    expect(await everybody()).toEqual([
      {
        displayName: 'Ana Ruiz',
        email: 'ana@list.example',
        telephone: null,
        kind: 'volunteer',
        leftOn: null,
        language: null,
        skills: [
          { name: 'conduite', level: 1, standing: 'declared' },
          { name: 'cuisine', level: 2, standing: 'declared' },
        ],
        languages: [
          { language: 'ar', cefr: 3, standing: 'declared' },
          { language: 'fr', cefr: 7, standing: 'declared' },
          { language: 'fsl', cefr: 2, standing: 'declared' },
        ],
        hours: [
          { weekdays: [1], fromTime: '09:00', toTime: '12:00', preference: 1, ...hours },
          { weekdays: [6], fromTime: '08:00', toTime: '12:00', preference: 0, ...hours },
        ],
        told: { limits: null, causes: [], days: [], consents: [] },
      },
      expect.objectContaining({ displayName: 'Bo Lind', email: null, skills: [], languages: [], hours: [] }),
    ]);
    const consented = await send('id,nom,competences,consentement\n1,Ana Ruiz,cuisine:2; conduite,oui\n');
    expect(consented).toMatchObject({ unchanged: 0, rejections: [{ code: 'consent-incomplete' }] });
    expect(await desk.stores.registry.of(desk.house.id).count(SuggestionConsent)).toBe(0);
  });

  it('changes nothing when sent again, packed otherwise or months later', async () => {
    await send(list);
    const before = await everybody();
    desk.stores.clock.instant = new Date('2026-09-01T12:00:00Z');
    expect(await send(list)).toMatchObject({ inserted: 0, changed: 0, unchanged: 2 });
    expect(await send(list.replaceAll(',', '\t'))).toMatchObject({ inserted: 0, changed: 0, unchanged: 2 });
    expect(await everybody()).toEqual(before);
  });

  it('changes only the columns it has: an absent one says nothing, an empty cell says unknown', async () => {
    await send(list);
    expect(await send('id,langues,parti_le\n1,,2026-05-31\n')).toMatchObject({ changed: 1 });
    const [ana] = await everybody();
    expect(ana).toMatchObject({ displayName: 'Ana Ruiz', languages: [], leftOn: '2026-05-31' });
    expect(ana?.skills).toHaveLength(2);
  });

  it('tells people apart by number and address, never by name', async () => {
    await send(list);
    const other = await send('email,nom,competences\nANA@list.example,Ana R.,peinture\nbo@list.example,Bo Lind,\n', {
      source: 'phone-book',
    });
    expect(other).toMatchObject({ inserted: 1, changed: 1 });
    expect((await everybody()).map((person) => [person?.displayName, person?.email])).toEqual([
      ['Ana R.', 'ana@list.example'],
      ['Bo Lind', null],
      ['Bo Lind', 'bo@list.example'],
    ]);
  });

  it('is accounted for line by line', async () => {
    const receipt = await send(
      'id,nom,email,competences,langues,dispos\n1,Ana,ana@list.example,,,\n1,Ana encore,,,,\n2,Bo,nowhere,,,\n' +
        '3,Cy,,cuisine:5,,\n4,Di,,,français,\n5,Ed,,,,quand il fait beau\n,,,,,x\n6,Fi,ana@list.example,,,\nTotal,,,,,\n',
    );
    expect(receipt).toMatchObject({ lines: 9, inserted: 1, rejected: 8 });
    expect(receipt.rejections.map(({ line, code, column }) => [line, code, column])).toEqual([
      [3, 'duplicate-person', null],
      [4, 'invalid-email', 'email'],
      [5, 'invalid-skills', 'competences'],
      [6, 'invalid-languages', 'langues'],
      [7, 'invalid-availability', 'dispos'],
      [8, 'missing-name', null],
      [9, 'duplicate-person', null],
      [10, 'total-row', null],
    ]);
    expect(await everybody()).toHaveLength(1);
    const another = await send('id,nom,email,langues\n7,Gil,gil@list.example,\n');
    expect(another).toMatchObject({ inserted: 1 });
    expect((await send('id,email,langues\n7,ana@list.example,\n')).rejections).toMatchObject([
      { code: 'email-of-another', value: 'ana@list.example' },
    ]);
  });

  it('can be tried without changing anything', async () => {
    expect(await send(list, { dryRun: true })).toMatchObject({ importId: null, inserted: 2 });
    expect(await everybody()).toEqual([]);
  });

  it('never removes anybody', async () => {
    await expect(send(list, { mode: 'snapshot' })).rejects.toMatchObject({ code: 'append-only' });
  });
});

describe('Taking back a list of people', () => {
  it('makes them what they were, and takes away those it brought', async () => {
    await send(list);
    const before = await everybody();
    const second = await send('id,nom,competences,langues\n1,Ana,cuisine:3,de:C1\n3,Cy,,\n');
    expect(second).toMatchObject({ changed: 1, inserted: 1 });
    expect(await desk.takeBack(second.importId, true)).toMatchObject({ restored: 1, withdrawn: 1, kept: 0 });
    expect(await everybody()).not.toEqual(before);
    expect(await desk.takeBack(second.importId)).toMatchObject({ restored: 1, withdrawn: 1, kept: 0 });
    expect(await everybody()).toEqual(before);
  });

  it('leaves those touched since, and those who gave time, and says so', async () => {
    const first = await send(list);
    await send('id,langues\n1,fr:B2\n');
    await desk.send('id,day,volunteer,hours\na,2026-05-01,2,1\n', { source: 'list' });
    const undone = await desk.takeBack(first.importId);
    expect(undone).toMatchObject({ restored: 0, withdrawn: 0, kept: 2 });
    expect(undone.keptIds).toHaveLength(2);
    expect(await everybody()).toHaveLength(2);
  });
});

describe('What is kept so that a list can be taken back', () => {
  it('goes with the person, whichever list spoke of them', async () => {
    await send(list);
    const first = await send('id,nom,competences\n3,Cy,\n');
    await send('id,nom,competences\n3,Cyprien,\n');
    await send('id,nom,competences\n3,"Cy",\n');
    expect(await desk.takeBack(first.importId)).toMatchObject({ withdrawn: 1, kept: 0 });
    const kept = await desk.stores.registry.of(desk.house.id).find(ImportChange, {});
    expect(kept.map(({ after }) => (after as PersonState).displayName)).toEqual(['Ana Ruiz', 'Bo Lind']);
  });

  it('goes once the list is taken back', async () => {
    await desk.takeBack((await send(list)).importId);
    expect(await desk.stores.registry.of(desk.house.id).count(ImportChange)).toBe(0);
  });
});

describe('A list of people of whom two were merged', () => {
  beforeEach(async () => {
    await send(list);
    await send('id,nom,email,competences\n7,Ruiz Ana,,\n', { source: 'other' });
    await desk.stores.registry.transaction(desk.house.id, async (em) => {
      const kept = await em.findOneOrFail(Person, { displayName: 'Ana Ruiz' });
      const merged = await em.findOneOrFail(Person, { displayName: 'Ruiz Ana' });
      const keys = await keysOfPeople(em, desk.house.id, [kept.id, merged.id]);
      const mergedKey = keys.get(merged.id) ?? '';
      em.create(PersonMerge, {
        id: newId(desk.stores.clock.now()),
        organisationId: desk.house.id,
        mergedId: merged.id,
        keptId: kept.id,
        mergedKey,
        keptKey: keys.get(kept.id) ?? '',
        standingKey: mergedKey,
        decidedBy: 'Karim',
        decidedAt: desk.stores.clock.now(),
      });
    });
  });

  it('gives each entry what it says, and leaves the address with the entry that holds it', async () => {
    const said = await send('id,nom,email,competences\n7,Ruiz Ana,ana@list.example,chant\n', { source: 'other' });
    expect(said).toMatchObject({ changed: 1, rejected: 0 });
    expect(await everybody()).toEqual([
      expect.objectContaining({ displayName: 'Ana Ruiz', email: 'ana@list.example' }),
      expect.objectContaining({ displayName: 'Bo Lind' }),
      expect.objectContaining({
        displayName: 'Ruiz Ana',
        email: null,
        skills: [expect.objectContaining({ name: 'chant' })],
      }),
    ]);
    const taken = await send('id,nom,email,competences\n2,Bo Lind,ana@list.example,\n');
    expect(taken.rejections).toMatchObject([{ code: 'email-of-another' }]);
  });

  it('taken back, leaves the entries that are part of a merge', async () => {
    const sent = await desk.stores.registry.of(desk.house.id).findOneOrFail(Import, { source: 'other' });
    await desk.takeBack(sent.id);
    expect((await everybody()).map((one) => one?.displayName)).toContain('Ruiz Ana');
  });
});
