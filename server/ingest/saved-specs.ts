import type { RegistryManager } from '../registry/registry.js';
import { SavedMapping } from './saved-mapping.entity.js';
import type { SavedSpec } from './saved-spec.js';

/** What was saved for a source, the latest first. */
export async function savedSpecs(em: RegistryManager, source: string): Promise<SavedSpec[]> {
  const saved = await em.find(SavedMapping, { source }, { orderBy: { savedAt: 'desc', id: 'desc' } });
  return saved.map(({ name, version, headers, mapping }) => ({ name, version, headers, spec: mapping }));
}
