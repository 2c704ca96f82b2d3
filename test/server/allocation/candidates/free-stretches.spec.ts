import { describe, expect, it } from '@jest/globals';
import { freeStretches } from '../../../../server/allocation/candidates/free-stretches.js';
import { weekOf } from '../../../../server/allocation/candidates/week.js';

const usual = {
  kind: 'recurring' as const,
  validFrom: '2026-01-05',
  validTo: null,
  everyWeeks: 1,
  weekdays: [2],
  fromTime: '18:00',
  toTime: '20:00',
  zone: 'Europe/Paris',
  preference: 1,
};
const told = (found: ReturnType<typeof freeStretches>) =>
  found.map(({ startsAt, endsAt, preference }) => [startsAt.toISOString(), endsAt.toISOString(), preference]);
const inWeek = (
  day: string,
  ...said: (typeof usual | (Omit<typeof usual, 'kind'> & { kind: 'exception' | 'once' }))[]
) => {
  const { from, to } = weekOf(day, 'Europe/Paris');
  return told(freeStretches(said, from, to));
};

describe('The time somebody said they are free', () => {
  it('is that of local clocks, in winter and in summer', () => {
    expect(inWeek('2026-03-26', usual)).toEqual([['2026-03-24T17:00:00.000Z', '2026-03-24T19:00:00.000Z', 1]]);
    expect(inWeek('2026-04-01', usual)).toEqual([['2026-03-31T16:00:00.000Z', '2026-03-31T18:00:00.000Z', 1]]);
  });

  it('is cut by an exception in the middle of it', () => {
    const away = { ...usual, kind: 'exception' as const, fromTime: '18:30', toTime: '19:00', preference: -1 };
    expect(inWeek('2026-03-24', usual, away)).toEqual([
      ['2026-03-24T17:00:00.000Z', '2026-03-24T17:30:00.000Z', 1],
      ['2026-03-24T18:00:00.000Z', '2026-03-24T19:00:00.000Z', 1],
    ]);
  });

  it('said twice counts once, as the gladder of the two', () => {
    const gladly = { ...usual, fromTime: '19:00', toTime: '21:00', preference: 2 };
    expect(inWeek('2026-03-24', usual, gladly)).toEqual([
      ['2026-03-24T17:00:00.000Z', '2026-03-24T18:00:00.000Z', 1],
      ['2026-03-24T18:00:00.000Z', '2026-03-24T20:00:00.000Z', 2],
    ]);
  });

  it('said in two parts that meet is one stretch', () => {
    expect(inWeek('2026-03-24', usual, { ...usual, fromTime: '20:00', toTime: '22:00' })).toEqual([
      ['2026-03-24T17:00:00.000Z', '2026-03-24T21:00:00.000Z', 1],
    ]);
  });

  it('that began on Sunday night lasts into Monday', () => {
    const night = { ...usual, weekdays: [7], fromTime: '22:00', toTime: '02:00' };
    expect(inWeek('2026-03-10', night)).toEqual([
      ['2026-03-08T23:00:00.000Z', '2026-03-09T01:00:00.000Z', 1],
      ['2026-03-15T21:00:00.000Z', '2026-03-15T23:00:00.000Z', 1],
    ]);
  });

  it('lasts as long as the night, when clocks are put back and forth', () => {
    const night = { ...usual, weekdays: [6], fromTime: '22:00', toTime: '06:00' };
    expect(inWeek('2026-10-24', night)).toEqual([['2026-10-24T20:00:00.000Z', '2026-10-25T05:00:00.000Z', 1]]);
    expect(inWeek('2026-03-28', night)).toEqual([['2026-03-28T21:00:00.000Z', '2026-03-29T04:00:00.000Z', 1]]);
  });

  it('every other week is free every other week', () => {
    const other = { ...usual, everyWeeks: 2 };
    expect(inWeek('2026-01-06', other)).toHaveLength(1);
    expect(inWeek('2026-01-13', other)).toEqual([]);
    expect(inWeek('2026-01-20', other)).toHaveLength(1);
  });
});
