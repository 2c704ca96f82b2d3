import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { AppError } from '../../shared/app-error.js';
import { WarmProcess } from '../../shared/warm-process.js';
import type { ChartTask, DrawnChart, FromDrawer } from './chart-task.js';
import { Drawer } from './drawing/drawer.js';
import { DrawingLimits } from './drawing/drawing-limits.js';

/** Sent to the process at once: between two of one report it waits for nobody. */
const TOGETHER = 16;

interface Asked {
  task: ChartTask;
  answer: (said: FromDrawer) => void;
  fail: (error: unknown) => void;
}

/** Draws charts for papers, pages without scripts and mails, one after the other, in a process kept warm. */
@Injectable()
export class ChartDrawing implements OnModuleDestroy {
  readonly #logger = new Logger('Charts');
  readonly #warm: WarmProcess<Drawer>;
  /** Not yet answered, in their order. */
  readonly #asked: Asked[] = [];
  #isWorking = false;

  constructor(private readonly limits: DrawingLimits) {
    this.#warm = new WarmProcess(limits, () => new Drawer(limits), {
      busy: () => new AppError('paper-busy'),
      closed: () => new AppError('paper-interrupted'),
    });
  }

  /**
   * As an SVG of so many px. The same task gives the same bytes. Throws `chart-has-address`, `chart-failed`,
   * `chart-too-heavy`, `paper-busy` and `paper-interrupted`.
   */
  async drawn(task: ChartTask): Promise<DrawnChart> {
    const said = await this.#said(task);
    if (said.kind === 'has-address') throw new AppError('chart-has-address', { chart: task.words.title });
    if (said.kind === 'drawn') return said.chart;
    this.#logger.error(`a chart was not drawn: ${said.message}`);
    throw new AppError('chart-failed', { chart: task.words.title });
  }

  onModuleDestroy(): Promise<void> {
    return this.#warm.close();
  }

  #said(task: ChartTask): Promise<FromDrawer> {
    if (this.#asked.length >= this.limits.waiting) throw new AppError('paper-busy');
    return new Promise((answer, fail) => {
      this.#asked.push({ task, answer, fail });
      // One sends, or a chart asked for while the last of others is answered would be sent twice.
      if (!this.#isWorking) void this.#work();
    });
  }

  async #work(): Promise<void> {
    this.#isWorking = true;
    while (this.#asked.length > 0) {
      let answered = 0;
      const hear = (said: FromDrawer) => {
        answered += 1;
        this.#asked.shift()?.answer(said);
      };
      try {
        await this.#warm.run((drawer) => drawer.draw(this.#next(), hear));
      } catch (error) {
        // One that came after others did not have all the time: it is asked for again, before all others.
        if (answered === 0) this.#asked.shift()?.fail(error);
      }
    }
    this.#isWorking = false;
  }

  #next(): ChartTask[] {
    return this.#asked.slice(0, TOGETHER).map(({ task }) => task);
  }
}
