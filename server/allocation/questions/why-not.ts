import { Injectable } from '@nestjs/common';
import type { Caller } from '../../auth/caller.js';
import { AppError } from '../../shared/app-error.js';
import { Candidates } from '../candidates/candidates.js';
import type { Blocked, SlotPart } from '../candidates/found.js';
import { numberAt } from '../plan/number-at.js';
import { houseOf } from './house-of.js';
import type { Step } from '../proposals/plan-state.js';
import { basisOf } from './basis.js';
import { type ForcedPresence, forcedPresence, wholeUnits } from './forced-presence.js';
import { KnownNames } from './known-names.js';
import type { OpenedPlan } from './opened-plan.js';
import { type AskedPair, OpenedPlans } from './opened-plans.js';
import { PeopleInQuestion, type PersonInQuestion } from './people-in-question.js';
import type { WhyNot, WhyNotQuery } from './questions.schemas.js';

interface Asked {
  caller: Caller;
  person: WhyNot['person'];
  slot: WhyNot['slot'];
}

/** Why somebody is not proposed for a date: what stands in the way, or what it would cost and who would have to move. */
@Injectable()
export class WhyNots {
  constructor(
    private readonly plans: OpenedPlans,
    private readonly people: PeopleInQuestion,
    private readonly names: KnownNames,
    private readonly candidates: Candidates,
  ) {}

  /** Throws `not-found`, also for a date or somebody of other missions, and as `OpenedPlans.of` does. */
  async answer(caller: Caller, query: WhyNotQuery): Promise<WhyNot> {
    const slot = await this.names.slot(caller, query.slot);
    const { agrees, ...person }: PersonInQuestion = await this.people.one(caller, query.person);
    const asked = { caller, person, slot };
    // Who did not say yes is part of no calculation: nothing more is looked at.
    if (!agrees) return answerOf(asked, 'no-consent');
    const house = houseOf(caller);
    let opened = await this.plans.of(house, slot.day);
    if (opened.keyOf(person.id) === undefined) {
      this.plans.forget(house.id);
      opened = await this.plans.of(house, slot.day);
    }
    const key = opened.keyOf(person.id);
    if (key === undefined) return answerOf(asked, 'gone');
    const parts = opened.from.found.parts.filter((part) => part.slot_id === slot.id);
    if (parts.length === 0) return { ...answerOf(asked, 'unknown-need'), basis: basisOf(opened) };
    return this.#looked(asked, opened, { key, parts });
  }

  async #looked(
    asked: Asked,
    opened: OpenedPlan,
    { key, parts }: { key: string; parts: readonly SlotPart[] },
  ): Promise<WhyNot> {
    const house = houseOf(asked.caller);
    const asks = parts.map(({ part_id: partId }) => ({ personId: asked.person.id, key, partId }));
    const known = asks.filter(({ partId }) => opened.pairOf(key, partId) !== undefined);
    // Of who is a candidate for some of the places it is known already that nothing is in the way there.
    if (known.length > 0) return this.#among(asked, opened, known);
    const { week, values } = opened.from;
    const options = { weights: values.fit, unitSeconds: opened.seconds(1) };
    const { blocked, fitted } = await this.candidates.looked(house, week, asks, options);
    const free = asks.filter(({ partId }) => !blocked.some((one) => one.part_id === partId));
    if (free.length === 0) return this.#blocked(asked, opened, { parts, blocked });
    // They seldom change the plan: it is made anew only where they do.
    const beside = fitted.length === 0 ? null : await this.#among(asked, opened.beside(fitted), free).catch(ifAnother);
    return beside ?? this.#among(asked, await this.plans.including(house, opened, free), free);
  }

  /** They could come to these places. */
  #among(asked: Asked, opened: OpenedPlan, places: readonly AskedPair[]): Promise<WhyNot> {
    const pairs = places.flatMap(({ key, partId }) => opened.pairOf(key, partId) ?? []);
    const there = pairs.find((pair) => (opened.plan.units[pair] ?? 0) > 0);
    return there === undefined ? this.#priced(asked, opened, pairs) : this.#planned(asked, opened, there);
  }

  /** Of several kinds of places, the one with least in the way. */
  async #blocked(
    asked: Asked,
    opened: OpenedPlan,
    { parts, blocked }: { parts: readonly SlotPart[]; blocked: readonly Blocked[] },
  ): Promise<WhyNot> {
    const byPart = parts.map((part) => ({ part, own: blocked.filter((one) => one.part_id === part.part_id) }));
    const [nearest] = byPart.toSorted((a, b) => a.own.length - b.own.length);
    const obstacles = [];
    for (const { filter, subject, wanted, present } of nearest?.own ?? []) {
      const named = filter === 'skill' ? ((await this.names.skill(asked.caller, subject)) ?? '') : subject;
      obstacles.push({ filter, subject: named, wanted, present });
    }
    const skill = await this.names.skill(asked.caller, nearest?.part.skill_id ?? null);
    return { ...answerOf(asked, 'blocked'), basis: basisOf(opened), skill, obstacles };
  }

  async #planned(asked: Asked, opened: OpenedPlan, pair: number): Promise<WhyNot> {
    return {
      ...answerOf(asked, 'planned'),
      ...(await this.#pairOf(asked, opened, pair)),
      seconds: opened.seconds(opened.plan.units[pair] ?? 0),
    };
  }

  async #priced(asked: Asked, opened: OpenedPlan, pairs: readonly number[]): Promise<WhyNot> {
    const { problem, plan } = opened;
    let best: { pair: number; forced: ForcedPresence; steps: Step[] } | undefined;
    for (const pair of pairs) {
      const steps = await opened.stepsTo(pair, wholeUnits(problem, pair)).catch(noRoom);
      if (!steps) continue;
      const forced = forcedPresence(opened.state, opened.from.asked.candidates, steps);
      if (!best || forced.points > best.forced.points) best = { pair, forced, steps };
    }
    if (!best) return { ...answerOf(asked, 'no-room'), basis: basisOf(opened) };
    const { forced, steps } = best;
    return {
      ...answerOf(asked, 'possible'),
      ...(await this.#pairOf(asked, opened, best.pair)),
      seconds: opened.seconds(wholeUnits(problem, best.pair)),
      cost: { ...forced, isProven: plan.proven },
      ...(await this.names.moves(asked.caller, opened, { state: opened.state, steps })),
    };
  }

  async #pairOf({ caller }: Asked, opened: OpenedPlan, pair: number) {
    const { pairs } = opened.problem;
    const part = opened.from.found.parts[numberAt(pairs.slot, pair)];
    return {
      basis: basisOf(opened),
      skill: await this.names.skill(caller, part?.skill_id ?? null),
      today: opened.seconds(numberAt(pairs.todayUnits, pair)),
    };
  }
}

function answerOf({ person, slot }: Asked, kind: WhyNot['kind']): WhyNot {
  const nothing = { basis: null, skill: null, seconds: null, today: null, cost: null };
  return { kind, person, slot, ...nothing, obstacles: [], moves: [], elsewhere: 0 };
}

function noRoom(error: unknown): null {
  if (error instanceof AppError && error.code === 'plan-locks-contradict') return null;
  throw error;
}

/** The plan is not the same once they are in it, or it is not proven. */
function ifAnother(error: unknown): null {
  if (error instanceof AppError && error.code === 'plan-not-proven') return null;
  throw error;
}
