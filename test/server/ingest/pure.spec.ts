import { describe, expect, it } from '@jest/globals';
import { readDuration, wholeSeconds } from '../../../server/ingest/durations.js';
import { readDay, readInstant } from '../../../server/ingest/instants.js';

describe('What people write', () => {
  it.each([
    ['2.5', 9000],
    ['2,5', 9000],
    ['2:30', 9000],
    ['2h30', 9000],
    ['150 min', 9000],
    ['PT2H30M', 9000],
    ['0.667', 2401],
    ['-1', -3600],
  ])('as a duration: %s', (text, seconds) => {
    const read = readDuration(text, 'hours');
    expect(read && Number(wholeSeconds(read))).toBe(seconds);
  });

  it.each(['deux', '', '2:75', '1 234,5 x'])('is no duration: %s', (text) => {
    expect(readDuration(text, 'hours')).toBeNull();
  });

  it('keeps to dates that exist', () => {
    expect([readDay('2024-02-29'), readDay('2023-02-29')]).toEqual(['2024-02-29', null]);
  });

  it.each([
    ['2026-03-01 14:30', '2026-03-01T13:30:00.000Z', '2026-03-01', null],
    ['2026-10-25 02:30', '2026-10-25T00:30:00.000Z', '2026-10-25', 'ambiguous-time'],
    ['2026-03-29 02:30', '2026-03-29T01:30:00.000Z', '2026-03-29', 'nonexistent-time'],
    ['2026-03-01T23:30:00Z', '2026-03-01T23:30:00.000Z', '2026-03-02', null],
    ['2026-03-01T23:30:00-05:00', '2026-03-02T04:30:00.000Z', '2026-03-01', null],
  ])('as an instant in Paris: %s', (text, at, day, flag) => {
    expect(readInstant(text, 'Europe/Paris', null)).toEqual({ at, day, flag });
  });

  it.each(['2026-03-01T24:00', '2026-03-01T10:00+51800', 'noon'])('is no instant: %s', (text) => {
    expect(readInstant(text, 'Europe/Paris', null)).toBeNull();
  });
});
