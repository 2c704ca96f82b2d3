import type { RegistryManager } from '../../registry/registry.js';
import { CecFacts } from './cec-facts.entity.js';
import type { NewFacts } from './cec.schemas.js';

/** What the association has said of itself; nothing said is unknown. */
export async function factsOf(em: RegistryManager): Promise<NewFacts> {
  const kept = await em.findOne(CecFacts, {});
  return {
    declaredOn: kept?.declaredOn ?? null,
    hasListedPurpose: kept?.hasListedPurpose ?? null,
    validator: kept?.validator ?? null,
  };
}
