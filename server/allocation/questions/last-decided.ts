import type { RegistryManager } from '../../registry/registry.js';
import { Decision } from '../decisions/decision.entity.js';
import { AllocationRun } from '../runs/allocation-run.entity.js';

/** The last calculation of a week, if any; `mark` is another once there was another, or once somebody decided something since. */
export async function lastDecided(
  em: RegistryManager,
  week: string,
): Promise<{ run: AllocationRun | null; mark: string }> {
  const last = { orderBy: { id: 'desc' }, limit: 1, disableIdentityMap: true } as const;
  const [run = null] = await em.find(AllocationRun, { week, state: 'done' }, last);
  const [decision = null] = await em.find(Decision, { choice: { $ne: 'later' } }, last);
  return { run, mark: `${run?.id ?? ''} ${decision?.id ?? ''}` };
}
