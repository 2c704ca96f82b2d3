import { Injectable, Logger } from '@nestjs/common';
import { SchedulerRegistry } from '@nestjs/schedule';
import { CronJob } from 'cron';

/** Work at given local times. */
@Injectable()
export class Scheduler {
  readonly #logger = new Logger('Scheduler');

  constructor(private readonly registry: SchedulerRegistry) {}

  /** Replaces the plan of that name. A failing `work` is logged; the next time comes all the same. */
  plan(name: string, schedule: string, zone: string, work: () => Promise<unknown>): void {
    if (this.registry.doesExist('cron', name)) this.registry.deleteCronJob(name);
    const onTick = () =>
      work().then(
        () => undefined,
        (error: unknown) => this.#logger.error(`${name}: ${String(error)}`),
      );
    const job = CronJob.from({ cronTime: schedule, timeZone: zone, onTick, start: true, unrefTimeout: true });
    this.registry.addCronJob(name, job);
  }
}
