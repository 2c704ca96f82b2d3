import { SchedulerRegistry } from '@nestjs/schedule';
import { Acceptance } from '../../../../server/allocation/decisions/acceptance.js';
import { DecisionBook } from '../../../../server/allocation/decisions/decision-book.js';
import { DecisionList } from '../../../../server/allocation/decisions/decision-list.js';
import type { Decide } from '../../../../server/allocation/decisions/decisions.schemas.js';
import { OtherPerson } from '../../../../server/allocation/decisions/other-person.js';
import { PossiblePeopleList } from '../../../../server/allocation/decisions/possible-people.js';
import { Relisting } from '../../../../server/allocation/decisions/relisting.js';
import { StillStands } from '../../../../server/allocation/decisions/still-stands.js';
import { SuggestionDecisions } from '../../../../server/allocation/decisions/suggestion-decisions.js';
import { SuggestionOpenings } from '../../../../server/allocation/decisions/suggestion-openings.js';
import { TypedAnswers } from '../../../../server/allocation/decisions/typed-answers.js';
import { WeekFound } from '../../../../server/allocation/decisions/week-found.js';
import { InvitationExpiry } from '../../../../server/allocation/invitations/invitation-expiry.js';
import { Releases } from '../../../../server/allocation/invitations/releases.js';
import { PeopleInQuestion } from '../../../../server/allocation/questions/people-in-question.js';
import { Planner } from '../../../../server/allocation/plan/planner.js';
import { AllocationRuns } from '../../../../server/allocation/runs/allocation-runs.js';
import { RunWork } from '../../../../server/allocation/runs/run-work.js';
import { SuggestionKeeping } from '../../../../server/allocation/suggestions/suggestion-keeping.js';
import { SuggestionList } from '../../../../server/allocation/suggestions/suggestion-list.js';
import { ActiveWeights } from '../../../../server/allocation/weights/active-weights.js';
import { AuditTrail } from '../../../../server/audit/audit-trail.js';
import type { Caller } from '../../../../server/auth/caller.js';
import { Leases } from '../../../../server/jobs/leases.js';
import { Scheduler } from '../../../../server/jobs/scheduler.js';
import { PeopleInSight } from '../../../../server/validation/abilities/people-in-sight.js';
import type { Engine } from '../../../support/registry.js';
import { AskingDesk, CAMILLE } from '../invitations/asking-desk.js';

export const EVENING = ['18:00', '20:00'] as const;
export const TUESDAY = '2026-03-03';
/** A second coordinator, beside Camille. */
export const ALIX = { id: '00000000-0000-4000-8000-0000000000c2', name: 'Alix' };
/** A date of two hours that wants one person. */
export const ONE_PERSON = { minSeconds: 7200, targetSeconds: 7200, maxSeconds: 7200 };
export const ORIGIN = 'https://house.example';

/** Coordinators who decide about what a run proposes. */
export class DecisionDesk {
  readonly planner = new Planner();
  readonly runs: AllocationRuns;
  readonly list: SuggestionList;
  readonly trail: DecisionList;
  readonly openings: SuggestionOpenings;
  readonly decisions: SuggestionDecisions;
  readonly people: PossiblePeopleList;
  readonly typed: TypedAnswers;
  readonly expiry: InvitationExpiry;
  readonly work: RunWork;

  private constructor(readonly asking: AskingDesk) {
    const { some, answers, invitations, outbox, takenBack } = asking;
    const { registry, organisations, warehouses, clock } = some.desk.stores;
    const weights = new ActiveWeights();
    const scheduler = new Scheduler(new SchedulerRegistry());
    const leases = new Leases(registry, clock);
    const { candidates } = some;
    const week = new WeekFound(candidates, weights, organisations, registry, clock);
    const relisting = new Relisting(registry, week);
    const keeping = new SuggestionKeeping(candidates, registry, clock, relisting);
    const audit = new AuditTrail(registry, clock);
    this.work = new RunWork(
      candidates,
      this.planner,
      keeping,
      weights,
      organisations,
      registry,
      leases,
      scheduler,
      clock,
    );
    this.runs = new AllocationRuns(registry, organisations, weights, this.work, audit, clock);
    this.list = new SuggestionList(registry, organisations, this.runs, clock);
    this.trail = new DecisionList(registry, organisations, clock);
    this.openings = new SuggestionOpenings(registry, clock);
    const book = new DecisionBook(audit, clock);
    const stands = new StillStands(candidates, registry, clock);
    const releases = new Releases(outbox, clock);
    const acceptance = new Acceptance(registry, organisations, book, stands, invitations, releases, answers, clock);
    const sight = new PeopleInSight(registry, warehouses, some.desk.files);
    const people = new PeopleInQuestion(registry, sight);
    const other = new OtherPerson(registry, organisations, candidates, week, book, people, clock);
    this.decisions = new SuggestionDecisions(registry, organisations, book, acceptance, other, relisting, clock);
    this.people = new PossiblePeopleList(registry, organisations, week);
    this.typed = new TypedAnswers(registry, answers, relisting, audit);
    this.expiry = new InvitationExpiry(registry, organisations, takenBack, answers, scheduler, clock);
  }

  static async open(engine: Engine = 'SQLite'): Promise<DecisionDesk> {
    return new DecisionDesk(await AskingDesk.open(engine));
  }

  /** One date that lacks one person, and Inès who could come. */
  static async short(): Promise<{ desk: DecisionDesk; mission: string; slot: string; ines: string }> {
    const desk = await DecisionDesk.open();
    const mission = await desk.some.mission({ title: 'Maraude' });
    const slot = await desk.some.slot(mission, TUESDAY, EVENING, ONE_PERSON);
    return { desk, mission, slot, ines: await desk.free('Inès') };
  }

  get some() {
    return this.asking.some;
  }

  get clock() {
    return this.some.desk.stores.clock;
  }

  caller(missionScope: readonly string[] | null = null, { id, name } = CAMILLE): Caller {
    const { id: organisationId, slug: organisationSlug } = this.some.desk.house;
    const who = { kind: 'account', accountId: id, name, personId: null } as const;
    return { ...who, organisationId, organisationSlug, roles: ['coordinator'], missionScope };
  }

  /** Somebody free on Tuesday evenings, who can be written to. */
  async free(name: string, days = [2], more: Record<string, unknown> = {}): Promise<string> {
    const email = `${name.toLowerCase()}@example.org`;
    const person = await this.some.person('on', { displayName: name, email, ...more });
    await this.some.free(person, days, EVENING);
    return person;
  }

  /** Proposals of the week, worked out; the best first. */
  async workOut() {
    await this.some.follow();
    await this.runs.begin(this.caller(), { week: TUESDAY }, 'fr');
    await this.work.settled();
    return this.open();
  }

  open = async (caller = this.caller()) =>
    (await this.list.read(caller, { week: TUESDAY, state: 'open' }, 'fr')).suggestions;

  decide = async (id: string | undefined, said: Decide, caller = this.caller()) => {
    await this.some.follow();
    return this.decisions.decide(caller, id ?? '', said, ORIGIN);
  };

  /** Reads the reasons, then accepts. */
  accept = async (id: string | undefined, caller = this.caller(), more: Partial<Decide> = {}) => {
    await this.openings.open(caller, id ?? '');
    return this.decide(id, { choice: 'accept', ...more }, caller);
  };

  async close(): Promise<void> {
    await this.planner.onModuleDestroy();
    await this.asking.close();
  }
}
