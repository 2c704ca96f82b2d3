import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { SuggestionInvitation } from '../../../../server/allocation/invitations/suggestion-invitation.entity.js';
import type { CallOutcome } from '../../../../server/allocation/replacements/replacements.schemas.js';
import { Slot } from '../../../../server/missions/slot.entity.js';
import { newId } from '../../../../server/shared/identifiers.js';
import { engines } from '../../../support/registry.js';
import { EVENING, ReplacementDesk } from './replacement-desk.js';

const ONE = { minSeconds: 7200, targetSeconds: 7200, maxSeconds: 7200 };
const LATER = { startsAt: new Date('2026-03-04T17:00:00Z'), endsAt: new Date('2026-03-04T19:00:00Z') };

jest.setTimeout(180_000);

describe.each(engines)('Two coordinators who ring at the same moment, on %s', (engine) => {
  let desk: ReplacementDesk;
  beforeEach(async () => {
    desk = await ReplacementDesk.open(engine);
  });
  afterEach(() => desk.close());

  const atOnce = async (calls: readonly (readonly [slot: string, person: string, outcome: CallOutcome])[]) => {
    await desk.some.follow();
    const names = ['Karim', 'Dora'];
    return Promise.allSettled(
      calls.map(([slot, personId, outcome], at) =>
        desk.calls.record(desk.coordinator(names[at]), slot, { personId, outcome }),
      ),
    );
  };
  const endOf = (all: PromiseSettledResult<unknown>[]) => all.map(({ status }) => status).toSorted();
  const moves = (slot: string) => desk.registry.nativeUpdate(Slot, { id: slot }, LATER);

  it('ask somebody once, and both calls are kept', async () => {
    const { slot } = await desk.evening();
    const ines = await desk.free('Inès');
    const both = [slot, ines, 'calling'] as const;
    expect(endOf(await atOnce([both, both]))).toEqual(['fulfilled', 'fulfilled']);
    expect(await desk.registry.count(SuggestionInvitation)).toBe(1);
    const [asked] = (await desk.read(slot)).people;
    expect(asked?.asked?.calls.map(({ by }) => by).toSorted()).toEqual(['Dora', 'Karim']);
  });

  it('do not bring somebody over the most that they give in a week', async () => {
    const { slot, mission } = await desk.evening();
    const other = await desk.some.slot(mission, '2026-03-05', EVENING);
    const ines = await desk.free('Inès');
    await desk.some.free(ines, [4], EVENING);
    await desk.some.limit(ines, { capSecondsPerWeek: 7200 });
    const said = await atOnce([
      [slot, ines, 'agreed'],
      [other, ines, 'agreed'],
    ]);
    expect(endOf(said)).toEqual(['fulfilled', 'rejected']);
    expect([...(await desk.coming(slot)), ...(await desk.coming(other))]).toEqual([ines]);
  });

  it('do not give the last place twice, and the yes that came too late is kept', async () => {
    const { slot } = await desk.evening(ONE);
    const [ines, ali] = [await desk.free('Inès'), await desk.free('Ali')];
    for (const person of [ines, ali]) await desk.says(slot, person, 'calling');
    const said = await atOnce([
      [slot, ines, 'agreed'],
      [slot, ali, 'agreed'],
    ]);
    expect(endOf(said)).toEqual(['fulfilled', 'fulfilled']);
    const { coming, missing, people, answered } = await desk.read(slot);
    expect({ coming, missing, people }).toEqual({ coming: 1, missing: 0, people: [] });
    expect(answered.map(({ outcome }) => outcome).toSorted()).toEqual(['agreed', 'too-late']);
  });

  it('read after a call what the other one wrote meanwhile', async () => {
    const { slot } = await desk.evening();
    const [ines, ali] = [await desk.free('Inès'), await desk.free('Ali')];
    await desk.free('Bo');
    await desk.some.follow();
    const found = await desk.search.of(desk.coordinator(), slot);
    await desk.says(slot, ines, 'agreed', desk.coordinator('Karim'));
    await desk.says(slot, ali, 'calling', desk.coordinator('Karim'));
    const again = await desk.search.again(desk.registry, found, []);
    expect(again && (await desk.list.told(desk.coordinator(), again))).toEqual(await desk.read(slot));
  });

  it('leave the places of a kind to the whole search once somebody took one', async () => {
    const { slot } = await desk.evening();
    const nurse = newId(new Date('2025-01-01T00:00:00Z'));
    await desk.some.asks(slot, nurse, 1, { kind: 'at_least_n', n: 1 });
    const [ines, ali] = [await desk.free('Inès'), await desk.free('Ali')];
    await desk.some.can(ines, nurse, 2);
    await desk.some.follow();
    const found = await desk.search.of(desk.coordinator(), slot);
    const told = await desk.says(slot, ines, 'agreed');
    expect(await desk.search.again(desk.registry, found, [ali])).toBeNull();
    expect(told).toEqual(await desk.read(slot));
    expect(told.people).toMatchObject([{ person: { id: ali }, fillsGap: true }]);
  });

  it('answer for the time that was read alone: a yes to another is not one to a date that was moved', async () => {
    const { slot } = await desk.evening();
    const [ines, ali] = [await desk.free('Inès'), await desk.free('Ali')];
    for (const person of [ines, ali]) await desk.some.free(person, [3], EVENING);
    const { startsAt, endsAt } = (await desk.says(slot, ines, 'calling')).slot;
    await moves(slot);
    await desk.some.follow();
    const moved = { code: 'replacement-date-moved' };
    await expect(desk.says(slot, ines, 'agreed')).rejects.toMatchObject(moved);
    const said = { personId: ali, outcome: 'agreed', told: { startsAt, endsAt } } as const;
    await expect(desk.calls.record(desk.coordinator(), slot, said)).rejects.toMatchObject(moved);
    expect(await desk.coming(slot)).toEqual([]);
    const read = (await desk.read(slot)).slot;
    await desk.calls.record(desk.coordinator(), slot, { ...said, told: read });
    expect(await desk.coming(slot)).toEqual([ali]);
  });

  it('who is rung for a date that is moved while it is searched for is rung for the new time', async () => {
    const { slot } = await desk.evening();
    const ines = await desk.free('Inès');
    await desk.some.free(ines, [3], EVENING);
    await desk.some.follow();
    const found = await desk.search.of(desk.coordinator(), slot);
    await moves(slot);
    expect(await desk.search.again(desk.registry, found, [ines])).toBeNull();
  });
});
