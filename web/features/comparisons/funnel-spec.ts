import type { Spec } from '../../../server/paper/chart-look/chart-spec.js';

const hours = { field: 'hours', type: 'quantitative', title: '@hours' };

/** One limit: dashed for 95 in 100, dotted for 998 in 1,000. */
const limit = (field: string, strokeDash: number[]): Spec => ({
  transform: [{ filter: "datum.kind == 'limit'" }],
  mark: { type: 'line', strokeDash, strokeWidth: 1.5, opacity: 0.8 },
  encoding: { x: hours, y: { field, type: 'quantitative', title: '@rate' } },
});

/** Funnel plot without data: limits as lines, missions as points of one colour. */
export const funnelSpec: Spec = {
  $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
  title: '@title',
  description: '@description',
  data: { name: 'table' },
  height: 300,
  layer: [
    limit('low95', [6, 4]),
    limit('high95', [6, 4]),
    limit('low998', [2, 3]),
    limit('high998', [2, 3]),
    {
      transform: [{ filter: "datum.kind == 'mission'" }],
      mark: { type: 'point', filled: true, size: 90 },
      encoding: {
        x: hours,
        y: { field: 'rate', type: 'quantitative', title: '@rate' },
        tooltip: [
          { field: 'title', type: 'nominal', title: '@title' },
          { field: 'rate', type: 'quantitative', title: '@rate', format: ',.3~f' },
          { field: 'hours', type: 'quantitative', title: '@hours', format: ',.3~f' },
        ],
      },
    },
  ],
};
