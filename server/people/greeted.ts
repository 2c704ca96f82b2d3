import type { RegistryManager } from '../registry/registry.js';

/** Who or what a source speaks of, looked up before a transaction that keeps it. */
export interface Greeted<T> {
  found: T;
  /** Creates whoever is missing, within a transaction. */
  write: (manager: RegistryManager) => Promise<void>;
  /** Whether the same would be found now: nobody was added, merged or erased since. */
  isStillSo: (manager: RegistryManager) => Promise<boolean>;
}
