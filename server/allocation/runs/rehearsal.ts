import { Injectable } from '@nestjs/common';
import type { Organisation } from '../../registry/organisation.entity.js';
import { Registry } from '../../registry/registry.js';
import { Candidates } from '../candidates/candidates.js';
import type { FoundCandidates } from '../candidates/found.js';
import type { Week } from '../candidates/week.js';
import { withDecided } from '../decisions/with-decided.js';
import { problemHash } from '../plan/hash.js';
import type { Plan } from '../plan/plan.js';
import { Planner } from '../plan/planner.js';
import { sortedProblem } from '../plan/sorted-problem.js';
import { listAsked } from '../proposals/list-asked.js';
import type { Line } from '../proposals/listed.js';
import { listedApart } from '../proposals/listed-apart.js';
import { problemOf } from '../proposals/problem-of.js';
import type { RunMetrics } from '../proposals/run-metrics.js';
import type { WeightValues } from '../weights/weight-values.js';

export interface Rehearsed {
  found: FoundCandidates;
  plan: Plan;
  lines: Line[];
  metrics: RunMetrics;
}

/** The same calculation as a run's, from what was decided too; nothing of it is kept. */
@Injectable()
export class Rehearsal {
  constructor(
    private readonly candidates: Candidates,
    private readonly planner: Planner,
    private readonly registry: Registry,
  ) {}

  async workOut(organisation: Organisation, week: Week, values: WeightValues): Promise<Rehearsed> {
    const found = await this.#found(organisation, week, values);
    const asked = problemOf(found, values.plan);
    const { plan, close } = await this.planner.open(asked.problem);
    await close();
    return { found, plan, ...(await listedApart(listAsked(asked, found, plan.units))) };
  }

  /** What a calculation would be asked, without solving it: the same hash as the plan's. */
  async inputHash(organisation: Organisation, week: Week, values: WeightValues): Promise<string> {
    const found = await this.#found(organisation, week, values);
    return problemHash(sortedProblem(problemOf(found, values.plan).problem).problem);
  }

  async #found(organisation: Organisation, week: Week, { fit }: WeightValues): Promise<FoundCandidates> {
    const asIs = await this.candidates.find(organisation, week, { weights: fit });
    return withDecided(this.registry.of(organisation.id), { week: week.monday }, asIs);
  }
}
