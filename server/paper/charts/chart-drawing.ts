import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { AppError } from '../../shared/app-error.js';
import { WarmProcess } from '../../shared/warm-process.js';
import type { ChartTask, DrawnChart } from './chart-task.js';
import { Drawer } from './drawing/drawer.js';
import { DrawingLimits } from './drawing/drawing-limits.js';

/** Draws charts for papers, pages without scripts and mails, one after the other, in a process kept warm. */
@Injectable()
export class ChartDrawing implements OnModuleDestroy {
  readonly #logger = new Logger('Charts');
  readonly #warm: WarmProcess<Drawer>;

  constructor(limits: DrawingLimits) {
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
    const said = await this.#warm.run((drawer) => drawer.draw(task));
    if (said.kind === 'has-address') throw new AppError('chart-has-address', { chart: task.words.title });
    if (said.kind === 'drawn') return said.chart;
    this.#logger.error(`a chart was not drawn: ${said.message}`);
    throw new AppError('chart-failed', { chart: task.words.title });
  }

  onModuleDestroy(): Promise<void> {
    return this.#warm.close();
  }
}
