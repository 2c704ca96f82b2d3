import { parseArgs } from 'node:util';
import { chartRounds } from './report/chart-rounds.ts';
import { printResults } from './result.ts';

/**
 * `npm run bench:report`: the charts of a donor report as SVG, one after the other, by the process that a running server
 * keeps for them. Each round has other figures; before times are kept, each drawing must have a mark for each of them.
 * `--charts N` of a report (12), `--quick`: three rounds.
 */
const { values: told } = parseArgs({ options: { charts: { type: 'string' }, quick: { type: 'boolean' } } });
const charts = Number(told.charts ?? 12);
printResults('report', charts, await chartRounds(charts, told.quick ? 3 : 15));
