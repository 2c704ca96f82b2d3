import { describe, expect, it } from '@jest/globals';
import { happensOn, instantsOn, occurrences, type RecurringRule } from '../../../server/people/recurring-days.js';

const tuesdays: RecurringRule = {
  validFrom: '2026-03-03',
  validTo: null,
  everyWeeks: 1,
  weekdays: [2],
  fromTime: '18:00',
  toTime: '20:30',
  zone: 'Europe/Paris',
};
const days = (rule: RecurringRule, from: string, to: string) => occurrences(rule, from, to).map(({ day }) => day);

describe('Days on which something recurs', () => {
  it('keep the hour people read on the wall when clocks are put forward', () => {
    const [before, after] = occurrences(tuesdays, '2026-03-24', '2026-04-01');
    expect(before?.startsAt.toISOString()).toBe('2026-03-24T17:00:00.000Z');
    expect(after?.startsAt.toISOString()).toBe('2026-03-31T16:00:00.000Z');
  });

  it('every other week are counted from the week of the first day, whichever weekday it was', () => {
    const everyOther = { ...tuesdays, validFrom: '2026-03-05', everyWeeks: 2, weekdays: [2, 5] };
    expect(days(everyOther, '2026-03-01', '2026-04-04')).toEqual([
      '2026-03-06',
      '2026-03-17',
      '2026-03-20',
      '2026-03-31',
      '2026-04-03',
    ]);
  });

  it('stop before the first day that is no longer included', () => {
    expect(days({ ...tuesdays, validTo: '2026-03-17' }, '2026-03-01', '2026-05-01')).toEqual([
      '2026-03-03',
      '2026-03-10',
    ]);
    expect(happensOn({ ...tuesdays, validTo: '2026-03-17' }, '2026-03-17')).toBe(false);
    expect(happensOn(tuesdays, '2026-02-24')).toBe(false);
  });

  it('end on the next day when their end is not after their start', () => {
    const { startsAt, endsAt } = instantsOn({ ...tuesdays, fromTime: '22:00', toTime: '02:00' }, '2026-03-03');
    expect([startsAt, endsAt].map((one) => one.toISOString())).toEqual([
      '2026-03-03T21:00:00.000Z',
      '2026-03-04T01:00:00.000Z',
    ]);
  });

  it('last an hour less in the night that is an hour shorter, and are never turned round', () => {
    const night = { ...tuesdays, fromTime: '22:00', toTime: '06:00' };
    const length = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }) => endsAt.getTime() - startsAt.getTime();
    expect(length(instantsOn(night, '2026-03-28'))).toBe(7 * 3_600_000);
    expect(length(instantsOn(night, '2026-10-24'))).toBe(9 * 3_600_000);
    expect(length(instantsOn({ ...tuesdays, fromTime: '02:30', toTime: '03:00' }, '2026-03-29'))).toBe(1_800_000);
  });
});
