import { describe, expect, it } from '@jest/globals';
import { missedSince, nextOccurrence } from '../../../server/jobs/occurrence.js';

const zone = 'Europe/Paris';
const next = (schedule: string, after: string) => nextOccurrence(schedule, zone, new Date(after)).toISOString();

describe('A plan in the organisation’s zone', () => {
  it('follows local time in winter and summer', () => {
    expect(next('15 2 * * *', '2026-01-10T12:00:00Z')).toBe('2026-01-11T01:15:00.000Z');
    expect(next('15 2 * * *', '2026-07-10T12:00:00Z')).toBe('2026-07-11T00:15:00.000Z');
  });

  it('runs at the next time that exists when clocks jump over it', () => {
    const run = next('15 2 * * *', '2026-03-28T12:00:00Z');
    expect(run >= '2026-03-29T01:00:00.000Z' && run <= '2026-03-29T01:15:00.000Z').toBe(true);
  });

  it('runs once when a local time comes twice', () => {
    const first = next('15 2 * * *', '2026-10-24T12:00:00Z');
    expect(first.slice(0, 10)).toBe('2026-10-25');
    expect(next('15 2 * * *', first)).toBe('2026-10-26T01:15:00.000Z');
  });

  it('passes over the hour that clocks show again, even for a plan of every quarter of an hour', () => {
    expect(next('30 2 * * *', '2026-10-25T01:10:00Z')).toBe('2026-10-26T01:30:00.000Z');
    expect(next('0-59/15 * * * *', '2026-10-25T00:45:00Z')).toBe('2026-10-25T02:00:00.000Z');
  });

  it('knows a missed time from one still to come', () => {
    const last = new Date('2026-01-10T01:15:00Z');
    expect(missedSince('15 2 * * *', zone, last, new Date('2026-01-11T01:14:00Z'))).toBe(false);
    expect(missedSince('15 2 * * *', zone, last, new Date('2026-01-13T08:00:00Z'))).toBe(true);
    expect(missedSince('15 2 * * *', zone, null, last)).toBe(true);
  });
});
