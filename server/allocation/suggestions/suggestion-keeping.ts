import { Injectable } from '@nestjs/common';
import type { Organisation } from '../../registry/organisation.entity.js';
import { politeChunks } from '../../people/in-chunks.js';
import { Registry, type RegistryManager } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';
import { newId } from '../../shared/identifiers.js';
import { Candidates } from '../candidates/candidates.js';
import type { FitDetail, FoundCandidates } from '../candidates/found.js';
import type { Week } from '../candidates/week.js';
import { decidedMeanwhile, type IsDecided } from '../decisions/decided-meanwhile.js';
import { Relisting } from '../decisions/relisting.js';
import { keepExposure } from '../fairness/kept-exposure.js';
import { fairnessOf } from '../fairness/run-fairness.js';
import { shownMissions } from '../fairness/shown-missions.js';
import type { Plan } from '../plan/plan.js';
import type { Line } from '../proposals/listed.js';
import type { RunMetrics } from '../proposals/run-metrics.js';
import { AllocationRun } from '../runs/allocation-run.entity.js';
import { forcedLines, type KeptLine, keptLines } from './kept-lines.js';
import { Suggestion } from './suggestion.entity.js';
import { SuggestionStep } from './suggestion-step.entity.js';

export interface WorkedOut {
  organisation: Organisation;
  run: AllocationRun;
  week: Week;
  found: FoundCandidates;
  lines: readonly Line[];
  plan: Plan;
  metrics: RunMetrics;
}

/** Keeps what a run worked out, in place of what earlier runs proposed for the same week. */
@Injectable()
export class SuggestionKeeping {
  constructor(
    private readonly candidates: Candidates,
    private readonly registry: Registry,
    private readonly clock: Clock,
    private readonly relisting: Relisting,
  ) {}

  /** Throws `plan-stopped` when the run was cancelled meanwhile: nothing is then kept. */
  async keep(worked: WorkedOut): Promise<void> {
    const { organisation, run, found, week, plan } = worked;
    const metrics = { ...worked.metrics, fairness: fairnessOf(found, worked.lines) };
    const details = await this.#details(worked);
    const blocked = await this.#blocked(worked);
    const kept = [...forcedLines(found, blocked), ...keptLines(worked.lines, found, details)];
    const isOther = await this.registry.transaction(organisation.id, async (em) => {
      const endedAt = this.clock.now();
      const { objective, bound, gap, proven: isProven, inputHash, hash: planHash, engine, stoppedBy } = plan;
      const proof = { objective, bound, gap, isProven, inputHash, planHash, engine, stoppedBy };
      const ended = { ...proof, state: 'done', metrics, endedAt } as const;
      if ((await em.nativeUpdate(AllocationRun, { id: run.id, state: 'running' }, ended)) === 0)
        throw new AppError('plan-stopped');
      await withdrawEarlier(em, run);
      const meanwhile = await decidedMeanwhile(em, run);
      await insert(em, { run, kept, decided: meanwhile.isDecided, createdAt: endedAt, expiresAt: week.to });
      const counted = { organisationId: organisation.id, week: week.monday, now: endedAt };
      await keepExposure(em, counted, shownMissions(found, worked.lines));
      return meanwhile.isOther;
    });
    // What was worked out is about the week as it was when the run began.
    if (isOther) await this.relisting.after({ organisationId: organisation.id, runId: run.id });
  }

  async #details({
    organisation,
    week,
    lines,
    found: { personIds },
  }: WorkedOut): Promise<ReadonlyMap<string, FitDetail>> {
    const coming = lines.flatMap(({ steps }) => steps.filter(({ seconds }) => seconds > 0));
    const pairs = coming.flatMap(({ key, partId }) => {
      const personId = personIds.get(key);
      return personId === undefined ? [] : [{ key, partId, personId }];
    });
    const found = pairs.length === 0 ? [] : await this.candidates.details(organisation, week, pairs);
    return new Map(found.map((one) => [`${one.volunteer_key} ${one.part_id}`, one]));
  }

  async #blocked({ organisation, week, found: { broken, personIds } }: WorkedOut) {
    const asks = broken.flatMap(({ volunteer_key: key, part_id: partId }) => {
      const personId = personIds.get(key);
      return personId === undefined ? [] : [{ personId, partId }];
    });
    return asks.length === 0 ? [] : this.candidates.blocked(organisation, week, asks);
  }
}

/** What was only proposed goes; what somebody decided stays. */
async function withdrawEarlier(em: RegistryManager, { id, week }: AllocationRun): Promise<void> {
  const runs = await em.find(AllocationRun, { week, id: { $ne: id } }, { fields: ['id'], disableIdentityMap: true });
  await em.nativeUpdate(
    Suggestion,
    { runId: { $in: runs.map((run) => run.id) }, state: 'open' },
    { state: 'withdrawn' },
  );
}

async function insert(
  em: RegistryManager,
  {
    run,
    kept,
    decided,
    createdAt,
    expiresAt,
  }: { run: AllocationRun; kept: readonly KeptLine[]; decided: IsDecided; createdAt: Date; expiresAt: Date },
): Promise<void> {
  const { organisationId, id: runId } = run;
  const ids = kept.map(() => newId(createdAt));
  const rows = kept.map(({ kind, gain, explanation, assumes, steps }, at) => ({
    id: ids[at] ?? '',
    organisationId,
    runId,
    kind,
    rank: at + 1,
    gain,
    explanation: { ...explanation, assumes: assumes.map((place) => ids[place] ?? '') },
    state: steps.some(decided) ? ('withdrawn' as const) : ('open' as const),
    createdAt,
    expiresAt,
  }));
  const steps = kept.flatMap((line, at) =>
    line.steps.map((step, place) => ({
      id: newId(createdAt),
      organisationId,
      suggestionId: ids[at] ?? '',
      ...step,
      place,
    })),
  );
  for await (const chunk of politeChunks(rows)) await em.insertMany(Suggestion, chunk);
  for await (const chunk of politeChunks(steps)) await em.insertMany(SuggestionStep, chunk);
}
