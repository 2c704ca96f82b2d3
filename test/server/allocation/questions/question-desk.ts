import { KnownNames } from '../../../../server/allocation/questions/known-names.js';
import { OpenedPlans } from '../../../../server/allocation/questions/opened-plans.js';
import { OthersInLine } from '../../../../server/allocation/questions/others.js';
import { PeopleInQuestion } from '../../../../server/allocation/questions/people-in-question.js';
import type { TriedChange } from '../../../../server/allocation/questions/trying.schemas.js';
import { TriedView } from '../../../../server/allocation/questions/tried-view.js';
import { WhatIfs } from '../../../../server/allocation/questions/what-if.js';
import { WhyNots } from '../../../../server/allocation/questions/why-not.js';
import { Planner } from '../../../../server/allocation/plan/planner.js';
import { ActiveWeights } from '../../../../server/allocation/weights/active-weights.js';
import type { Caller } from '../../../../server/auth/caller.js';
import { Events } from '../../../../server/shared/events.js';
import { PeopleInSight } from '../../../../server/validation/abilities/people-in-sight.js';
import { SomeWeek } from '../candidates/some-week.js';

export const TUESDAY = '2026-03-03';
export const EVENING = ['18:00', '20:00'] as const;

/** Whoever answers questions about a week, on real stores. */
export class QuestionDesk {
  readonly planner = new Planner();
  readonly plans: OpenedPlans;
  readonly whyNots: WhyNots;
  readonly others: OthersInLine;
  readonly whatIfs: WhatIfs;

  private constructor(readonly some: SomeWeek) {
    const { candidates } = some;
    const { registry, organisations, warehouses, clock } = some.desk.stores;
    const sight = new PeopleInSight(registry, warehouses, some.desk.files);
    const people = new PeopleInQuestion(registry, sight);
    const names = new KnownNames(registry, people, clock);
    this.plans = new OpenedPlans(
      candidates,
      this.planner,
      new ActiveWeights(),
      registry,
      organisations,
      new Events(),
      clock,
    );
    this.whyNots = new WhyNots(this.plans, people, names, candidates);
    this.others = new OthersInLine(registry, this.plans, people, names, candidates);
    const view = new TriedView(registry, people, names);
    this.whatIfs = new WhatIfs(this.plans, people, names, organisations, registry, view);
  }

  static async open(): Promise<QuestionDesk> {
    const some = await SomeWeek.open();
    some.desk.stores.clock.instant = new Date('2026-03-01T12:00:00Z');
    return new QuestionDesk(some);
  }

  caller(missionScope: readonly string[] | null = null): Caller {
    const { id: organisationId, slug: organisationSlug } = this.some.desk.house;
    const who = { kind: 'account', accountId: null, name: 'Camille', personId: null } as const;
    return { ...who, organisationId, organisationSlug, roles: ['coordinator'], missionScope };
  }

  /** Somebody who said yes and is free on these weekdays, every evening. */
  async free(name: string, weekdays: number[] = [2], consent: 'on' | 'paused' | 'off' | null = 'on'): Promise<string> {
    const person = await this.some.person(consent, { displayName: name });
    await this.some.free(person, weekdays, EVENING);
    return person;
  }

  /** A date of an evening that needs one person, and takes no more. */
  slotOfOne(mission: string, day: string, more: Record<string, unknown> = {}): Promise<string> {
    return this.some.slot(mission, day, EVENING, { targetSeconds: 7200, maxSeconds: 7200, ...more });
  }

  whyNot = (slot: string, person: string, caller = this.caller()) => this.whyNots.answer(caller, { slot, person });

  whatIf = (changes: TriedChange[], caller = this.caller()) => this.whatIfs.answer(caller, { week: TUESDAY, changes });

  async close(): Promise<void> {
    await this.plans.onModuleDestroy();
    await this.planner.onModuleDestroy();
    await this.some.close();
  }
}
