import { chartOnPaper } from '../../../../server/paper/charts/chart-on-paper.js';
import type { DrawnChart } from '../../../../server/paper/charts/chart-task.js';
import type { Draft } from '../../../../server/paper/typeset.js';

/** What a report does with its charts, in as few words as possible. */
const TEMPLATE = `
#import "/paper/paper.typ": paper
#import "/paper/chart.typ": chart
#let data = json(bytes(sys.inputs.data))
#show: paper.with(data)
#title(data.title)
#for one in data.charts { chart(one) }
`;

/** `take`: what the paper writes of a drawing itself. */
export function paperOfCharts(charts: readonly DrawnChart[], take = chartOnPaper): Draft {
  const taken = charts.map(({ svg }) => take(svg));
  const files = taken.map(({ svg }, at) => [`chart-${at}.svg`, Buffer.from(svg)] as const);
  return {
    template: 'given/charts.typ',
    data: {
      title: 'Rapport',
      author: 'La Lanterne',
      language: 'fr',
      charts: charts.map(({ alt, width, height }, at) => ({
        file: `chart-${at}.svg`,
        alt,
        width,
        height,
        letterings: taken[at]?.letterings ?? [],
      })),
    },
    pictures: { 'charts.typ': Buffer.from(TEMPLATE), ...Object.fromEntries(files) },
    madeAt: new Date('2026-11-29T10:00:00Z'),
  };
}
