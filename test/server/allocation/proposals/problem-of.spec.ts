import { describe, expect, it } from '@jest/globals';
import type { SlotPart } from '../../../../server/allocation/candidates/found.js';
import { ordinaryWeights } from '../../../../server/allocation/plan/problem.js';
import { problemOf } from '../../../../server/allocation/proposals/problem-of.js';

const part = (more: Partial<SlotPart>): SlotPart => ({
  part_id: 's',
  slot_id: 's',
  mission_id: 'm',
  skill_id: null,
  level: null,
  min_seconds: 7200,
  target_seconds: 14_400,
  max_seconds: 14_400,
  taken_seconds: 0,
  day: '2026-03-02',
  starts_at: '2026-03-02T17:00:00.000Z',
  ends_at: '2026-03-02T19:00:00.000Z',
  length_seconds: 7200,
  whole_presence: true,
  ...more,
});
const nothing = {
  people: [],
  parts: [],
  candidates: [],
  broken: [],
  musts: [],
  waiting: new Map<string, number>(),
  personIds: new Map<string, string>(),
};
const asked = (...parts: SlotPart[]) => problemOf({ ...nothing, parts }, ordinaryWeights).problem;

describe('What a plan is asked', () => {
  it('is in hours where every slot lasts whole hours, else in halves or quarters of one', () => {
    expect(asked(part({})).slots).toMatchObject([{ lengthUnits: 2, minUnits: 2, targetUnits: 4, maxUnits: 4 }]);
    const halves = part({ length_seconds: 5400, min_seconds: 5400, target_seconds: 10_800, max_seconds: 10_800 });
    expect(asked(part({}), halves)).toMatchObject({ unitMinutes: 30, slots: [{ lengthUnits: 4 }, { lengthUnits: 3 }] });
    expect(asked(part({ length_seconds: 2700, min_seconds: 0 })).unitMinutes).toBe(15);
  });

  it('asks for a little more rather than less, and never for more than a slot holds', () => {
    const odd = part({ length_seconds: 6000, min_seconds: 6000, target_seconds: 12_000, max_seconds: 12_000 });
    expect(asked(odd)).toMatchObject({
      unitMinutes: 15,
      slots: [{ lengthUnits: 6, minUnits: 7, targetUnits: 13, maxUnits: 13 }],
    });
  });

  it('leaves what nobody limited without a limit', () => {
    const person = {
      volunteer_key: 'v',
      comfort_seconds: null,
      cap_seconds: 5400,
      days_per_week: null,
      rest_seconds: null,
      invitations: 2,
      invitations_max: 4,
    };
    const { problem } = problemOf({ ...nothing, people: [person], parts: [part({})] }, ordinaryWeights);
    expect(problem.people).toEqual([{ key: 'v', comfortUnits: null, capUnits: 1, recentInvitations: 2 }]);
  });
});
