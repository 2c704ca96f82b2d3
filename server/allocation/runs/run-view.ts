import type { RegistryManager } from '../../registry/registry.js';
import { AppError, type ErrorParameters } from '../../shared/app-error.js';
import { type ErrorCode, errorTexts } from '../../shared/error-texts.js';
import type { Language } from '../../shared/language.js';
import type { RunView } from '../allocation.schemas.js';
import { Suggestion } from '../suggestions/suggestion.entity.js';
import type { AllocationRun } from './allocation-run.entity.js';

export async function runView(
  em: RegistryManager,
  run: AllocationRun,
  { startedBy, language }: { startedBy: string | null; language: Language },
): Promise<RunView> {
  const { id, week, state, stage, metrics = null } = run;
  return {
    id,
    week,
    state,
    stage,
    startedBy,
    metrics,
    startedAt: run.startedAt.toISOString(),
    endedAt: run.endedAt?.toISOString() ?? null,
    fault: faultOf(run, language),
    suggestions: await em.count(Suggestion, { runId: id }),
    proof: proofOf(run),
  };
}

function proofOf({ isProven, gap, engine, weightsVersion, inputHash, planHash }: AllocationRun): RunView['proof'] {
  if (typeof isProven !== 'boolean' || typeof gap !== 'number' || !engine || !inputHash || !planHash) return null;
  return { isProven, gap, engine, weightsVersion, inputHash, planHash };
}

function faultOf({ fault }: AllocationRun, language: Language): string | null {
  if (!fault) return null;
  const code = fault.code in errorTexts ? (fault.code as ErrorCode) : 'not-found';
  return new AppError(code, fault.parameters as ErrorParameters).sentence(language);
}
