import { describe, expect, it } from '@jest/globals';
import { countedTime, type Marked, type RoleRow } from '../../../server/summaries/cec/counted-time.js';
import { datedRules, ruleOn } from '../../../server/summaries/cec/dated-rules.js';
import { deadlinesOf, fullYears, yearAt } from '../../../server/summaries/cec/deadlines.js';
import { isFrench } from '../../../server/summaries/cec/french-zones.js';
import { thresholdsOf } from '../../../server/summaries/cec/thresholds.js';

const HOUR = 3600;
const row = (given: Partial<RoleRow>): RoleRow => ({
  mission_id: 'board',
  title: 'Bureau',
  role: null,
  day: '2026-03-02',
  status: 'validated',
  person_seconds: HOUR,
  activities: 1,
  unknown_time: 0,
  ...given,
});
const board: Marked = { missionId: 'board', role: null, kind: 'governing', fromDay: '2026-01-01', toDay: null };

describe('The rules of the civic engagement account', () => {
  it('asked for three years of declaration, and for one since 16 April 2024', () => {
    expect(ruleOn('declared-years', '2023-12-31').value).toBe(3);
    expect(ruleOn('declared-years', '2024-04-15').value).toBe(3);
    expect(ruleOn('declared-years', '2024-04-16').value).toBe(1);
    expect(ruleOn('year-hours', '2026-12-31').value).toBe(200);
    expect(ruleOn('one-association-hours', '2026-12-31').value).toBe(100);
  });

  it('each say where they were read, and when', () => {
    for (const { source, address, checkedOn } of datedRules) {
      expect(source).not.toBe('');
      expect(address).toMatch(/^https:\/\//);
      expect(checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });

  it('let a year be declared from 1 January to 30 June of the next, and confirmed until its end', () => {
    expect(deadlinesOf(2025, '2025-12-31')).toMatchObject({ step: 'opens', day: '2026-01-01' });
    expect(deadlinesOf(2025, '2026-01-01')).toMatchObject({ step: 'declare', day: '2026-06-30' });
    expect(deadlinesOf(2025, '2026-06-30')).toMatchObject({ step: 'declare', day: '2026-06-30' });
    expect(deadlinesOf(2025, '2026-07-01')).toMatchObject({ step: 'confirm', day: '2026-12-31' });
    expect(deadlinesOf(2025, '2027-01-01')).toMatchObject({ step: 'over', day: null });
  });

  it('show first the year that may be declared, else the one under way', () => {
    expect([yearAt('2026-06-30'), yearAt('2026-07-01')]).toEqual([2025, 2026]);
  });

  it('count full years: an association is a year old the day after twelve months, not the day before', () => {
    expect([fullYears('2025-12-31', '2026-12-31'), fullYears('2026-01-01', '2026-12-31')]).toEqual([1, 0]);
    expect(fullYears('2024-02-29', '2025-12-31')).toBe(1);
  });

  it('are those of France, its overseas departments included', () => {
    const none = { rna: null, siren: null };
    expect([isFrench('Europe/Paris', none), isFrench('Indian/Reunion', none)]).toEqual([true, true]);
    expect([
      isFrench('Europe/Brussels', none),
      isFrench('Europe/Brussels', { rna: 'W691234567', siren: null }),
    ]).toEqual([false, true]);
  });
});

describe('Time of one year', () => {
  it('counts in the functions marked, on the days they are marked for, and stands apart otherwise', () => {
    const rows = [
      row({}),
      row({ day: '2025-12-31' }),
      row({ mission_id: 'soup', title: 'Soupe', role: 'service' }),
      row({ mission_id: 'soup', title: 'Soupe', role: 'encadrement', person_seconds: 2 * HOUR }),
      row({ mission_id: null, title: null }),
      row({ status: 'declared', person_seconds: 60 }),
    ];
    const supervising: Marked = {
      missionId: 'soup',
      role: 'encadrement',
      kind: 'supervising',
      fromDay: '2026-03-02',
      toDay: '2026-03-03',
    };
    const time = countedTime(rows, [board, supervising]);
    expect(time.counted).toEqual({ personSeconds: 3 * HOUR, activities: 2, unknownTime: 0 });
    expect(time.functions.map(({ title, kind, personSeconds }) => [title, kind, personSeconds])).toEqual([
      ['Soupe', 'supervising', 2 * HOUR],
      ['Bureau', 'governing', HOUR],
    ]);
    expect(time.other).toEqual({ personSeconds: 3 * HOUR, activities: 3, unknownTime: 0 });
    expect(time.waiting).toMatchObject({ personSeconds: 60, activities: 1 });
    expect(countedTime(rows, [{ ...supervising, toDay: '2026-03-02' }]).counted.activities).toBe(0);
  });

  it('of which nobody knows how long it was is unknown, not nothing', () => {
    const unknown = row({ person_seconds: null, unknown_time: 1 });
    expect(countedTime([unknown], [board]).counted).toEqual({ personSeconds: null, activities: 1, unknownTime: 1 });
    expect(countedTime([], [board]).counted).toEqual({ personSeconds: 0, activities: 0, unknownTime: 0 });
  });

  it('reaches a threshold to the second, and says what is missing', () => {
    const there = (seconds: number, association = 'Le Phare') => ({
      id: association,
      association,
      year: 2026,
      seconds,
    });
    expect(thresholdsOf(2026, 100 * HOUR - 1, [])).toEqual({
      year: { needed: 200 * HOUR, given: 100 * HOUR - 1, missing: 100 * HOUR + 1 },
      one: { needed: 100 * HOUR, given: 100 * HOUR - 1, missing: 1, association: null },
    });
    const both = thresholdsOf(2026, 90 * HOUR, [there(60 * HOUR), there(50 * HOUR, 'le phare'), there(HOUR, 'Autre')]);
    expect(both.year).toEqual({ needed: 200 * HOUR, given: 201 * HOUR, missing: 0 });
    expect(both.one).toEqual({ needed: 100 * HOUR, given: 110 * HOUR, missing: 0, association: 'Le Phare' });
  });
});
