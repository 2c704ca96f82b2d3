import { describe, expect, it } from '@jest/globals';
import { durationBetween, proposalOf, valuesOf } from '../../web/features/validation/correction-values.js';
import { clockOf, instantAt } from '../../web/lib/clock.js';

const PARIS = 'Europe/Paris';
const row = {
  day: '2026-03-04',
  startedAt: '2026-03-04T08:00:20Z',
  endedAt: '2026-03-04T10:30:00Z',
  personSeconds: 9000,
  headcount: 1,
};
const typed = valuesOf(row, PARIS);
const changed = (more: Partial<typeof typed>) => proposalOf(row, row, { ...typed, ...more }, PARIS);

describe('a time typed at the clock of the association', () => {
  it.each([
    ['2026-01-15', '09:30', '2026-01-15T08:30:00.000Z'],
    ['2026-07-15', '09:30', '2026-07-15T07:30:00.000Z'],
    // It comes twice that night: the earlier one.
    ['2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
    // It does not come that night: an hour later.
    ['2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'],
  ])('%s at %s', (day, clock, instant) => {
    expect(instantAt(day, clock, PARIS)).toBe(instant);
  });

  it('is shown as it was typed, whatever the zone', () => {
    for (const zone of [PARIS, 'Pacific/Chatham', 'America/St_Johns'])
      expect(clockOf(instantAt('2026-05-01', '23:45', zone), zone)).toBe('23:45');
  });
});

describe('what a person changes in an activity', () => {
  it('nothing touched changes nothing, not even the seconds of its times', () => {
    expect(typed).toEqual({ day: '2026-03-04', start: '09:00', end: '11:30', time: '2:30', headcount: '1' });
    expect(changed({})).toEqual({});
  });

  it('another end is all that is sent', () => {
    expect(changed({ end: '12:00' })).toEqual({ endedAt: '2026-03-04T11:00:00.000Z' });
  });

  it('an end before the start is on the day after', () => {
    expect(changed({ start: '22:00', end: '01:00' })).toEqual({
      startedAt: '2026-03-04T21:00:00.000Z',
      endedAt: '2026-03-05T00:00:00.000Z',
    });
  });

  it('another day takes its times along; a blank one is unknown', () => {
    expect(changed({ day: '2026-03-05', end: '', time: '' })).toEqual({
      day: '2026-03-05',
      startedAt: '2026-03-05T08:00:00.000Z',
      endedAt: null,
      personSeconds: null,
    });
  });

  it('the duration from the start to the end counts for everybody of the line', () => {
    expect(durationBetween(row, { ...typed, start: '09:00', end: '11:00', headcount: '3' }, PARIS)).toBe('5:59');
    expect(durationBetween(row, { ...typed, end: '' }, PARIS)).toBeNull();
    expect(durationBetween(row, { ...typed, headcount: '' }, PARIS)).toBeNull();
  });
});
