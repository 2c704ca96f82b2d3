import type { ChartTask, FromDrawer } from '../chart-task.js';
import { CompiledCharts } from '../compiled-charts.js';
import { drawChart } from '../draw-chart.js';
import { Letters } from '../letters.js';
import { AddressInChart } from '../no-address.js';

/** The program of the process that draws charts, one at a time. Its word is the folder of the fonts. */
const [, , fonts = ''] = process.argv;
const letters = new Letters(fonts);
/** The charts of an association, in both languages. */
const compiled = new CompiledCharts(200);

process.on('message', (tasks: readonly ChartTask[]) => void answerEach(tasks));
// Whoever presses Ctrl-C means the server, which decides what becomes of this.
process.on('SIGINT', () => undefined);
// Nobody is left to draw for.
process.on('disconnect', () => process.exit(0));

async function answerEach(tasks: readonly ChartTask[]): Promise<void> {
  for (const task of tasks) process.send?.(await answer(task));
}

async function answer(task: ChartTask): Promise<FromDrawer> {
  try {
    return { kind: 'drawn', chart: await drawChart(task, compiled, letters) };
  } catch (error) {
    if (error instanceof AddressInChart) return { kind: 'has-address' };
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}
