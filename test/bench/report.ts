import { parseArgs } from 'node:util';
import { chartRounds } from './report/chart-rounds.ts';
import { paperRounds } from './report/paper-rounds.ts';
import { printResults } from './result.ts';

/**
 * `npm run bench:report`: the charts of a donor report as SVG, by the process that a running server keeps for them; then
 * the whole report as PDF, against Chromium printing the page of the same report. Each round has other figures; before
 * times are kept, each drawing must have a mark for each of them, and both papers say every one, ours with the same bytes
 * when it is made again. `--charts N` of a report (12), `--quick`: three rounds, `--only charts` or `papers`.
 */
const { values: told } = parseArgs({
  options: { charts: { type: 'string' }, only: { type: 'string' }, quick: { type: 'boolean' } },
});
const charts = Number(told.charts ?? 12);
const rounds = told.quick ? 3 : 15;
const results = [];
if (told.only !== 'papers') results.push(...(await chartRounds(charts, rounds)));
if (told.only !== 'charts') results.push(...(await paperRounds(charts, rounds)));
printResults('report', charts, results);
