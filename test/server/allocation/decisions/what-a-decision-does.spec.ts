import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SuggestionInvitation } from '../../../../server/allocation/invitations/suggestion-invitation.entity.js';
import { PlanningLock } from '../../../../server/missions/planning-lock.entity.js';
import { Slot } from '../../../../server/missions/slot.entity.js';
import { DecisionDesk, EVENING, ONE_PERSON } from './decision-desk.js';

describe('A decision', () => {
  let desk: DecisionDesk;
  let mission: string;
  let slot: string;
  let ines: string;
  beforeEach(async () => {
    ({ desk, mission, slot, ines } = await DecisionDesk.short());
  });
  afterEach(() => desk.close());

  it('keeps a person where they are proposed, or away from there, until a day', async () => {
    const [first] = await desk.workOut();
    const lock = { choice: 'lock', reasonCode: 'knows_better', until: '2026-03-31' } as const;
    expect(await desk.decide(first?.id, lock)).toMatchObject({ state: 'locked' });
    const [again] = await desk.workOut();
    const never = { choice: 'never', reasonCode: 'person_unavailable', wholeMission: true } as const;
    await desk.decide(again?.id, never);
    expect(await desk.asking.em.find(PlanningLock, {}, { orderBy: { id: 'asc' } })).toMatchObject([
      { personId: ines, slotId: slot, missionId: null, kind: 'must', until: '2026-03-31', reason: 'knows_better' },
      { personId: ines, slotId: null, missionId: mission, kind: 'never', until: null },
    ]);
    expect(await desk.workOut()).toEqual([]);
  });

  it('puts one off until a day: it says so, stays put off when it is worked out again, and comes back', async () => {
    const [first] = await desk.workOut();
    for (const until of [undefined, '2026-03-01', '2026-04-01'])
      await expect(desk.decide(first?.id, { choice: 'later', until })).rejects.toMatchObject({
        code: 'decision-until-missing',
      });
    expect(await desk.decide(first?.id, { choice: 'later', until: '2026-03-02' })).toMatchObject({ state: 'open' });
    expect(await desk.open()).toMatchObject([{ putOffUntil: '2026-03-02' }]);
    expect(await desk.workOut()).toMatchObject([{ putOffUntil: '2026-03-02' }]);
    desk.clock.instant = new Date('2026-03-02T08:00:00Z');
    expect(await desk.open()).toMatchObject([{ putOffUntil: null }]);
  });

  it.each([
    ['who no longer accepts suggestions', () => desk.some.says(ines, 'off', new Date('2026-03-01T10:00:00Z'))],
    ['who takes less now', () => desk.some.limit(ines, { capSecondsPerWeek: 3600 })],
    ['whose date is full', async () => desk.some.agrees(await desk.free('Bo'), slot)],
    ['whose date has begun', () => Promise.resolve((desk.clock.instant = new Date('2026-03-03T17:30:00Z')))],
    [
      'whose date is cancelled',
      () => desk.asking.em.nativeUpdate(Slot, { id: slot }, { cancelledAt: new Date('2026-03-01T11:00:00Z') }),
    ],
  ])('does not ask somebody %s', async (_, change) => {
    const [first] = await desk.workOut();
    await change();
    await expect(desk.accept(first?.id)).rejects.toMatchObject({ code: 'suggestion-changed' });
    expect(await desk.asking.mails()).toEqual([]);
  });

  it('does not ask somebody more often in 30 days than they accept', async () => {
    const [first] = await desk.workOut();
    await desk.some.limit(ines, { invitationsPer30Days: 1 });
    await desk.some.asked(ines, '2026-02-20T10:00:00Z');
    await expect(desk.accept(first?.id)).rejects.toMatchObject({ code: 'invitation-cap' });
    expect(await desk.asking.em.count(SuggestionInvitation, {})).toBe(1);
  });

  it('takes away what would ask the same person more often than they accept', async () => {
    const other = await desk.some.slot(mission, '2026-03-05', EVENING, ONE_PERSON);
    await desk.some.free(ines, [4], EVENING);
    const proposed = await desk.workOut();
    const on = (id: string) => proposed.find(({ steps }) => steps[0]?.slot.id === id)?.id;
    await desk.some.limit(ines, { invitationsPer30Days: 1 });
    await desk.accept(on(other), desk.caller(), { reasonCode: 'fairness' });
    expect(await desk.open()).toEqual([]);
    expect(await desk.asking.em.count(SuggestionInvitation, {})).toBe(1);
  });

  it('for somebody else makes a suggestion of its own, whose reasons add up and are read before it is accepted', async () => {
    const bo = await desk.free('Bo');
    const [first] = await desk.workOut();
    const other = first?.steps[0]?.person.id === ines ? bo : ines;
    const said = { choice: 'change', reasonCode: 'knows_better', personId: other } as const;
    const { insteadId, state } = await desk.decide(first?.id, said);
    expect(state).toBe('rejected');
    const [made] = (await desk.open()).filter(({ id }) => id === insteadId);
    expect(made?.steps).toMatchObject([{ person: { id: other }, slot: { id: slot }, seconds: 7200 }]);
    expect(made?.why.reduce((sum, { points }) => sum + points, 0)).toBe(made?.gain);
    await expect(desk.decide(made?.id, { choice: 'accept' })).rejects.toMatchObject({ code: 'suggestion-unread' });
    expect(await desk.accept(made?.id)).toMatchObject({ state: 'invited', invitations: [{ person: { id: other } }] });
  });

  it('for somebody whom a limit keeps away is refused with what stands in the way', async () => {
    const bo = await desk.free('Bo', [3]);
    const [first] = await desk.workOut();
    const said = { choice: 'change', reasonCode: 'knows_better', personId: bo } as const;
    await expect(desk.decide(first?.id, said)).rejects.toMatchObject({
      code: 'suggestion-blocked',
      parameters: { name: 'Bo' },
    });
    expect(await desk.open()).toMatchObject([{ id: first?.id }]);
  });

  it('takes away what else was suggested and no longer helps, and says how many', async () => {
    const thursday = await desk.some.slot(mission, '2026-03-05', EVENING, ONE_PERSON);
    await desk.free('Bo', [4]);
    const proposed = await desk.workOut();
    const on = (id: string) => proposed.find(({ steps }) => steps[0]?.slot.id === id)?.id;
    await desk.some.agrees(await desk.free('Chloé', [4]), thursday);
    expect(await desk.accept(on(slot))).toMatchObject({ state: 'invited', others: { withdrawn: 1 } });
    expect(await desk.open()).toEqual([]);
    await expect(desk.accept(on(thursday))).rejects.toMatchObject({ code: 'suggestion-decided' });
  });
});
