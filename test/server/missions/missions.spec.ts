import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Mission } from '../../../server/missions/mission.entity.js';
import { Missions, type MissionMention } from '../../../server/missions/missions.js';
import { addOrganisation, engines, openRegistry, type OpenRegistry } from '../../support/registry.js';

const quay = '01900000-0000-7000-8000-00000000000a';
const hill = '01900000-0000-7000-8000-00000000000b';
const missions = new Missions({ now: () => new Date('2026-03-02T10:00:00Z') });

let opened: OpenRegistry;

afterEach(() => opened.close());

const resolve = (organisationId: string, source: string, mentions: MissionMention[]) =>
  opened.registry.transaction(organisationId, (em) => missions.resolve(em, organisationId, source, mentions));

describe.each(engines)('which mission a source is speaking of (%s)', (engine) => {
  beforeEach(async () => {
    opened = await openRegistry(engine);
    await addOrganisation(opened.registry, 'quay', quay);
    await addOrganisation(opened.registry, 'hill', hill);
  });

  it('an unknown mission becomes a draft, once', async () => {
    const first = await resolve(quay, 'sheet', [
      { reference: 'E-4', title: 'Maraude du jeudi' },
      { reference: 'Épicerie' },
    ]);
    const again = await resolve(quay, 'sheet', [{ reference: 'Épicerie' }, { reference: ' E-4 ' }]);
    expect(again.get(' E-4 ')).toBe(first.get('E-4'));
    const rows = await opened.registry.of(quay).find(Mission, {}, { orderBy: { title: 'asc' } });
    expect(rows.map(({ title, status }) => [title, status])).toEqual([
      ['Maraude du jeudi', 'draft'],
      ['Épicerie', 'draft'],
    ]);
  });

  it('a mission renamed in the file stays the same mission under its first title', async () => {
    const first = await resolve(quay, 'sheet', [{ reference: 'E-4', title: 'Maraude' }]);
    expect(await resolve(quay, 'sheet', [{ reference: 'E-4', title: 'Maraude du soir' }])).toEqual(first);
    expect(await opened.registry.of(quay).find(Mission, {})).toMatchObject([{ title: 'Maraude' }]);
  });

  it('a file may name a mission by the id Sillage gave it', async () => {
    const id = (await resolve(quay, 'sheet', [{ reference: 'E-4' }])).get('E-4') ?? '';
    expect(await resolve(quay, 'other', [{ reference: id }])).toEqual(new Map([[id, id]]));
  });

  it('another organisation neither sees a mission nor reaches it by its id', async () => {
    const id = (await resolve(quay, 'sheet', [{ reference: 'E-4' }])).get('E-4') ?? '';
    expect(
      await missions.find(opened.registry.of(hill), hill, 'sheet', [{ reference: 'E-4' }, { reference: id }]),
    ).toEqual(new Map());
    expect(await opened.registry.of(hill).count(Mission, {})).toBe(0);
  });
});
