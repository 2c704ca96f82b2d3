import type { PersonMerge } from '../people/person-merge.entity.js';
import { Person } from '../people/person.entity.js';
import type { RegistryManager } from '../registry/registry.js';
import type { MergeView } from './merges.schemas.js';

/** With the names of today. */
export async function mergeViews(em: RegistryManager, merges: readonly PersonMerge[]): Promise<MergeView[]> {
  const ids = [...new Set(merges.flatMap(({ mergedId, keptId }) => [mergedId ?? [], keptId ?? []].flat()))];
  const people = await em.find(Person, { id: { $in: ids } }, { fields: ['id', 'displayName'] });
  const names = new Map(people.map(({ id, displayName }) => [id, displayName]));
  const named = (id: string | null | undefined) => ({ id: id ?? null, name: names.get(id ?? '') ?? null });
  return merges.map(({ id, mergedId, keptId, decidedBy, decidedAt, undoneBy, undoneAt }) => ({
    id,
    merged: named(mergedId),
    kept: named(keptId),
    by: decidedBy,
    at: decidedAt.toISOString(),
    undone: undoneAt ? { by: undoneBy ?? '', at: undoneAt.toISOString() } : null,
  }));
}
