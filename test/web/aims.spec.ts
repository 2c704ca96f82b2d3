import { describe, expect, it } from '@jest/globals';
import type { CatalogueEntry } from '../../server/indicators/indicators.schemas.js';
import type { TargetView } from '../../server/targets/targets.schemas.js';
import { aimsOf, markOf, notesOf } from '../../web/features/indicators/aims.js';
import { readAim, writeAim } from '../../web/lib/aim-number.js';
import { attainedShare } from '../../web/lib/target-text.js';

const words = { fr: 'Heures', en: 'Hours' };
const entry = {
  name: 'volunteer_hours',
  unit: 'duration',
  dimensions: [{ name: 'mission_id', label: words }],
  measures: [
    { name: 'person_seconds', kind: 'sum', unit: 'duration', label: words },
    { name: 'active_volunteers', kind: 'distinct', unit: 'count', label: words },
    { name: 'share', kind: 'ratio', unit: 'percent', label: words },
  ],
} as unknown as CatalogueEntry;
const year = { fromDay: '2026-01-01', toDay: '2027-01-01' };
const target = (more: Partial<TargetView> = {}): TargetView => ({
  id: 'a',
  indicator: 'volunteer_hours',
  measure: 'person_seconds',
  ...year,
  better: 'more',
  baseline: null,
  target: 3600 * 1200,
  title: words,
  label: words,
  unit: 'duration',
  filters: [],
  author: 'Hélène',
  setAt: '2026-01-01T00:00:00Z',
  result: 3600,
  state: 'missed',
  attained: 0.5,
  isPartial: false,
  pace: null,
  asOf: null,
  ...more,
});
const ofSoup = target({
  id: 'soup',
  filters: [{ dimension: 'mission_id', value: 'soup', label: words, name: 'Soupe' }],
});
const page = (filters = {}, period = { from: '2026-01-01', to: '2027-01-01' }) => ({
  period,
  filters,
  view: 'inside' as const,
  compared: 'none' as const,
});
const t = ((key: string) => key) as never;

describe('Targets on the dashboard', () => {
  it('are those of the very slice that the page shows', () => {
    expect(aimsOf(entry, page(), [target(), ofSoup]).map(({ id }) => id)).toEqual(['a']);
    expect(aimsOf(entry, page({ mission_id: 'soup' }), [target(), ofSoup]).map(({ id }) => id)).toEqual(['soup']);
    expect(aimsOf(entry, page({ mission_id: 'garden' }), [target(), ofSoup])).toEqual([]);
    expect(aimsOf(entry, page(), [target({ indicator: 'need_coverage' })])).toEqual([]);
  });

  it('are one for each number: that of the page’s own period, else the one that begins last', () => {
    const older = target({ id: 'older', fromDay: '2025-06-01' });
    expect(aimsOf(entry, page(), [older, target()]).map(({ id }) => id)).toEqual(['a']);
    const autumn = page({}, { from: '2026-09-01', to: '2026-12-01' });
    expect(aimsOf(entry, autumn, [older, target()]).map(({ id }) => id)).toEqual(['a']);
  });

  it('stand on a chart by month as a share of what adds up: 1,200 hours of a year are 100 a month', () => {
    expect(markOf(entry, target(), 'month', t, 'fr')).toMatchObject({ value: 360_000, told: 'target.paceLine' });
    expect(markOf(entry, target(), 'year', t, 'fr')).toMatchObject({ value: 3600 * 1200, told: 'target.dashed' });
  });

  it('stand at their own height where a share is meant, and nowhere for different people', () => {
    const share = target({ measure: 'share', unit: 'percent', target: 0.9 });
    expect(markOf(entry, share, 'month', t, 'fr')).toMatchObject({ value: 0.9 });
    expect(markOf(entry, target({ measure: 'active_volunteers', target: 200 }), 'month', t, 'fr')).toBeNull();
  });

  it('say no share of the way while hours still come in', () => {
    const running = target({ state: 'not-so-far', baseline: 3600, attained: -0.5 });
    expect(attainedShare(running)).toBeNull();
    expect(attainedShare({ ...running, state: 'missed' })).toBe(-0.5);
    expect(attainedShare({ ...running, unit: 'percent' })).toBe(-0.5);
  });
});

describe('Notes on the dashboard', () => {
  const note = (id: string, indicator: string | null, missionId: string | null) =>
    ({ id, indicator, missionId, fromDay: '2026-01-01' }) as never;
  const all = {
    annotations: [note('all', null, null), note('own', 'volunteer_hours', null), note('other', 'x', null)],
  };
  const soup = { annotations: [note('soup', null, 'soup')] };
  const shown = (annotations: object, filters = {}) =>
    notesOf(entry, page(filters), annotations as never).map(({ id }) => id);

  it('are those of every figure and of this one; those of a mission where the page shows that mission', () => {
    expect(shown(all)).toEqual(['all', 'own']);
    expect(shown(soup)).toEqual([]);
    expect(shown(soup, { mission_id: 'soup' })).toEqual(['soup']);
  });
});

describe('A number of a target', () => {
  it.each([
    ['4 000', 'duration', 14_400_000],
    ['4\u00a0000', 'duration', 14_400_000],
    ['4\u202f000,5', 'duration', 14_401_800],
    ['12,5', 'duration', 45_000],
    ['90', 'percent', 0.9],
    ['33.3', 'percent', 0.333],
    ['209', 'count', 209],
    ['-20', 'score', -20],
  ] as const)('%s as %s is %d', (typed, unit, value) => {
    expect(readAim(typed, unit, 'fr')).toBe(value);
    expect(readAim(writeAim(value, unit, 'fr'), unit, 'fr')).toBe(value);
    expect(readAim(writeAim(value, unit, 'en'), unit, 'en')).toBe(value);
  });

  it.each([
    ['4,000', 4000],
    ['1,234,567.5', 1_234_567.5],
    ['4 000', 4000],
    ['4000', 4000],
    ['-1,200', -1200],
    ['12.5', 12.5],
  ])('%s written by an English hand is %d', (typed, value) => {
    expect(readAim(typed, 'count', 'en')).toBe(value);
  });

  it.each(['12,5', '4,00', '4,0000', '1,2,345', ',500', '4,000 000', '1.234,5'])(
    '%s, which an English reader could take otherwise, is refused',
    (typed) => {
      expect(readAim(typed, 'count', 'en')).toBeNull();
    },
  );

  it.each(['', 'beaucoup', '1.2.3', '1e9', '12345678901', '12 5', '1,234,567'])('%s is none', (typed) => {
    expect(readAim(typed, 'count', 'fr')).toBeNull();
  });
});
