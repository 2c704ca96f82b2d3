import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { problemOf } from '../../../../server/allocation/proposals/problem-of.js';
import { ordinaryWeights } from '../../../../server/allocation/plan/problem.js';
import { SomeWeek } from '../candidates/some-week.js';

const EVENING = ['18:00', '20:00'] as const;
const TUESDAY = '2026-03-03';

describe('Whoever was asked already', () => {
  let some: SomeWeek;
  let mission: string;
  beforeEach(async () => {
    some = await SomeWeek.open();
    mission = await some.mission();
    await some.slot(mission, TUESDAY, EVENING);
  });
  afterEach(() => some.close());

  const free = async (name: string) => {
    const person = await some.person('on', { displayName: name });
    await some.free(person, [2], EVENING);
    return person;
  };
  const counted = async () => {
    const { people, candidates } = await some.find();
    return {
      invitations: new Map(people.map(({ volunteer_key: key, invitations }) => [key, invitations])),
      found: candidates.map(({ volunteer_key: key }) => key),
    };
  };

  it('in the last 30 days is known to have been asked so often, whatever they answered; before that, no longer', async () => {
    const [often, once, before] = [await free('Inès'), await free('Ali'), await free('Zoé')];
    await some.asked(often, '2026-02-20T10:00:00Z', { answer: 'declined' });
    await some.asked(often, '2026-02-25T10:00:00Z', { withdrawnAt: new Date('2026-02-26T10:00:00Z') });
    await some.asked(once, '2026-01-30T23:00:01Z');
    await some.asked(before, '2026-01-30T23:00:00Z');
    const { invitations } = await counted();
    expect([often, once, before].map((person) => invitations.get(person))).toEqual([2, 1, 0]);
  });

  it('four times, or as often as they set themselves, is not proposed again', async () => {
    const [four, three, own] = [await free('Inès'), await free('Ali'), await free('Zoé')];
    await some.limit(own, { invitationsPer30Days: 1 });
    const days = ['2026-02-10', '2026-02-12', '2026-02-14', '2026-02-16'];
    for (const day of days) await some.asked(four, `${day}T10:00:00Z`);
    for (const day of days.slice(1)) await some.asked(three, `${day}T10:00:00Z`);
    await some.asked(own, '2026-02-20T10:00:00Z');
    expect((await counted()).found).toEqual([three]);
  });

  it('under two entries of one person counts as one person', async () => {
    const [kept, merged] = [await free('Inès'), await some.person(null, { displayName: 'Ines' })];
    await some.asked(kept, '2026-02-20T10:00:00Z');
    await some.asked(merged, '2026-02-21T10:00:00Z');
    await some.merges(merged, kept);
    expect((await counted()).invitations).toEqual(new Map([[kept, 2]]));
  });

  it('by another association was asked nothing by this one', async () => {
    const person = await free('Inès');
    const { id: organisationId } = await some.desk.stores.house('another');
    await some.asked(person, '2026-02-20T10:00:00Z', { organisationId });
    expect((await counted()).invitations.get(person)).toBe(0);
  });

  it('loses points for it, and a mission that waits wins some', async () => {
    const person = await free('Inès');
    await some.asked(person, '2026-02-20T10:00:00Z');
    const waits = { shown: 2, invited: 1, accepted: 0 };
    await some.exposed(mission, '2026-02-09', { ...waits, accepted: 1 });
    await some.exposed(mission, '2026-02-16', waits);
    await some.exposed(mission, '2026-02-23', { ...waits, shown: 0 });
    await some.exposed(mission, '2026-03-02', waits);
    const { problem } = problemOf(await some.find(), ordinaryWeights);
    expect(problem).toMatchObject({ people: [{ recentInvitations: 1 }], slots: [{ weeksWithoutAcceptance: 2 }] });
  });
});
