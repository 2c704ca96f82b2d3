import { Injectable, Logger } from '@nestjs/common';
import { SchedulerRegistry } from '@nestjs/schedule';
import { CronJob } from 'cron';

/** Work that looks every minute at what is due. What is due is told by the clock, never by a timer. */
@Injectable()
export class Scheduler {
  readonly #logger = new Logger('Scheduler');

  constructor(private readonly registry: SchedulerRegistry) {}

  /** Replaces the work of that name. When it fails it is logged; the next minute comes all the same. */
  everyMinute(name: string, work: () => Promise<unknown>): void {
    if (this.registry.doesExist('cron', name)) this.registry.deleteCronJob(name);
    const onTick = () =>
      work().then(
        () => undefined,
        (error: unknown) => this.#logger.error(`${name}: ${String(error)}`),
      );
    const job = CronJob.from({ cronTime: '* * * * *', timeZone: 'UTC', onTick, start: true, unrefTimeout: true });
    this.registry.addCronJob(name, job);
  }
}
