import { Person } from '../people/person.entity.js';
import type { RegistryManager } from '../registry/registry.js';
import { inPages } from './in-pages.js';

export type Named = Pick<Person, 'id' | 'displayName' | 'email'>;

/** Everybody the association knows, the oldest entry first. */
export function everyName(em: RegistryManager): Promise<Named[]> {
  return inPages((after, limit) =>
    em.find(Person, after, {
      fields: ['id', 'displayName', 'email'],
      orderBy: { id: 'asc' },
      limit,
      disableIdentityMap: true,
    }),
  );
}
