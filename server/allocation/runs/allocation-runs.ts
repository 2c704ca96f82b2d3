import { LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/audit-trail.js';
import { Account } from '../../auth/account.entity.js';
import type { Caller } from '../../auth/caller.js';
import { Organisation } from '../../registry/organisation.entity.js';
import { Organisations } from '../../registry/organisations.js';
import { Registry, type RegistryManager } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';
import { newId } from '../../shared/identifiers.js';
import type { Language } from '../../shared/language.js';
import type { BeginRun, RunView, RunViews } from '../allocation.schemas.js';
import { weekOf } from '../candidates/week.js';
import { ActiveWeights } from '../weights/active-weights.js';
import { AllocationRun } from './allocation-run.entity.js';
import { runView } from './run-view.js';
import { whoWorksOut } from './who-works-out.js';
import { RunWork } from './run-work.js';

const LATEST = 20;
/** Who the trail says began what nobody asked for. */
const SCHEDULE = 'Sillage';

type Beginner = Pick<Caller, 'organisationId' | 'accountId' | 'name'>;

/** Calculations of proposals: begun, followed and stopped by coordinators of all missions. */
@Injectable()
export class AllocationRuns {
  constructor(
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly weights: ActiveWeights,
    private readonly work: RunWork,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Throws `proposals-need-all-missions`, `proposals-week-over` and `proposals-running`. */
  async begin(caller: Caller, { week }: BeginRun, language: Language): Promise<RunView> {
    requireAllMissions(caller);
    const { organisationId } = caller;
    const id = await this.#insert(caller, week, async (em) => {
      if ((await em.count(AllocationRun, { state: 'running' })) > 0) throw new AppError('proposals-running');
      return true;
    });
    this.work.start(organisationId, id);
    return this.view(caller, id, language);
  }

  /** As the schedule says, unless `isDue` finds that another process was faster. */
  async beginDue(
    organisationId: string,
    week: string,
    isDue: (em: RegistryManager) => Promise<boolean>,
  ): Promise<void> {
    const id = await this.#insert({ organisationId, accountId: null, name: SCHEDULE }, week, isDue);
    if (await this.registry.of(organisationId).findOne(AllocationRun, { id })) this.work.start(organisationId, id);
  }

  async #insert(who: Beginner, week: string, may: (em: RegistryManager) => Promise<boolean>): Promise<string> {
    const { organisationId, accountId } = who;
    const { zone } = await this.organisations.byId(organisationId);
    const startedAt = this.clock.now();
    const id = newId(startedAt);
    const { monday, to } = weekOf(week, zone);
    if (to <= startedAt) throw new AppError('proposals-week-over');
    await this.registry.transaction(organisationId, async (em) => {
      await em.lock(em.getReference(Organisation, organisationId), LockMode.PESSIMISTIC_WRITE);
      if (!(await may(em))) return;
      const { version } = await this.weights.of(em);
      const row = { id, organisationId, week: monday, weightsVersion: version, startedById: accountId, startedAt };
      await em.insert(AllocationRun, { ...row, state: 'running', stage: 'candidates' });
      await this.#record(em, who, 'begin', id, { week: monday });
    });
    return id;
  }

  /** The latest first. */
  async latest(caller: Caller, language: Language): Promise<RunViews> {
    const em = this.registry.of(caller.organisationId);
    const kept = await em.find(AllocationRun, {}, { orderBy: { id: 'desc' }, limit: LATEST, disableIdentityMap: true });
    const runs = [];
    for (const run of kept) runs.push(await viewOf(em, run, language));
    return { runs, workOut: await whoWorksOut(em, caller) };
  }

  /** Throws `not-found`. */
  async view({ organisationId }: Caller, id: string, language: Language): Promise<RunView> {
    const em = this.registry.of(organisationId);
    const run = await em.findOne(AllocationRun, { id });
    if (!run) throw new AppError('not-found');
    return viewOf(em, run, language);
  }

  /** What earlier runs proposed stands. Throws `proposals-need-all-missions` and `not-found`. */
  async cancel(caller: Caller, id: string, language: Language): Promise<RunView> {
    requireAllMissions(caller);
    await this.registry.transaction(caller.organisationId, async (em) => {
      if ((await em.count(AllocationRun, { id })) === 0) throw new AppError('not-found');
      const ended = { state: 'cancelled', endedAt: this.clock.now() } as const;
      if ((await em.nativeUpdate(AllocationRun, { id, state: 'running' }, ended)) === 0) return;
      await this.#record(em, caller, 'stop', id, {});
    });
    this.work.stop(id);
    return this.view(caller, id, language);
  }

  #record(
    em: RegistryManager,
    { organisationId, accountId, name }: Beginner,
    act: string,
    id: string,
    details: Record<string, unknown>,
  ): Promise<void> {
    const said = { organisationId, actorId: accountId, actorName: name, details };
    return this.audit.record(em, { ...said, action: `proposals.${act}`, record: `allocation-run:${id}` });
  }
}

/** A plan of one mission would take people from the others. */
function requireAllMissions({ missionScope }: Caller): void {
  if (missionScope !== null) throw new AppError('proposals-need-all-missions');
}

async function viewOf(em: RegistryManager, run: AllocationRun, language: Language): Promise<RunView> {
  const account = run.startedById ? await em.findOne(Account, { id: run.startedById }) : null;
  return runView(em, run, { startedBy: account?.name ?? null, language });
}
