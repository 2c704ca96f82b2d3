import type { RegistryManager } from '../../registry/registry.js';
import { SuggestionStep } from '../suggestions/suggestion-step.entity.js';
import { Decision } from './decision.entity.js';

/**
 * Until which day each of these open suggestions is put off. A later calculation proposes the same thing under another
 * id: it stays put off.
 */
export async function putOffUntil(
  em: RegistryManager,
  steps: readonly SuggestionStep[],
  today: string,
): Promise<Map<string, string>> {
  const later = { choice: 'later' as const, until: { $gt: today } };
  const decisions = await em.find(Decision, later, { orderBy: { id: 'asc' }, disableIdentityMap: true });
  if (decisions.length === 0) return new Map();
  const ids = decisions.map(({ suggestionId }) => suggestionId);
  const decided = await em.find(SuggestionStep, { suggestionId: { $in: ids } }, { disableIdentityMap: true });
  const known = signatures(decided);
  const days = new Map(
    decisions.flatMap(({ suggestionId, until }) => {
      const what = known.get(suggestionId);
      return what === undefined || !until ? [] : [[what, until] as const];
    }),
  );
  return new Map(
    [...signatures(steps)].flatMap(([id, what]) => {
      const day = days.get(what);
      return day === undefined ? [] : [[id, day] as const];
    }),
  );
}

/** What each asks of whom, whatever its id. */
function signatures(steps: readonly SuggestionStep[]): Map<string, string> {
  const parts = new Map<string, string[]>();
  for (const { suggestionId, personId, slotId, seconds } of steps)
    parts.set(suggestionId, [...(parts.get(suggestionId) ?? []), `${personId} ${slotId} ${seconds}`]);
  return new Map([...parts].map(([id, list]) => [id, list.toSorted().join('\n')]));
}
