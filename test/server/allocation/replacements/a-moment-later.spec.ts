import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Mission } from '../../../../server/missions/mission.entity.js';
import { Slot } from '../../../../server/missions/slot.entity.js';
import { engines } from '../../../support/registry.js';
import { ReplacementDesk } from './replacement-desk.js';

jest.setTimeout(180_000);

describe.each(engines)('A call a moment after the list was read, on %s', (engine) => {
  let desk: ReplacementDesk;
  let mission: string;
  let slot: string;
  let ines: string;
  beforeEach(async () => {
    desk = await ReplacementDesk.open(engine);
    ({ mission, slot } = await desk.evening());
    ines = await desk.free('Inès');
    await desk.free('Ali');
    await desk.read(slot);
    desk.pass(0.2);
  });
  afterEach(() => desk.close());

  it('is about somebody as they are now: no more once they said no to suggestions', async () => {
    await desk.some.says(ines, 'off', new Date('2026-03-03T14:59:00Z'));
    await expect(desk.says(slot, ines, 'calling')).rejects.toMatchObject({ code: 'replacement-not-possible' });
    expect(await desk.names(slot)).toEqual(['Ali']);
  });

  it('is not possible for who takes another date too close to it', async () => {
    await desk.some.limit(ines, { minimumRestSeconds: 36_000 });
    await desk.some.agrees(ines, await desk.some.slot(mission, '2026-03-03', ['08:00', '10:00']));
    await expect(desk.says(slot, ines, 'agreed')).rejects.toMatchObject({ code: 'replacement-not-possible' });
  });

  it('is possible for who could not come then, and can now', async () => {
    const bo = await desk.some.person('on', { displayName: 'Bo' });
    await desk.read(slot);
    await desk.some.free(bo, [2], ['18:00', '20:00']);
    const { people } = await desk.says(slot, bo, 'calling');
    expect(people.find(({ person }) => person.id === bo)?.asked?.outcome).toBe('waiting');
    expect(people).toEqual((await desk.read(slot)).people);
  });

  it('finds two entries that were merged meanwhile to be one person', async () => {
    const other = await desk.free('Inès C.');
    await desk.read(slot);
    await desk.some.merges(other, ines);
    const { people } = await desk.says(slot, ines, 'calling');
    expect(people.map(({ person }) => person.name)).toEqual(['Inès', 'Ali']);
  });

  it('is about the date as it is now, and about no date once it is cancelled', async () => {
    await desk.registry.nativeUpdate(Slot, { id: slot }, { maxSeconds: 21_600, targetSeconds: 21_600 });
    expect(await desk.says(slot, ines, 'calling')).toMatchObject({ wanted: 3, missing: 3 });
    await desk.registry.nativeUpdate(Slot, { id: slot }, { cancelledAt: new Date('2026-03-03T15:00:00Z') });
    await expect(desk.says(slot, ines, 'agreed')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('stays closed to who coordinates other missions', async () => {
    const banque = await desk.some.mission({ title: 'Banque' });
    expect(await desk.registry.count(Mission)).toBe(2);
    const dora = desk.coordinator('Dora', [banque]);
    await expect(desk.says(slot, ines, 'calling', dora)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('reads everybody again once the list is older', async () => {
    const bo = await desk.free('Bo');
    desk.pass(1);
    const { people } = await desk.says(slot, ines, 'calling');
    expect(people.map(({ person }) => person.id)).toContain(bo);
  });
});
