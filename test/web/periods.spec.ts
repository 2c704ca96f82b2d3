import { describe, expect, it } from '@jest/globals';
import { bucketText, dayText, instantText, periodText, rangeText } from '../../web/lib/dates.js';
import { defaultPeriod, lastDay, presetOf, presetPeriod, readPeriod } from '../../web/lib/period.js';

const calendar = { today: '2026-11-24', recorded: { from: '2024-01-08', to: '2026-11-24' } };

describe('a director chooses a usual period', () => {
  it.each([
    ['this_month', '2026-11-01', '2026-12-01'],
    ['last_month', '2026-10-01', '2026-11-01'],
    ['this_quarter', '2026-10-01', '2027-01-01'],
    ['this_school_year', '2026-09-01', '2027-09-01'],
    ['this_year', '2026-01-01', '2027-01-01'],
    ['last_year', '2025-01-01', '2026-01-01'],
    ['last_12_months', '2025-12-01', '2026-12-01'],
    ['all', '2024-01-08', '2026-11-25'],
  ] as const)('%s goes from %s to the day before %s', (name, from, to) => {
    expect(presetPeriod(name, calendar)).toEqual({ from, to });
    expect(presetOf({ from, to }, calendar)).toBe(name);
  });

  it('in January, last month is December and the school year began the year before', () => {
    const january = { today: '2027-01-05', recorded: null };
    expect(presetPeriod('last_month', january)).toEqual({ from: '2026-12-01', to: '2027-01-01' });
    expect(presetPeriod('this_school_year', january)).toEqual({ from: '2026-09-01', to: '2027-09-01' });
  });

  it('opens on this year, or on the last year anything was recorded', () => {
    expect(defaultPeriod(calendar)).toEqual({ from: '2026-01-01', to: '2027-01-01' });
    const old = { today: '2026-11-24', recorded: { from: '2022-10-01', to: '2023-12-30' } };
    expect(defaultPeriod(old)).toEqual({ from: '2023-01-01', to: '2024-01-01' });
    expect(defaultPeriod({ today: '2026-11-24', recorded: null })).toEqual({ from: '2026-01-01', to: '2027-01-01' });
  });
});

describe('a period found in an address', () => {
  it('is taken when it is one', () => {
    expect(readPeriod('2024-02-28', '2024-03-01')).toEqual({ from: '2024-02-28', to: '2024-03-01' });
    expect(lastDay({ from: '2024-02-28', to: '2024-03-01' })).toBe('2024-02-29');
  });

  it.each([
    ['2024-03-01', '2024-03-01'],
    ['2024-03-02', '2024-03-01'],
    ['2023-02-29', '2024-01-01'],
    ['0202-01-01', '2024-01-01'],
    ['hier', 'demain'],
    [undefined, '2024-01-01'],
    [['2024-01-01'], '2024-02-01'],
  ])('%s to %s is left aside', (from, to) => {
    expect(readPeriod(from, to)).toBeNull();
  });
});

describe('a period in words', () => {
  it.each([
    ['2026-01-01', '2027-01-01', '2026', '2026'],
    ['2026-11-01', '2026-12-01', 'novembre 2026', 'November 2026'],
    ['2026-01-01', '2026-04-01', '1er trimestre 2026', 'Q1 2026'],
    ['2025-09-01', '2026-09-01', 'année scolaire 2025–2026', 'school year 2025–2026'],
    ['2026-01-01', '2026-11-25', 'du 1er janvier au 24 novembre 2026', '1 January to 24 November 2026'],
    ['2025-12-01', '2026-12-01', 'du 1er décembre 2025 au 30 novembre 2026', '1 December 2025 to 30 November 2026'],
    ['2026-03-02', '2026-03-03', '2 mars 2026', '2 March 2026'],
  ])('from %s to the day before %s is « %s », “%s”', (from, to, french, english) => {
    expect(periodText({ from, to }, 'fr')).toBe(french);
    expect(periodText({ from, to }, 'en')).toBe(english);
  });

  it('always ends on the last day included', () => {
    expect(rangeText({ from: '2026-01-01', to: '2027-01-01' }, 'fr')).toBe('du 1er janvier au 31 décembre 2026');
    expect(bucketText('2026-03-01', '2026-04-01', 'fr')).toBe('mars 2026');
    expect(dayText('2026-03-01', 'fr', 'short')).toBe('1er mars 2026');
  });

  it('an instant is told at the clock of the association, wherever the reader is', () => {
    expect(instantText('2026-01-31T23:30:00Z', 'Europe/Paris', 'fr')).toContain('1er février 2026');
  });
});
