import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { House } from '../../ledger/house.js';
import { Organisations } from '../../registry/organisations.js';
import { Registry } from '../../registry/registry.js';
import { Clock } from '../../shared/clock.js';
import { Events } from '../../shared/events.js';
import { Candidates } from '../candidates/candidates.js';
import { weekOf } from '../candidates/week.js';
import { withDecided } from '../decisions/with-decided.js';
import { Planner } from '../plan/planner.js';
import type { PlanProblem } from '../plan/problem.js';
import { problemOf } from '../proposals/problem-of.js';
import { ActiveWeights } from '../weights/active-weights.js';
import { lastDecided } from './last-decided.js';
import { type OpenedFrom, OpenedPlan } from './opened-plan.js';

/** As many as the planner keeps. */
const MOST_OPEN = 2;
/** What was read of people leaves the memory then, ms: what they changed meanwhile counts from there on. */
const LIFE = 600_000;

export interface AskedPair {
  personId: string;
  key: string;
  partId: string;
}

interface Held {
  organisationId: string;
  mark: string;
  opening: Promise<OpenedPlan>;
  end: NodeJS.Timeout;
}

/** Plans that can be asked: opened at the first question about a week, once for all who ask meanwhile. */
@Injectable()
export class OpenedPlans implements OnModuleInit, OnModuleDestroy {
  /** By association and Monday; the one asked longest ago comes first. */
  readonly #held = new Map<string, Held>();

  constructor(
    private readonly candidates: Candidates,
    private readonly planner: Planner,
    private readonly weights: ActiveWeights,
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    const forget = ({ organisationId }: { organisationId: string }) => this.forget(organisationId);
    this.events.on('person-erased', forget);
    this.events.on('dimension-changed', forget);
  }

  async onModuleDestroy(): Promise<void> {
    const opening = [...this.#held.values()].map((held) => held.opening);
    for (const name of this.#held.keys()) this.#drop(name);
    await Promise.allSettled(opening);
  }

  /** What is known of an association is read anew at its next question. */
  forget(organisationId: string): void {
    for (const [name, held] of this.#held) if (held.organisationId === organisationId) this.#drop(name);
  }

  /** The plan of the week of a day, with the weights of its last run. Throws as `Candidates.find` and the planner do. */
  async of(house: House, day: string): Promise<OpenedPlan> {
    const { zone } = await this.organisations.byId(house.id);
    const { monday } = weekOf(day, zone);
    const { run, mark } = await lastDecided(this.registry.of(house.id), monday);
    const name = nameOf(house, monday);
    const held = this.#held.get(name);
    if (held?.mark === mark) {
      this.#held.delete(name);
      this.#held.set(name, held);
      return held.opening;
    }
    this.#drop(name);
    const opening = this.#open(house, { monday, zone, run, mark });
    return this.#hold(name, { organisationId: house.id, mark, opening });
  }

  /** The same, in its place, with pairs that were nobody's best; not those that something stands between. */
  async including(house: House, opened: OpenedPlan, pairs: readonly AskedPair[]): Promise<OpenedPlan> {
    const missing = pairs.filter(({ key, partId }) => opened.pairOf(key, partId) === undefined);
    if (missing.length === 0) return opened;
    const { week, values, refused, mark } = opened.from;
    const options = { weights: values.fit, unitSeconds: opened.seconds(1) };
    const fitted = await this.candidates.fitted(house, week, missing, options);
    if (fitted.length === 0) return opened;
    const opening = opened.with(fitted);
    void opening.then(() => opened.close()).catch(() => undefined);
    // Whoever was refused is looked at for this question alone: the next one opens the plan anew.
    const isRefused = fitted.some((one) => refused.has(pairOf(one)));
    const held = { organisationId: house.id, mark: isRefused ? '' : mark, opening };
    return this.#hold(nameOf(house, week.monday), held);
  }

  #hold(name: string, held: Omit<Held, 'end'>): Promise<OpenedPlan> {
    clearTimeout(this.#held.get(name)?.end);
    this.#held.delete(name);
    while (this.#held.size >= MOST_OPEN) this.#drop([...this.#held.keys()][0] ?? '');
    this.#held.set(name, { ...held, end: setTimeout(() => this.#drop(name), LIFE).unref() });
    held.opening.catch(() => {
      if (this.#held.get(name)?.opening === held.opening) this.#drop(name);
    });
    return held.opening;
  }

  #drop(name: string): void {
    const held = this.#held.get(name);
    if (!held) return;
    clearTimeout(held.end);
    this.#held.delete(name);
    void held.opening.then((opened) => opened.close()).catch(() => undefined);
  }

  async #open(
    house: House,
    { monday, zone, run, mark }: Pick<OpenedFrom, 'run' | 'mark'> & { monday: string; zone: string },
  ): Promise<OpenedPlan> {
    const readAt = this.clock.now();
    const week = weekOf(monday, zone, readAt);
    const em = this.registry.of(house.id);
    const { values } = await this.weights.of(em, run?.weightsVersion);
    const asIs = await this.candidates.find(house, week, { weights: values.fit });
    const found = await withDecided(em, { week: monday }, asIs);
    const left = new Set(found.candidates.map(pairOf));
    const refused = new Set(asIs.candidates.map(pairOf).filter((pair) => !left.has(pair)));
    const asked = problemOf(found, values.plan);
    const open = (problem: PlanProblem) => this.planner.open(problem);
    const kept = await open(asked.problem);
    const { inputHash } = kept.plan;
    const from = { week, run, mark, values, found, refused, asked, readAt, inputHash };
    return new OpenedPlan(from, kept.plan, kept, open);
  }
}

const pairOf = (one: { volunteer_key: string; part_id: string }) => `${one.volunteer_key} ${one.part_id}`;
const nameOf = (house: House, monday: string) => `${house.id} ${monday}`;
