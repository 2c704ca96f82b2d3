import { describe, expect, it } from '@jest/globals';
import { compile, type TopLevelSpec } from 'vega-lite';
import { parse, View } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import { localiseSpec } from '../../server/paper/chart-look/chart-spec.js';
import { trendSpec } from '../../web/features/fairness/trend-spec.js';
import { trendRows, trendWeeks } from '../../web/features/fairness/trend-weeks.js';

const week = (day: string, unmetMin: number | null) => ({ week: day, values: { unmetMin } });
const weeks = [week('2026-02-02', 7200), week('2026-02-09', 0), week('2026-03-02', null), week('2026-03-09', 1800)];
const words = { labels: { value: 'heures', week: 'Semaine du' }, title: 'Manque', description: '2 h' };

/** The line as it is drawn: where each week lies, and whether it is part of the line. */
async function drawn(narrow: boolean) {
  const values = trendRows(trendWeeks(weeks), 'unmetMin', 'seconds');
  const mondays = values.map((row) => row.week);
  const spec = localiseSpec(trendSpec({ unit: 'seconds', narrow, flat: false, weeks: mondays }), words);
  const sized = { ...spec, width: 300, data: { name: 'table', values } } as unknown as TopLevelSpec;
  const view = new View(parse(compile(sized).spec, {}, { ast: true }), {
    renderer: 'none',
    expr: expressionInterpreter,
  });
  await view.runAsync();
  return { spec, svg: await view.toSVG() };
}

describe('The weeks of a measure of fairness', () => {
  it('hold every week between the first and the last: one that was not worked out, or not known, has no value', () => {
    expect(trendRows(trendWeeks(weeks), 'unmetMin', 'seconds').map(({ value }) => value)).toEqual([
      2,
      0,
      null,
      null,
      null,
      0.5,
    ]);
    expect(trendRows(trendWeeks(weeks), 'useGini', 'share').map(({ value }) => value)).toEqual(Array(6).fill(null));
  });

  it('are those of the last half year, and none where nothing was worked out', () => {
    const far = trendWeeks([week('2024-01-01', 1), week('2026-03-09', 1)]);
    expect([far.length, far[0]?.week, far[0]?.values]).toEqual([26, '2025-09-15', null]);
    expect(trendWeeks([])).toEqual([]);
  });

  it.each([false, true])(
    'break the line where nothing is known and never go to zero there (phone: %s)',
    async (narrow) => {
      const { svg, spec } = await drawn(narrow);
      const line =
        /mark-line[^>]*><path[^>]*d="([^"]+)"/.exec(svg.replace(/<g class="mark-line/g, 'mark-line'))?.[1] ?? '';
      // Two pieces: the first two weeks, and the last one.
      expect(line.match(/M/g)).toHaveLength(2);
      expect(svg.match(/mark-symbol/g)).toHaveLength(1);
      expect(spec).toMatchObject({ description: 'Manque. 2 h', width: 'container', data: { name: 'table' } });
      expect(JSON.stringify(spec)).not.toContain('@');
      expect(svg).toContain('heures');
      expect(svg).toContain('>2 Feb<');
    },
  );
});
