import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Scheduler } from '../../jobs/scheduler.js';
import { Slot } from '../../missions/slot.entity.js';
import { SuggestionConsent } from '../../people/suggestion-consent.entity.js';
import type { Organisation } from '../../registry/organisation.entity.js';
import { Organisations } from '../../registry/organisations.js';
import { Registry, type RegistryManager } from '../../registry/registry.js';
import { Clock } from '../../shared/clock.js';
import { weekOf } from '../candidates/week.js';
import { AllocationRun } from '../runs/allocation-run.entity.js';
import { AllocationRuns } from '../runs/allocation-runs.js';
import { lastDue } from './due-weeks.js';
import { RunSchedules } from './run-schedules.js';

/** One that failed is tried again after an hour, three times in all. */
const AGAIN_MS = 3_600_000;
const MOST_TRIES = 3;

/** Works proposals out at the hour that the association says. It proposes; it never decides. */
@Injectable()
export class ScheduledRuns implements OnApplicationBootstrap {
  readonly #logger = new Logger('Allocation');

  constructor(
    private readonly schedules: RunSchedules,
    private readonly runs: AllocationRuns,
    private readonly organisations: Organisations,
    private readonly registry: Registry,
    private readonly scheduler: Scheduler,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.scheduler.everyMinute('allocation-schedule', () => this.beginDue());
  }

  /** What is due and was not done, also while the machine was off: one week at a time, the others at the next look. */
  async beginDue(): Promise<void> {
    for (const organisation of await this.organisations.list()) {
      try {
        await this.#beginDueOf(organisation);
      } catch (error) {
        this.#logger.error(`${organisation.slug}: ${String(error)}`);
      }
    }
  }

  async #beginDueOf(organisation: Organisation): Promise<void> {
    const { id, zone, createdAt } = organisation;
    const em = this.registry.of(id);
    const { schedule, changedAt } = await this.schedules.of(em);
    const now = this.clock.now();
    const { at, weeks } = lastDue(schedule, zone, now);
    // Whoever sets an hour that is already over this week means the next one.
    if (!schedule.isOn || at < (changedAt ?? createdAt)) return;
    for (const week of weeks) {
      const isDue = (manager: RegistryManager) => isMissing(manager, { week, at, now });
      if (!(await isDue(em)) || !(await isSomething(em, week, zone))) continue;
      await this.runs.beginDue(id, week, isDue);
      return;
    }
  }
}

/** Whether nobody worked that week out since it was due, nor is about to. */
async function isMissing(em: RegistryManager, { week, at, now }: { week: string; at: Date; now: Date }) {
  if ((await em.count(AllocationRun, { state: 'running' })) > 0) return false;
  const since = { week, startedAt: { $gte: at } };
  const tries = await em.find(AllocationRun, since, { fields: ['state', 'startedAt'], disableIdentityMap: true });
  if (tries.some(({ state }) => state !== 'failed')) return false;
  const last = Math.max(0, ...tries.map(({ startedAt }) => startedAt.getTime()));
  return tries.length < MOST_TRIES && last <= now.getTime() - AGAIN_MS;
}

/** Whether anybody agreed to suggestions, and there is any date in that week. */
async function isSomething(em: RegistryManager, week: string, zone: string): Promise<boolean> {
  const { from, to } = weekOf(week, zone);
  if ((await em.count(SuggestionConsent, { state: 'on' })) === 0) return false;
  return (await em.count(Slot, { startsAt: { $gte: from, $lt: to }, cancelledAt: null })) > 0;
}
