import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { RulesOffice } from './rules-office.js';

jest.setTimeout(240_000);

const EVENING = ['18:00', '20:00'] as const;
const ONE = { minSeconds: 7200, targetSeconds: 7200, maxSeconds: 7200 };
/** Each worked out on the Thursday before. */
const WEEKS = [
  ['2026-01-08T09:00:00Z', '2026-01-13'],
  ['2026-01-15T09:00:00Z', '2026-01-20'],
  ['2026-01-22T09:00:00Z', '2026-01-27'],
  ['2026-01-29T09:00:00Z', '2026-02-03'],
  ['2026-02-05T09:00:00Z', '2026-02-10'],
  ['2026-02-12T09:00:00Z', '2026-02-17'],
] as const;

describe('Over the weeks', () => {
  let office: RulesOffice;
  beforeEach(async () => {
    office = await RulesOffice.open('2026-01-05T09:00:00Z');
  });
  afterEach(() => office.close());

  it('nobody is asked more than four times in 30 days, and a mission that nobody accepts comes higher', async () => {
    const { some } = office;
    const [liked, other, waits] = [
      await some.mission({ title: 'Maraude' }),
      await some.mission({ title: 'Lecture' }),
      await some.mission({ title: 'Tri' }),
    ];
    for (const name of ['Inès', 'Ali', 'Zoé']) {
      const person = await some.person('on', { displayName: name });
      await some.free(person, [2], EVENING);
      await some.wishes(person, { missionId: waits, weight: -1 });
    }
    const seen: { first: string | undefined; asked: number; most: number; waited: number | undefined }[] = [];
    for (const [thursday, tuesday] of WEEKS) {
      office.now(thursday);
      for (const mission of [liked, other, waits]) await some.slot(mission, tuesday, EVENING, ONE);
      await office.workOut(tuesday);
      const { suggestions } = await office.read(tuesday);
      for (const { id: suggestionId, steps } of suggestions)
        for (const { person, slot } of steps)
          await some.asked(person.id, thursday, {
            suggestionId,
            answer: slot.missionId === waits ? 'declined' : 'agreed',
          });
      const { asked, waiting } = await office.fairness.read(office.caller());
      seen.push({
        first: suggestions[0]?.steps[0]?.slot.mission,
        asked: suggestions.length,
        most: Math.max(0, ...(asked ?? []).map(({ invitations }) => invitations)),
        waited: waiting.find(({ mission }) => mission === 'Tri')?.weeks,
      });
    }
    expect(seen.map(({ asked }) => asked)).toEqual([3, 3, 3, 3, 0, 3]);
    expect(Math.max(...seen.map(({ most }) => most))).toBe(4);
    expect(seen[0]?.first).not.toBe('Tri');
    expect(seen.slice(1).flatMap(({ first }) => first ?? [])).toEqual(['Tri', 'Tri', 'Tri', 'Tri']);
  });

  it('and within one list, whoever may be asked once more stands on one line only', async () => {
    const { some } = office;
    office.now('2026-03-01T12:00:00Z');
    const person = await some.person('on', { displayName: 'Inès' });
    await some.free(person, [2, 3], EVENING);
    for (const day of ['2026-03-03', '2026-03-04']) await some.slot(await some.mission(), day, EVENING, ONE);
    for (const day of ['2026-02-10', '2026-02-15', '2026-02-20']) await some.asked(person, `${day}T10:00:00Z`);
    expect(await office.workOut('2026-03-03')).toMatchObject({
      suggestions: 1,
      metrics: { againstRules: 1, fairness: { everybody: { invitationsMost: 4 } } },
    });
  });

  it('directors read the measures without a name, and another association reads nothing of them', async () => {
    const { some } = office;
    office.now('2026-03-01T12:00:00Z');
    const person = await some.person('on', { displayName: 'Inès' });
    for (const day of ['2026-02-10', '2026-02-15']) await some.asked(person, `${day}T10:00:00Z`);
    expect((await office.fairness.read(office.caller())).asked).toMatchObject([
      { name: 'Inès', invitations: 2, most: 4 },
    ]);
    expect((await office.fairness.read(office.caller(['some']))).asked).toBeNull();
    const director = { ...office.caller(), roles: ['director' as const] };
    expect(JSON.stringify(await office.fairness.read(director))).not.toContain('Inès');
    const stranger = await some.desk.stores.house('another');
    const theirs = { ...office.caller(), organisationId: stranger.id, organisationSlug: stranger.slug };
    expect(await office.fairness.read(theirs)).toMatchObject({ weeks: [], waiting: [], asked: [] });
  });
});
