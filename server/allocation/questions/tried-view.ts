import { Injectable } from '@nestjs/common';
import type { Caller } from '../../auth/caller.js';
import { politeChunks } from '../../people/in-chunks.js';
import { Slot } from '../../missions/slot.entity.js';
import { Registry } from '../../registry/registry.js';
import { changedProblem, type PlanChange } from '../plan/change.js';
import { numberAt } from '../plan/number-at.js';
import type { Plan } from '../plan/plan.js';
import type { PlanProblem, PlanSlot } from '../plan/problem.js';
import { rulesOf } from '../proposals/listed.js';
import { PlanState } from '../proposals/plan-state.js';
import { wholePresences } from '../proposals/whole-presences.js';
import { basisOf } from './basis.js';
import { isInScope, KnownNames } from './known-names.js';
import type { OpenedPlan } from './opened-plan.js';
import { coverageOf, outcomeOf, type PlanOutcome } from './outcome-of.js';
import { PeopleInQuestion } from './people-in-question.js';
import { difference } from './plan-difference.js';
import type { TriedCoverage, WhatIfAnswer } from './trying.schemas.js';

interface Both {
  before: PlanOutcome;
  after: PlanOutcome;
}

/** What a change of the plan would bring, before and after, within the reader's missions. */
@Injectable()
export class TriedView {
  constructor(
    private readonly registry: Registry,
    private readonly people: PeopleInQuestion,
    private readonly names: KnownNames,
  ) {}

  async of(
    caller: Caller,
    opened: OpenedPlan,
    { plan, changes }: { plan: Plan; changes: readonly PlanChange[] },
  ): Promise<WhatIfAnswer> {
    const { problem } = opened;
    const rules = rulesOf(opened.from.asked, opened.from.found);
    // As a run does, before it asks anybody: who comes to a date that wants whole presences comes for all of it.
    const whole = (of: PlanProblem, units: Int32Array) => wholePresences(new PlanState(of), rules, units).units;
    const changed = changedProblem(problem, changes);
    const [now, then] = [whole(problem, opened.plan.units), whole(changed, plan.units)];
    const [before, after] = [outcomeOf(problem, now), outcomeOf(changed, then)];
    const both = { before, after };
    const steps = difference(now, then);
    return {
      basis: basisOf(opened),
      before: told(before, opened.plan),
      after: told(after, plan),
      ...(await this.#missions(caller, both)),
      languages: await this.#languages(caller, opened, both),
      ...(await this.#loads(caller, opened, both)),
      ...(await this.names.moves(caller, opened, { state: before.state, steps })),
    };
  }

  async #missions(caller: Caller, both: Both): Promise<Pick<WhatIfAnswer, 'missions' | 'otherMissions'>> {
    const ids = [...new Set(both.before.state.problem.slots.map(({ missionId }) => missionId))];
    const mine = ids.filter((id) => isInScope(caller, id));
    const titles = await this.names.missions(caller, mine);
    const own = new Set(mine);
    const missions = mine.map((id) => ({
      id,
      title: titles.get(id) ?? '',
      ...covered(both, ({ missionId }) => missionId === id),
    }));
    const count = ids.length - mine.length;
    const others = count === 0 ? null : { count, ...covered(both, ({ missionId }) => !own.has(missionId)) };
    const byChange = missions.toSorted((a, b) => changeOf(b) - changeOf(a) || a.title.localeCompare(b.title));
    return { missions: byChange, otherMissions: others };
  }

  async #languages(caller: Caller, { from }: OpenedPlan, both: Both): Promise<WhatIfAnswer['languages']> {
    const em = this.registry.of(caller.organisationId);
    const slotOf = new Map(from.found.parts.map((part) => [part.part_id, part.slot_id]));
    const languages = new Map<string, string>();
    for await (const some of politeChunks([...new Set(slotOf.values())]))
      for (const { id, language } of await em.find(Slot, { id: { $in: some } }, { fields: ['language'] }))
        if (language) languages.set(id, language);
    return [...new Set(languages.values())].toSorted().map((language) => ({
      language,
      ...covered(both, ({ id }) => languages.get(slotOf.get(id) ?? '') === language),
    }));
  }

  async #loads(
    caller: Caller,
    opened: OpenedPlan,
    { before, after }: Both,
  ): Promise<Pick<WhatIfAnswer, 'people' | 'unnamed'>> {
    const [one, other] = [before.state.load, after.state.load];
    const changed = [...one.keys()].filter((at) => one[at] !== other[at]);
    const sees = await this.people.sight(caller);
    const seen = changed.filter((at) => sees(opened.personIdOf(at)));
    const names = await this.names.persons(
      caller,
      seen.map((at) => opened.personIdOf(at)),
    );
    const people = seen.map((at) => {
      const id = opened.personIdOf(at);
      const comfort = opened.problem.people[at]?.comfortUnits ?? null;
      return {
        person: { id, name: names.get(id) ?? '' },
        before: opened.seconds(numberAt(one, at)),
        after: opened.seconds(numberAt(other, at)),
        comfort: comfort === null ? null : opened.seconds(comfort),
      };
    });
    const byName = people.toSorted((a, b) => a.person.name.localeCompare(b.person.name));
    return { people: byName, unnamed: changed.length - seen.length };
  }
}

const told = ({ total, overComfort, peopleTouched }: PlanOutcome, { proven: isProven }: Plan) => ({
  ...total,
  overComfort,
  peopleTouched,
  isProven,
});

const covered = ({ before, after }: Both, isAsked: (slot: PlanSlot) => boolean) => ({
  before: coverageOf(before.state, isAsked),
  after: coverageOf(after.state, isAsked),
});

/** Hours that come or go, so that what changes is read first. */
const changeOf = ({ before, after }: Record<'before' | 'after', TriedCoverage>): number =>
  Math.abs(after.coveredTarget - before.coveredTarget) + Math.abs(after.wantedTarget - before.wantedTarget);
