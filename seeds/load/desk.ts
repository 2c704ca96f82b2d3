import type { RegistryManager } from '../../server/registry/registry.js';
import { newId } from '../../server/shared/identifiers.js';
import type { Association } from '../association/association.js';

/** The import source under which the fictional association arrives. */
export const DEMO_SOURCE = 'demo';

/** What every part of the loading works with. */
export interface Desk {
  em: RegistryManager;
  organisationId: string;
  zone: string;
  association: Association;
  now: Date;
}

/** The columns every row begins with. */
export function newRow({ organisationId, now }: Desk): { id: string; organisationId: string } {
  return { id: newId(now), organisationId };
}

/** Looks up an id written earlier. Throws when the association names what it does not have. */
export function idOf(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`The association has no “${name}”`);
  return id;
}
