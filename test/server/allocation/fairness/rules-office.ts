import { SchedulerRegistry } from '@nestjs/schedule';
import { Decision } from '../../../../server/allocation/decisions/decision.entity.js';
import { FairnessWatch } from '../../../../server/allocation/fairness/fairness-watch.js';
import { SuggestionInvitation } from '../../../../server/allocation/invitations/suggestion-invitation.entity.js';
import { Relisting } from '../../../../server/allocation/decisions/relisting.js';
import { WeekFound } from '../../../../server/allocation/decisions/week-found.js';
import { Planner } from '../../../../server/allocation/plan/planner.js';
import { AllocationRuns } from '../../../../server/allocation/runs/allocation-runs.js';
import { DryRuns } from '../../../../server/allocation/runs/dry-runs.js';
import { Rehearsal } from '../../../../server/allocation/runs/rehearsal.js';
import { RunWork } from '../../../../server/allocation/runs/run-work.js';
import { RunSchedules } from '../../../../server/allocation/schedule/run-schedules.js';
import { ScheduledRuns } from '../../../../server/allocation/schedule/scheduled-runs.js';
import { SuggestionKeeping } from '../../../../server/allocation/suggestions/suggestion-keeping.js';
import { SuggestionList } from '../../../../server/allocation/suggestions/suggestion-list.js';
import { ActiveWeights } from '../../../../server/allocation/weights/active-weights.js';
import { PublicRules } from '../../../../server/allocation/transparency/public-rules.js';
import { RuleChanges } from '../../../../server/allocation/weights/rule-changes.js';
import { AuditTrail } from '../../../../server/audit/audit-trail.js';
import type { Caller } from '../../../../server/auth/caller.js';
import { Leases } from '../../../../server/jobs/leases.js';
import { Scheduler } from '../../../../server/jobs/scheduler.js';
import { Assignment } from '../../../../server/missions/assignment.entity.js';
import { Organisation } from '../../../../server/registry/organisation.entity.js';
import type { RegistryManager } from '../../../../server/registry/registry.js';
import { SomeWeek } from '../candidates/some-week.js';

/** An association whose proposals are worked out, by hand and by themselves, and whose rules somebody changes. */
export class RulesOffice {
  readonly planner = new Planner();
  readonly weights = new ActiveWeights();
  readonly audit: AuditTrail;
  readonly work: RunWork;
  readonly runs: AllocationRuns;
  readonly list: SuggestionList;
  readonly schedules: RunSchedules;
  readonly scheduled: ScheduledRuns;
  readonly changes: RuleChanges;
  readonly dryRuns: DryRuns;
  readonly rules: PublicRules;
  readonly fairness: FairnessWatch;

  private constructor(readonly some: SomeWeek) {
    const { registry, organisations, clock } = some.desk.stores;
    const week = new WeekFound(some.candidates, this.weights, organisations, registry, clock);
    const keeping = new SuggestionKeeping(some.candidates, registry, clock, new Relisting(registry, week));
    const scheduler = new Scheduler(new SchedulerRegistry());
    const leases = new Leases(registry, clock);
    const { planner, weights } = this;
    const registers = [organisations, registry, leases, scheduler, clock] as const;
    this.audit = new AuditTrail(registry, clock);
    this.work = new RunWork(some.candidates, planner, keeping, weights, ...registers);
    this.runs = new AllocationRuns(registry, organisations, weights, this.work, this.audit, clock);
    this.list = new SuggestionList(registry, organisations, this.runs, clock);
    this.schedules = new RunSchedules(registry, organisations, this.audit, clock);
    const rehearsal = new Rehearsal(some.candidates, planner, registry);
    this.changes = new RuleChanges(registry, organisations, rehearsal, weights, this.audit, clock);
    this.fairness = new FairnessWatch(registry, organisations, clock);
    this.rules = new PublicRules(this.changes, this.schedules, some.desk.files, registry, organisations, clock);
    this.dryRuns = new DryRuns(registry, organisations, rehearsal, weights, clock);
    this.scheduled = new ScheduledRuns(this.schedules, this.runs, organisations, registry, scheduler, clock);
  }

  static async open(instant: string): Promise<RulesOffice> {
    const office = new RulesOffice(await SomeWeek.open());
    office.now(instant);
    const { id } = office.some.desk.house;
    await office.em().nativeUpdate(Organisation, { id }, { createdAt: new Date('2025-01-01T00:00:00Z') });
    return office;
  }

  now(instant: string): void {
    this.some.desk.stores.clock.instant = new Date(instant);
  }

  em = (): RegistryManager => this.some.desk.stores.registry.of(this.some.desk.house.id);

  caller(missionScope: readonly string[] | null = null): Caller {
    const { id: organisationId, slug: organisationSlug } = this.some.desk.house;
    const who = { kind: 'account', accountId: null, name: 'Camille', personId: null } as const;
    return { ...who, organisationId, organisationSlug, roles: ['coordinator'], missionScope };
  }

  /** As a coordinator asks, and waits for. */
  async workOut(week: string) {
    await this.some.follow();
    const { id } = await this.runs.begin(this.caller(), { week }, 'fr');
    await this.work.settled();
    return this.runs.view(this.caller(), id, 'fr');
  }

  read = (week: string) => this.list.read(this.caller(), { week, state: 'open' }, 'fr');

  /** What nothing but a person brings about. */
  async decided() {
    const em = this.em();
    return {
      decisions: await em.count(Decision, {}),
      invitations: await em.count(SuggestionInvitation, {}),
      places: await em.count(Assignment, {}),
    };
  }

  async close(): Promise<void> {
    await this.planner.onModuleDestroy();
    await this.some.close();
  }
}
