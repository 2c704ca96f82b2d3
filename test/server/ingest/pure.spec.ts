import { describe, expect, it } from '@jest/globals';
import { readDuration, wholeSeconds } from '../../../server/ingest/durations.js';
import { readDecimal } from '../../../server/ingest/numbers.js';
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

  it.each([
    ['1 234,5', null, 1234.5],
    ['1\u202f234,567', null, 1234.567],
    ['1\u00a0234,5', ',', 1234.5],
    ["1'234.5", null, 1234.5],
    ['1.234,5', ',', 1234.5],
    ['1,234.5', '.', 1234.5],
    ['1,234', ',', 1.234],
    ['1,234', '.', 1234],
    ['1,234', null, null],
    ['1.234', null, null],
    ['0,667', null, 0.667],
    ['0.667', ',', null],
    ['12,34.5', '.', null],
  ] as const)('as a number: %s, where %s marks decimals', (text, sign, value) => {
    const read = readDecimal(text, sign);
    expect(read && Number(read.numerator) / Number(read.denominator)).toBe(value);
  });

  it.each([
    ['14h30', '2026-03-05T13:30:00.000Z'],
    ['9:00 AM', '2026-03-05T08:00:00.000Z'],
    ['3 mars 2026 18:00', '2026-03-03T17:00:00.000Z'],
    ['March 1st, 2026 6:00 PM', '2026-03-01T17:00:00.000Z'],
    ['lundi 2 mars 2026 à 9h', '2026-03-02T08:00:00.000Z'],
  ])('as a time on the fifth of March: %s', (text, at) => {
    expect(readInstant(text, 'Europe/Paris', '2026-03-05')?.at).toBe(at);
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
