import { describe, expect, it } from '@jest/globals';
import { judged } from '../../../../server/allocation/fairness/alarm.js';
import { fairnessOf } from '../../../../server/allocation/fairness/run-fairness.js';
import type { FoundCandidates } from '../../../../server/allocation/candidates/found.js';
import type { Line } from '../../../../server/allocation/proposals/listed.js';
import { seeded } from '../../../support/seeded.js';

const share = { worse: 'higher', floor: 0.05 } as const;

describe('An alarm about fairness', () => {
  it('is shown when the last week is far worse than each of the eight before it', () => {
    const calm = [0.3, 0.32, 0.31, 0.29, 0.3, 0.31, 0.3, 0.32];
    expect(judged([...calm, 0.31], share)).toMatchObject({ median: 0.305, earlier: 8, isAlarm: false });
    expect(judged([...calm, 0.44], share)).toMatchObject({ isAlarm: true });
    expect(judged([...calm, 0.2], share)).toMatchObject({ isAlarm: false });
    expect(judged([...calm, 0.2], { ...share, worse: 'lower' })).toMatchObject({ isAlarm: true });
  });

  it('looks no further back than eight weeks, and says nothing before five are known', () => {
    expect(judged([0.9, ...Array.from({ length: 8 }, () => 0.3), 0.5], share).isAlarm).toBe(true);
    expect(judged([0.3, 0.3, 0.3, 0.3, 0.9], share)).toEqual({ median: null, earlier: 4, isAlarm: false });
    expect(judged([null, null, 0.3, 0.3, null, 0.3, 0.3, 0.9], share).isAlarm).toBe(false);
    expect(judged([0.3, 0.3, 0.3, 0.3, 0.3, null], share).isAlarm).toBe(false);
  });

  it('is false in fewer than one week of twenty-five where nothing changes, and is there in four of five when it doubles', () => {
    const random = seeded(20_261_129);
    // As a sum of several things is: most weeks near the middle, few far away.
    const week = (middle: number) =>
      Array.from({ length: 6 }, () => random() - 0.5).reduce((sum, one) => sum + one * 0.1, middle);
    const rate = (last: number) => {
      const tries = Array.from({ length: 2000 }, () =>
        judged([...Array.from({ length: 8 }, () => week(0.4)), week(last)], share),
      );
      return tries.filter(({ isAlarm }) => isAlarm).length / tries.length;
    };
    expect(rate(0.4)).toBeLessThan(0.04);
    expect(rate(0.8)).toBeGreaterThan(0.8);
  });
});

describe('How what is proposed is spread', () => {
  const person = (key: string, more: object = {}) => ({
    volunteer_key: key,
    comfort_seconds: null,
    cap_seconds: null,
    days_per_week: null,
    rest_seconds: null,
    invitations: 0,
    invitations_max: 4,
    ...more,
  });
  const line = (key: string, partId: string, seconds: number): Line => ({
    kind: 'invite',
    isForced: false,
    gain: 1,
    why: [],
    needs: [],
    assumes: [],
    steps: [{ key, partId, seconds, weekBefore: 0, weekAfter: seconds }],
  });
  const found = (people: FoundCandidates['people']) =>
    ({
      people,
      parts: [
        { part_id: 'p', mission_id: 'm', min_seconds: 7200, target_seconds: 7200 },
        { part_id: 'q', mission_id: 'n', min_seconds: 3600, target_seconds: 7200 },
      ],
      candidates: [{ part_id: 'p', volunteer_key: 'a', today_seconds: 3600 }],
    }) as unknown as FoundCandidates;

  it('counts who is asked once more, what stays, what is over comfort, and missions still short', () => {
    const people = [person('a', { invitations: 2, comfort_seconds: 3600 }), person('b'), person('c')];
    expect(fairnessOf(found(people), [line('a', 'p', 3600), line('b', 'q', 1800)])).toEqual({
      missions: 2,
      missionsUnderMinimumBefore: 2,
      missionsUnderMinimumAfter: 1,
      coverageGini: 0.3,
      everybody: {
        people: 3,
        peopleTouched: 2,
        secondsOverComfort: 3600,
        keptShare: 1,
        useGini: 0.3,
        invitationsMost: 3,
        invitationsGini: 0.25,
      },
      newcomers: null,
    });
  });

  it('is told of newcomers apart from five of them, never of four', () => {
    const newcomers = (count: number) =>
      fairnessOf(found(Array.from({ length: count }, (_, at) => person(`n${at}`, { is_newcomer: true }))), [])
        .newcomers;
    expect(newcomers(4)).toBeNull();
    expect(newcomers(5)).toMatchObject({ people: 5, peopleTouched: 0, useGini: null });
  });
});
