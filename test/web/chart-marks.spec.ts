import { describe, expect, it } from '@jest/globals';
import { withMarks, type Marks } from '../../server/paper/chart-look/chart-marks.js';
import { localiseSpec, type Spec } from '../../server/paper/chart-look/chart-spec.js';
import coverage from '../../queries/indicators/need_coverage.vl.json' with { type: 'json' };
import hours from '../../queries/indicators/volunteer_hours.vl.json' with { type: 'json' };
import byMission from '../../queries/indicators/volunteer_hours.by_mission.vl.json' with { type: 'json' };

const words = { labels: { person_seconds: 'Heures' }, title: 'Heures', description: '' };
const year = { from: '2026-01-01', to: '2027-01-01' };
const aim = { measure: 'person_seconds', value: 7_200_000, ...year, label: 'objectif' };
const snow = { number: 1, from: '2026-01-12', to: '2026-01-15', text: 'Neige' };
const drawn = (spec: Spec, marks: Partial<Marks>) =>
  withMarks(localiseSpec(spec, words), { aims: [], notes: [], ...marks });
const layersOf = (spec: Spec) => (spec['layer'] ?? []) as { mark: unknown; data?: unknown; transform?: unknown }[];

describe('A chart with a target and notes', () => {
  it('has the line at the height of the target, in the unit that the chart shows', () => {
    const layers = layersOf(drawn(hours, { aims: [aim] }));
    expect(layers.map(({ mark }) => (typeof mark === 'string' ? mark : (mark as Spec)['type']))).toEqual([
      'bar',
      'rule',
      'text',
    ]);
    expect(layers[1]).toMatchObject({
      data: { values: [{ person_seconds: 7_200_000, mark_from: '2026-01-01', mark_to: '2027-01-01' }] },
      transform: [{ calculate: 'isValid(datum.person_seconds) ? datum.person_seconds / 3600 : null', as: 'hours' }],
      encoding: { y: { field: 'hours' } },
    });
  });

  it('keeps its own bars, whose values arrive later', () => {
    const [bars] = layersOf(drawn(hours, { aims: [aim] }));
    expect(bars).not.toHaveProperty('data');
    expect(drawn(hours, { aims: [aim] })).toMatchObject({ data: { name: 'table' } });
  });

  it('has a column over the days of a note, and its number above', () => {
    const layers = layersOf(drawn(coverage, { notes: [snow] }));
    expect(layers).toHaveLength(3);
    expect(layers[0]).toMatchObject({ mark: { type: 'rect' }, data: { values: [{ mark_from: '2026-01-12' }] } });
    expect(layers[2]).toMatchObject({ mark: { type: 'text' }, encoding: { text: { field: 'number' } } });
  });

  it('counts days in UTC, so that a reader elsewhere sees the same months', () => {
    const layers = layersOf(drawn(hours, { aims: [aim], notes: [snow] }));
    for (const layer of layers) expect(layer).toMatchObject({ encoding: { x: { scale: { type: 'utc' } } } });
  });

  it('shows no line of another number than its own, nor any on a ranking', () => {
    const plain = localiseSpec(hours, words);
    expect(drawn(hours, { aims: [{ ...aim, measure: 'active_volunteers' }] })).toEqual(plain);
    const ranking = localiseSpec(byMission, words);
    expect(drawn(byMission, { aims: [aim], notes: [snow] })).toEqual(ranking);
  });

  it('stays as it was without any', () => {
    expect(drawn(hours, {})).toEqual(localiseSpec(hours, words));
  });
});
