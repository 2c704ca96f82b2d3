import { Injectable } from '@nestjs/common';
import { Organisations } from '../../registry/organisations.js';
import { Registry } from '../../registry/registry.js';
import { Clock } from '../../shared/clock.js';
import { Candidates } from '../candidates/candidates.js';
import type { FoundCandidates } from '../candidates/found.js';
import { type Week, weekOf } from '../candidates/week.js';
import { type AskedPlan, problemOf } from '../proposals/problem-of.js';
import { AllocationRun } from '../runs/allocation-run.entity.js';
import { ActiveWeights } from '../weights/active-weights.js';
import { countedOn } from './counted-on.js';
import { waitingSteps } from './waiting-steps.js';

export interface FoundWeek {
  week: Week;
  found: FoundCandidates;
  asked: AskedPlan;
}

/** A week as it is now, by the rules of the run that proposed something for it. */
@Injectable()
export class WeekFound {
  constructor(
    private readonly candidates: Candidates,
    private readonly weights: ActiveWeights,
    private readonly organisations: Organisations,
    private readonly registry: Registry,
    private readonly clock: Clock,
  ) {}

  /** `day`: any of the week meant. `also`: pairs to find whatever their place. */
  async read(
    organisationId: string,
    { day, runId }: { day: string; runId: string | null },
    also: readonly { personId: string; partId: string }[],
  ): Promise<FoundWeek> {
    const organisation = await this.organisations.byId(organisationId);
    const em = this.registry.of(organisationId);
    const run = runId === null ? null : await em.findOne(AllocationRun, { id: runId });
    const { values } = await this.weights.of(em, run?.weightsVersion);
    const week = weekOf(day, organisation.zone, this.clock.now());
    const asIs = await this.candidates.find(organisation, week, { weights: values.fit, also });
    const found = countedOn(asIs, await waitingSteps(em));
    return { week, found, asked: problemOf(found, values.plan) };
  }
}
