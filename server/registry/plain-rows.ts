import type { EntitySchema, InferEntity } from '@mikro-orm/core';
import type { RegistryManager } from './registry.js';

/**
 * A few columns of many rows of one organisation: no entity is made of them, and nothing of them is watched or kept. Numbers,
 * words, instants and days are those of the entity; lists are as the database gives them.
 */
export function plainRows<Schema extends EntitySchema, Name extends keyof InferEntity<Schema> & string>(
  em: RegistryManager,
  entity: Schema,
  names: readonly Name[],
  where: object = {},
): Promise<Pick<InferEntity<Schema>, Name>[]> {
  // A query builder knows nothing of the manager's limit to one organisation.
  const { organisationId } = em.getFilterParams<{ organisationId: string }>('organisation');
  return em
    .createQueryBuilder(entity)
    .select([...names])
    .where({ organisationId, ...where })
    .execute<Pick<InferEntity<Schema>, Name>[]>();
}
