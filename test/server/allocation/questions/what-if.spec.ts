import type { EntitySchema } from '@mikro-orm/core';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Decision } from '../../../../server/allocation/decisions/decision.entity.js';
import { AllocationRun } from '../../../../server/allocation/runs/allocation-run.entity.js';
import { SuggestionStep } from '../../../../server/allocation/suggestions/suggestion-step.entity.js';
import { Suggestion } from '../../../../server/allocation/suggestions/suggestion.entity.js';
import { AllocationWeights } from '../../../../server/allocation/weights/allocation-weights.entity.js';
import { AuditEntry } from '../../../../server/audit/audit-entry.entity.js';
import { Assignment } from '../../../../server/missions/assignment.entity.js';
import { PlanningLock } from '../../../../server/missions/planning-lock.entity.js';
import { Slot } from '../../../../server/missions/slot.entity.js';
import { Availability } from '../../../../server/people/availability.entity.js';
import { QuestionDesk, TUESDAY } from './question-desk.js';

const WEDNESDAY = '2026-03-04';

describe('“Try without changing anything”', () => {
  let desk: QuestionDesk;
  let round: string;
  let reading: string;
  let tuesday: string;
  let wednesday: string;
  let ines: string;
  beforeEach(async () => {
    desk = await QuestionDesk.open();
    const { some } = desk;
    [round, reading] = [await some.mission({ title: 'Maraude' }), await some.mission({ title: 'Lecture' })];
    tuesday = await desk.slotOfOne(round, TUESDAY);
    wednesday = await desk.slotOfOne(reading, WEDNESDAY, { language: 'de', cefr: 2 });
    ines = await desk.free('Inès C.', [2, 3]);
    await some.speaks(ines, 'de', 4);
    await some.limit(ines, { comfortSecondsPerWeek: 7200 });
    await some.follow();
  });
  afterEach(() => desk.close());

  it('shows hours covered, languages, comfort and loads before and after somebody is away', async () => {
    const answer = await desk.whatIf([{ kind: 'absence', personId: ines, from: WEDNESDAY, to: '2026-03-05' }]);
    expect(answer).toMatchObject({
      basis: { week: '2026-03-02', run: null, isOfRun: null },
      before: { wantedTarget: 14_400, coveredTarget: 14_400, coveredMin: 14_400, overComfort: 7200, peopleTouched: 1 },
      after: { wantedTarget: 14_400, coveredTarget: 7200, coveredMin: 7200, overComfort: 0, isProven: true },
      missions: [
        { title: 'Lecture', before: { coveredTarget: 7200 }, after: { coveredTarget: 0 } },
        { title: 'Maraude', before: { coveredTarget: 7200 }, after: { coveredTarget: 7200 } },
      ],
      otherMissions: null,
      languages: [{ language: 'de', before: { coveredTarget: 7200 }, after: { coveredTarget: 0 } }],
      people: [{ person: { id: ines, name: 'Inès C.' }, before: 14_400, after: 7200, comfort: 7200 }],
      moves: [{ person: { id: ines }, slot: { id: wednesday }, before: 7200, after: 0 }],
      unnamed: 0,
      elsewhere: 0,
    });
  });

  it('follows a person who must come, must not, or goes elsewhere', async () => {
    const bo = await desk.free('Bo D.', [2]);
    await desk.some.follow();
    const forbidden = await desk.whatIf([{ kind: 'never', personId: ines, slotId: null, missionId: round }]);
    expect(forbidden.people.map(({ person, after }) => [person.name, after])).toEqual([]);
    const must = await desk.whatIf([{ kind: 'must', personId: ines, slotId: tuesday }]);
    expect(must.people.map(({ person, after }) => [person.name, after])).toEqual([
      ['Bo D.', 0],
      ['Inès C.', 14_400],
    ]);
    const moved = await desk.whatIf([{ kind: 'move', personId: ines, fromSlotId: wednesday, toSlotId: tuesday }]);
    expect(moved.people.map(({ person, after }) => [person.name, after])).toEqual([['Bo D.', 0]]);
    expect(new Set(moved.moves.map(({ person, slot, after }) => `${person?.id} ${slot.id} ${after}`))).toEqual(
      new Set([`${ines} ${wednesday} 0`, `${ines} ${tuesday} 7200`, `${bo} ${tuesday} 0`]),
    );
  });

  it('follows another need, and other weights', async () => {
    await desk.free('Bo D.', [2]);
    await desk.some.follow();
    const need = {
      kind: 'need',
      slotId: tuesday,
      minSeconds: 14_400,
      targetSeconds: 21_600,
      maxSeconds: 21_600,
    } as const;
    expect(await desk.whatIf([need])).toMatchObject({
      before: { wantedTarget: 14_400, coveredTarget: 14_400 },
      after: { wantedTarget: 28_800, wantedMin: 21_600, coveredTarget: 21_600, coveredMin: 21_600 },
    });
    const careful = await desk.whatIf([{ kind: 'weights', weights: { overComfort: 5000, belowMinimum: 2000 } }, need]);
    expect(careful.after).toMatchObject({ overComfort: 0, coveredTarget: 14_400 });
    await expect(desk.whatIf([{ ...need, minSeconds: 50_000 }])).rejects.toMatchObject({ code: 'try-need-disorder' });
    const low = { kind: 'weights', weights: { belowMinimum: 10 } } as const;
    await expect(desk.whatIf([low])).rejects.toMatchObject({ code: 'try-weights-disorder' });
  });

  it('says which change contradicts those before it, and whom it cannot be about', async () => {
    const must = { kind: 'must', personId: ines, slotId: tuesday } as const;
    const never = { kind: 'never', personId: ines, slotId: tuesday, missionId: null } as const;
    const away = { kind: 'absence', personId: ines, from: '2026-03-05', to: '2026-03-06' } as const;
    await expect(desk.whatIf([away, must, never, away])).rejects.toMatchObject({
      code: 'try-contradiction',
      parameters: { number: 3 },
    });
    await expect(desk.whatIf([{ ...away, to: WEDNESDAY }])).rejects.toMatchObject({ code: 'try-absence-disorder' });
    const bo = await desk.free('Bo D.', [1]);
    const zoe = await desk.free('Zoé V.', [2], null);
    await expect(desk.whatIf([away, { ...must, personId: bo }])).rejects.toMatchObject({
      code: 'try-cannot-come',
      parameters: { number: 2 },
    });
    await expect(desk.whatIf([{ ...must, personId: zoe }])).rejects.toMatchObject({ code: 'try-no-consent' });
  });

  it('leaves no trace: nothing is written, and what is asked next does not depend on it', async () => {
    const { registry } = desk.some.desk.stores;
    const kept = async () => {
      const em = registry.of(desk.some.desk.house.id);
      const entities: readonly EntitySchema[] = [
        AllocationRun,
        AllocationWeights,
        Assignment,
        AuditEntry,
        Availability,
        Decision,
        PlanningLock,
        Slot,
        Suggestion,
        SuggestionStep,
      ];
      const rows = [];
      for (const entity of entities)
        rows.push(await em.find(entity, {}, { orderBy: { id: 'asc' }, disableIdentityMap: true }));
      return JSON.stringify(rows);
    };
    const before = await kept();
    const unchanged = await desk.whatIf([]);
    await desk.whatIf([
      { kind: 'never', personId: ines, slotId: tuesday, missionId: null },
      { kind: 'absence', personId: ines, from: '2026-03-04T10:00:00Z', to: '2026-03-04T23:00:00Z' },
      { kind: 'weights', weights: { keep: 0, add: 0 } },
      { kind: 'need', slotId: wednesday, minSeconds: 0, targetSeconds: 0, maxSeconds: 0 },
    ]);
    expect(await desk.whatIf([])).toEqual(unchanged);
    expect(unchanged).toMatchObject({ people: [], moves: [] });
    expect(await kept()).toBe(before);
  });

  it('is answered to a coordinator of one mission about its dates and people; others are counted', async () => {
    const bo = await desk.free('Bo D.', [2]);
    await desk.some.agrees(ines, tuesday);
    await desk.some.follow();
    const ofRound = desk.caller([round]);
    const away = { kind: 'absence', from: TUESDAY, to: WEDNESDAY } as const;
    const answer = await desk.whatIf([{ ...away, personId: ines }], ofRound);
    expect(answer).toMatchObject({
      missions: [{ title: 'Maraude' }],
      otherMissions: { count: 1, before: { wantedTarget: 7200 } },
      people: [{ person: { name: 'Inès C.' } }],
      unnamed: 1,
    });
    expect(JSON.stringify(answer)).not.toMatch(/Bo D\.|Lecture/);
    for (const change of [
      { ...away, personId: bo },
      { kind: 'must', personId: ines, slotId: wednesday },
      { kind: 'never', personId: ines, slotId: null, missionId: reading },
      { kind: 'need', slotId: wednesday, minSeconds: 0, targetSeconds: 0, maxSeconds: 0 },
    ] as const)
      await expect(desk.whatIf([change], ofRound)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('opens a plan once for all who ask at the same time, and again when it has left the memory', async () => {
    const { house } = desk.some.desk;
    const [one, other] = await Promise.all([desk.plans.of(house, TUESDAY), desk.plans.of(house, WEDNESDAY)]);
    expect(other).toBe(one);
    const first = await desk.whatIf([]);
    await desk.planner.onModuleDestroy();
    const after = await desk.whatIf([{ kind: 'never', personId: ines, slotId: tuesday, missionId: null }]);
    expect(after.before).toEqual(first.before);
    expect(await desk.plans.of(house, TUESDAY)).toBe(one);
  });
});
