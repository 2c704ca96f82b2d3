import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { People } from '../../../server/people/people.js';
import { PersonReference } from '../../../server/people/person-reference.entity.js';
import { Person } from '../../../server/people/person.entity.js';
import { ReferenceSecret } from '../../../server/people/reference-secret.js';
import { VolunteerKey } from '../../../server/people/volunteer-key.entity.js';
import { readConfig } from '../../../server/shared/config.js';
import { addOrganisation, engines, openRegistry, type OpenRegistry } from '../../support/registry.js';

const quay = '01900000-0000-7000-8000-00000000000a';
const hill = '01900000-0000-7000-8000-00000000000b';

let opened: OpenRegistry;
let folder: string;
let people: People;

afterEach(async () => {
  await opened.close();
  rmSync(folder, { recursive: true });
});

function peopleWithSecret(): People {
  const config = readConfig({ SILLAGE_DATA: folder, SILLAGE_SECRET_FILE: join(folder, 'made', 'secret') });
  return new People({ now: () => new Date('2026-03-02T10:00:00Z') }, new ReferenceSecret(config));
}

const resolve = async (
  organisationId: string,
  source: string,
  mentions: Parameters<People['resolve']>[3],
  by = people,
) => (await opened.registry.transaction(organisationId, (em) => by.resolve(em, organisationId, source, mentions))).keys;

describe.each(engines)('who a source is speaking of (%s)', (engine) => {
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sillage-people-'));
    opened = await openRegistry(engine);
    await addOrganisation(opened.registry, 'quay', quay);
    await addOrganisation(opened.registry, 'hill', hill);
    people = peopleWithSecret();
  });

  it('a volunteer named twice by the same source is one person, today and in the next file', async () => {
    const first = await resolve(quay, 'planning', ['V-12', 'V-13', 'V-12']);
    const next = await resolve(quay, 'planning', ['V-13', 'V-12'], peopleWithSecret());
    expect(first.size).toBe(2);
    expect(next).toEqual(first);
    expect(await opened.registry.of(quay).count(Person, {})).toBe(2);
  });

  it('the id of a person known here brings that person; an id of nobody, or of another association, makes a newcomer', async () => {
    const sheet = await resolve(quay, 'sheet', [{ reference: '7', name: 'Inès Carlier' }]);
    const [ines] = await opened.registry.of(quay).find(Person, {});
    const id = ines?.id ?? '';
    expect([...(await resolve(quay, 'entry', [id.toUpperCase()])).values()]).toEqual([...sheet.values()]);
    expect(await opened.registry.of(quay).count(Person, {})).toBe(1);
    await resolve(hill, 'entry', [id]);
    expect(await opened.registry.of(hill).count(Person, {})).toBe(1);
    await resolve(quay, 'entry', [hill]);
    expect(await opened.registry.of(quay).count(Person, {})).toBe(2);
  });

  it('an e-mail address brings two sources to the same person, whatever its capitals', async () => {
    const sheet = await resolve(quay, 'sheet', [
      { reference: '7', email: 'Ines.Carlier@example.org', name: 'Inès Carlier' },
    ]);
    const form = await resolve(quay, 'form', ['ines.carlier@EXAMPLE.org']);
    expect([...form.values()]).toEqual([...sheet.values()]);
    expect(await opened.registry.of(quay).find(Person, {})).toMatchObject([
      { displayName: 'Inès Carlier', email: 'ines.carlier@example.org' },
    ]);
  });

  it('two references with one e-mail address in one file are one person', async () => {
    const keys = await resolve(quay, 'sheet', [
      { reference: '7', email: 'a@example.org' },
      { reference: '8', email: 'A@example.org' },
    ]);
    expect(keys.get('7')).toBe(keys.get('8'));
  });

  it('the same name in two sources is two people, never merged', async () => {
    const sheet = await resolve(quay, 'sheet', ['Marie Petit']);
    const form = await resolve(quay, 'form', ['Marie Petit']);
    expect([...form.values()]).not.toEqual([...sheet.values()]);
  });

  it('looking without writing finds the known and creates nobody', async () => {
    const keys = await resolve(quay, 'sheet', ['V-1']);
    const found = await people.find(opened.registry.of(quay), quay, 'sheet', ['V-1', 'V-2']);
    expect(found.keys).toEqual(new Map([['V-1', keys.get('V-1')]]));
    expect(await opened.registry.of(quay).count(Person, {})).toBe(1);
  });

  it('an erased person is not brought back by a later file', async () => {
    await resolve(quay, 'sheet', ['V-1', 'V-2']);
    await forget('V-1');
    const again = await resolve(quay, 'sheet', ['V-1', 'V-2']);
    expect([...again.keys()]).toEqual(['V-2']);
    const { erased } = await people.find(opened.registry.of(quay), quay, 'sheet', ['V-1', 'V-2', 'V-3']);
    expect(erased).toEqual(new Set(['V-1']));
    expect(await opened.registry.of(quay).count(Person, {})).toBe(1);
  });

  it('another organisation sees none of these people, and knows them under other keys', async () => {
    const here = await resolve(quay, 'sheet', ['a@example.org']);
    expect((await people.find(opened.registry.of(hill), hill, 'sheet', ['a@example.org'])).keys.size).toBe(0);
    const there = await resolve(hill, 'sheet', ['a@example.org']);
    expect(there.get('a@example.org')).not.toBe(here.get('a@example.org'));
    const hashes = await opened.registry.everywhere().find(PersonReference, {}, { filters: false });
    expect(new Set(hashes.map((row) => row.referenceHash)).size).toBe(2);
    expect(await opened.registry.of(hill).count(VolunteerKey, {})).toBe(1);
  });

  it('the reference itself is nowhere in the table of references', async () => {
    await resolve(quay, 'sheet', [{ reference: 'secret-number-91', name: 'Inès' }]);
    expect(JSON.stringify(await opened.registry.of(quay).find(PersonReference, {}))).not.toContain('secret-number-91');
  });

  it('ten thousand volunteers of one file are all there', async () => {
    const references = Array.from({ length: 10_000 }, (_, n) => `V-${n}`);
    const keys = await resolve(quay, 'sheet', references);
    expect(new Set(keys.values()).size).toBe(10_000);
    expect(await resolve(quay, 'sheet', references)).toEqual(keys);
  });
});

async function forget(reference: string): Promise<void> {
  const em = opened.registry.of(quay);
  const person = await em.findOneOrFail(Person, { displayName: reference });
  await em.nativeUpdate(PersonReference, { personId: person.id }, { personId: null });
  await em.nativeDelete(VolunteerKey, { personId: person.id });
  await em.nativeDelete(Person, { id: person.id });
}
