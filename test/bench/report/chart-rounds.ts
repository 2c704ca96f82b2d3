import type * as DrawingFile from '../../../server/paper/charts/chart-drawing.js';
import type { ChartTask, DrawnChart } from '../../../server/paper/charts/chart-task.js';
import type * as LimitsFile from '../../../server/paper/charts/drawing/drawing-limits.js';
import { type Result, result, say } from '../result.ts';
import { reportChart } from './report-charts.ts';

/** The built server, as `npm start` runs it: its compiled files carry what decorators need. */
const built = <T>(path: string): Promise<T> => import(new URL(`../../../dist/server/${path}`, import.meta.url).href);

/** A report's charts asked for at once, with specifications known and new in turn; the first ones start the process. */
export async function chartRounds(charts: number, rounds: number): Promise<Result[]> {
  const { ChartDrawing } = await built<typeof DrawingFile>('paper/charts/chart-drawing.js');
  const { drawingLimits } = await built<typeof LimitsFile>('paper/charts/drawing/drawing-limits.js');
  const drawing = new ChartDrawing(drawingLimits);
  const took = { warm: [] as number[], fresh: [] as number[] };
  const report = (round: number, words: number) =>
    timed(
      drawing,
      Array.from({ length: charts }, (_, at) => reportChart(at, round, words)),
    );
  try {
    const first = await report(0, 0);
    for (let round = 1; round <= rounds; round += 1) {
      took.warm.push(await report(round, 0));
      took.fresh.push(await report(rounds + round, round));
      say(`round ${round}: known ${took.warm.at(-1)?.toFixed(0)} ms, new ${took.fresh.at(-1)?.toFixed(0)} ms`);
    }
    const of = `${charts} charts as SVG, other figures each time`;
    return [
      result('report.charts_warm', took.warm, 'ms', { of: `${of}, specifications drawn before` }),
      result('report.charts_new', took.fresh, 'ms', { of: `${of}, specifications never seen` }),
      result('report.charts_first', [first], 'ms', { of: 'the first ones, which start the process' }),
    ];
  } finally {
    await drawing.onModuleDestroy();
  }
}

interface Drawing {
  drawn(task: ChartTask): Promise<DrawnChart>;
}

async function timed(drawing: Drawing, tasks: readonly ChartTask[]): Promise<number> {
  const began = performance.now();
  const drawn = await Promise.all(tasks.map((task) => drawing.drawn(task)));
  const ms = performance.now() - began;
  tasks.forEach((task, at) => requireWhole(task, drawn[at]));
  return ms;
}

/** A mark of the association's colour for each row, and its title read aloud. */
function requireWhole({ rows, words }: ChartTask, drawn: DrawnChart | undefined): void {
  const marks = drawn?.svg.match(/<path[^>]*fill="#0b5a8c"/g)?.length ?? 0;
  if (marks !== rows.length || !drawn?.alt.startsWith(words.title))
    throw new Error(`${words.title}: ${marks} marks for ${rows.length} rows`);
}
