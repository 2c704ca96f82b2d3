import { describe, expect, it } from '@jest/globals';
import { ownTotal } from '../../../server/summaries/own-total.js';

const row = {
  title: 'Food bank',
  person_seconds: 9000,
  activities: 2,
  unknown_time: 1,
  first_day: '2026-03-02',
  last_day: '2026-03-04',
};

describe('a volunteer’s own total', () => {
  it('adds the missions up, and counts what has no known duration apart', () => {
    const reading = {
      ...row,
      title: 'Reading',
      person_seconds: 3600,
      activities: 1,
      unknown_time: 0,
      first_day: '2026-01-10',
      last_day: '2026-01-10',
    };
    expect(ownTotal([row, reading]).total).toEqual({
      personSeconds: 12_600,
      activities: 3,
      unknownTime: 1,
      from: '2026-01-10',
      to: '2026-03-04',
    });
  });

  it('is unknown, not zero, when no duration is known', () => {
    expect(ownTotal([{ ...row, person_seconds: null, unknown_time: 2 }]).total.personSeconds).toBeNull();
  });

  it('is zero for somebody who has given nothing yet', () => {
    expect(ownTotal([]).total).toEqual({ personSeconds: 0, activities: 0, unknownTime: 0, from: null, to: null });
  });
});
