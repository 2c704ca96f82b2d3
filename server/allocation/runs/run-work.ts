import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Leases } from '../../jobs/leases.js';
import { Scheduler } from '../../jobs/scheduler.js';
import type { Organisation } from '../../registry/organisation.entity.js';
import { Organisations } from '../../registry/organisations.js';
import { Registry } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';
import { knownFrom } from '../../shared/problem-of.js';
import { Candidates } from '../candidates/candidates.js';
import { weekOf } from '../candidates/week.js';
import { countAnswers } from '../fairness/answered-missions.js';
import { withDecided } from '../decisions/with-decided.js';
import { Planner } from '../plan/planner.js';
import { listAsked } from '../proposals/list-asked.js';
import { listedApart } from '../proposals/listed-apart.js';
import { problemOf } from '../proposals/problem-of.js';
import { SuggestionKeeping } from '../suggestions/suggestion-keeping.js';
import { ActiveWeights } from '../weights/active-weights.js';
import { AllocationRun } from './allocation-run.entity.js';

const LEASE_MS = 60_000;

/** Works out proposals, one run at a time for each association; what a process left when it died, another begins again. */
@Injectable()
export class RunWork implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #logger = new Logger('Allocation');
  readonly #underWay = new Map<string, { working: Promise<unknown>; stop: AbortController }>();
  #closing = false;

  constructor(
    private readonly candidates: Candidates,
    private readonly planner: Planner,
    private readonly keeping: SuggestionKeeping,
    private readonly weights: ActiveWeights,
    private readonly organisations: Organisations,
    private readonly registry: Registry,
    private readonly leases: Leases,
    private readonly scheduler: Scheduler,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.scheduler.everyMinute('allocation-runs', () => this.resume());
    void this.resume().catch((error: unknown) => this.#logger.error(String(error)));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#closing = true;
    for (const { stop } of this.#underWay.values()) stop.abort(new AppError('plan-stopped'));
    await this.settled();
  }

  async settled(): Promise<void> {
    await Promise.all([...this.#underWay.values()].map(({ working }) => working));
  }

  /** Whatever is not done and nobody works at. */
  async resume(): Promise<void> {
    for (const { id, slug } of await this.organisations.list())
      try {
        const left = await this.registry.of(id).find(AllocationRun, { state: 'running' }, { fields: ['id'] });
        for (const run of left) this.start(id, run.id);
      } catch (error) {
        this.#logger.error(`${slug}: ${String(error)}`);
      }
  }

  /** Nobody waits for it. One whose failure could not be written down stays as it is, and is begun again. */
  start(organisationId: string, runId: string): void {
    if (this.#closing || this.#underWay.has(runId)) return;
    const stop = new AbortController();
    const working = this.leases
      .during(`allocation/${organisationId}`, LEASE_MS, () => this.#work(organisationId, runId, stop.signal))
      .catch((error: unknown) => this.#fail(organisationId, runId, error))
      .catch((error: unknown) => this.#logger.error(String(error)))
      .finally(() => this.#underWay.delete(runId));
    this.#underWay.set(runId, { working, stop });
  }

  /** Stops the work of this process at once; another one finds that the run was cancelled. */
  stop(runId: string): void {
    this.#underWay.get(runId)?.stop.abort(new AppError('plan-stopped'));
  }

  async #work(organisationId: string, runId: string, signal: AbortSignal): Promise<void> {
    const organisation: Organisation = await this.organisations.byId(organisationId);
    const em = this.registry.of(organisationId);
    const run = await em.findOneOrFail(AllocationRun, { id: runId });
    const week = weekOf(run.week, organisation.zone, this.clock.now());
    await countAnswers(this.registry, organisation, this.clock.now());
    const { values } = await this.weights.of(em, run.weightsVersion);
    const asIs = await this.candidates.find(organisation, week, { weights: values.fit, signal });
    const found = await withDecided(em, run, asIs);
    const asked = problemOf(found, values.plan);
    await this.#at(run, 'plan');
    const { plan, close } = await this.planner.open(asked.problem, signal);
    await close();
    await this.#at(run, 'list');
    const { lines, metrics } = await listedApart(listAsked(asked, found, plan.units), signal);
    await this.keeping.keep({ organisation, run, week, found, lines, plan, metrics });
  }

  async #at({ organisationId, id }: AllocationRun, stage: AllocationRun['stage']): Promise<void> {
    const changed = await this.registry
      .of(organisationId)
      .nativeUpdate(AllocationRun, { id, state: 'running' }, { stage });
    if (changed === 0) throw new AppError('plan-stopped');
  }

  /** One that was cancelled is left as it is; one that a closing process left is begun again. */
  async #fail(organisationId: string, id: string, error: unknown): Promise<void> {
    if (this.#closing) return;
    const { code, parameters } = knownFrom(error);
    const ended = { state: 'failed', fault: { code, parameters }, endedAt: this.clock.now() } as const;
    await this.registry.of(organisationId).nativeUpdate(AllocationRun, { id, state: 'running' }, ended);
  }
}
