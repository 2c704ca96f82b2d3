import type { EntityName, RequiredEntityData } from '@mikro-orm/core';
import type { RegistryManager } from '../../server/registry/registry.js';

const CHUNK = 400;

/** Writes many rows, a few hundred per statement. */
export async function insertAll<Entity extends object>(
  em: RegistryManager,
  entity: EntityName<Entity>,
  rows: readonly RequiredEntityData<Entity>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += CHUNK) {
    await em.insertMany<Entity>(entity, rows.slice(start, start + CHUNK));
  }
}
