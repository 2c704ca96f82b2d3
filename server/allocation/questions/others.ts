import { Injectable } from '@nestjs/common';
import type { Caller } from '../../auth/caller.js';
import { SkillNames } from '../../people/skill-names.js';
import { Registry, type RegistryManager } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Candidates } from '../candidates/candidates.js';
import { stepDetail } from '../suggestions/kept-lines.js';
import { Suggestion } from '../suggestions/suggestion.entity.js';
import { SuggestionStep } from '../suggestions/suggestion-step.entity.js';
import { basisOf } from './basis.js';
import { houseOf } from './house-of.js';
import { isInScope, KnownNames } from './known-names.js';
import type { OpenedPlan } from './opened-plan.js';
import { OpenedPlans } from './opened-plans.js';
import { PeopleInQuestion } from './people-in-question.js';
import type { Others } from './questions.schemas.js';
import { type Runner, rankedFor, stateAbove } from './ranked-for.js';

const SHOWN = 5;
const PLAIN = { disableIdentityMap: true } as const;

/** Who else could have been proposed for the same date, and why they came lower. */
@Injectable()
export class OthersInLine {
  constructor(
    private readonly registry: Registry,
    private readonly plans: OpenedPlans,
    private readonly people: PeopleInQuestion,
    private readonly names: KnownNames,
    private readonly candidates: Candidates,
  ) {}

  /** Throws `not-found`, also for a suggestion about other missions, and as `OpenedPlans.of` does. */
  async read(caller: Caller, suggestionId: string): Promise<Others> {
    const em = this.registry.of(caller.organisationId);
    const suggestion = await em.findOne(Suggestion, { id: suggestionId }, PLAIN);
    if (!suggestion) throw new AppError('not-found');
    const steps = await em.find(SuggestionStep, { suggestionId }, { orderBy: { place: 'asc' }, ...PLAIN });
    const slots = [];
    for (const { slotId } of steps) slots.push(await this.names.slot(caller, slotId));
    const at = steps.findIndex(({ seconds }) => seconds > 0);
    const [step, slot] = [steps[at], slots[at] ?? null];
    const [first] = slots;
    if (!first) throw new AppError('not-found');
    const opened = await this.plans.of(houseOf(caller), first.day);
    const nothing = { basis: basisOf(opened), slot, gain: null, others: [], unnamed: 0, busy: 0 };
    if (!step) return nothing;
    // Who was asked is counted on in the plan: here it is asked who could have been in their place.
    const undone = suggestion.state === 'invited' ? steps : [];
    const state = stateAbove(opened, await aboveIt(em, suggestion), undone);
    const { chosen, runners, busy } = rankedFor(opened, state, step);
    const sees = await this.people.sight(caller);
    const named = runners.filter(({ personId }) => sees(personId));
    const told = await this.#told(caller, opened, named.slice(0, SHOWN));
    const below = await suggestedBelow(em, suggestion, step);
    const others = told.map((one) => ({ ...one, isProposed: below.has(one.person.id) }));
    return { ...nothing, gain: chosen, others, unnamed: runners.length - named.length, busy };
  }

  async #told(
    caller: Caller,
    opened: OpenedPlan,
    runners: readonly Runner[],
  ): Promise<Omit<Others['others'][number], 'isProposed'>[]> {
    const persons = await this.names.persons(
      caller,
      runners.map(({ personId }) => personId),
    );
    const missions = await this.names.missions(
      caller,
      runners.flatMap(({ plannedAt }) => plannedAt ?? []),
    );
    const asks = runners.map(({ personId, key, partId }) => ({ personId, key, partId }));
    const details = asks.length === 0 ? [] : await this.candidates.details(houseOf(caller), opened.from.week, asks);
    const skills = await SkillNames.read(this.registry.of(caller.organisationId));
    return runners.map(({ personId, key, plannedAt, gain, seconds, why, limits }) => {
      const detail = stepDetail(details.find((one) => one.volunteer_key === key));
      const isMine = plannedAt !== null && isInScope(caller, plannedAt);
      return {
        person: { id: personId, name: persons.get(personId) ?? '' },
        gain,
        seconds,
        why,
        limits,
        detail: detail && {
          ...detail,
          skills: detail.skills.map(({ skillId, ...levels }) => ({ ...levels, skill: skills.nameOf(skillId) })),
        },
        planned: plannedAt === null ? null : { mission: isMine ? (missions.get(plannedAt) ?? null) : null },
      };
    });
  }
}

/** Steps of what stands above it in the list, and is still to be asked: what was asked is in the plan. */
async function aboveIt(em: RegistryManager, { runId, rank }: Suggestion): Promise<SuggestionStep[]> {
  if (!runId) return [];
  const still = { runId, rank: { $lt: rank } };
  const above = await em.find(Suggestion, { ...still, state: { $in: ['open', 'accepted'] } }, PLAIN);
  return em.find(SuggestionStep, { suggestionId: { $in: above.map(({ id }) => id) } }, PLAIN);
}

/** Who is suggested for the same places further down the list. */
async function suggestedBelow(
  em: RegistryManager,
  { runId, rank }: Suggestion,
  { slotId, skillId = null }: SuggestionStep,
): Promise<ReadonlySet<string>> {
  if (!runId) return new Set();
  const below = await em.find(Suggestion, { runId, rank: { $gt: rank }, state: 'open' }, PLAIN);
  const there = { slotId, skillId, seconds: { $gt: 0 }, suggestionId: { $in: below.map(({ id }) => id) } };
  const steps = await em.find(SuggestionStep, there, PLAIN);
  return new Set(steps.map(({ personId }) => personId));
}
