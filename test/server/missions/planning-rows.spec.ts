import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EntitySchema } from '@mikro-orm/core';
import { Answer } from '../../../server/answers/answer.entity.js';
import { Slot } from '../../../server/missions/slot.entity.js';
import type { RegistryManager } from '../../../server/registry/registry.js';
import { addOrganisation, engines, openRegistry, type OpenRegistry } from '../../support/registry.js';
import { hill, quay, uuid } from './planning-ids.js';
import { rows } from './planning-rows.js';

describe.each(engines)('rows of the association on %s', (engine) => {
  let opened: OpenRegistry;

  beforeAll(async () => {
    opened = await openRegistry(engine);
    await addOrganisation(opened.registry, 'quay', quay);
    await addOrganisation(opened.registry, 'hill', hill);
    await opened.registry.transaction(quay, async (em) => {
      for (const [entity, row] of rows) await em.insert(entity, { ...row });
    });
  });

  afterAll(() => opened.close());

  it.each(rows.map(([entity, row]) => ({ name: entity.meta.className, entity, row })))(
    'a $name comes back as it was written, and to its own organisation only',
    async ({ entity, row }) => {
      expect(await all(opened.registry.of(quay), entity)).toEqual([row]);
      expect(await all(opened.registry.of(hill), entity)).toEqual([]);
    },
  );

  it('a slot whose minimum is above its target is refused', async () => {
    await expect(insertLike(Slot, { id: uuid(99), minSeconds: 30_000 })).rejects.toThrow(/constraint/i);
  });

  it('a score above its scale is refused', async () => {
    await expect(insertLike(Answer, { id: uuid(99), score: 4 })).rejects.toThrow(/constraint/i);
  });

  function insertLike(entity: EntitySchema, changes: Record<string, unknown>): Promise<unknown> {
    const row = rows.find(([of]) => of === entity)?.[1];
    return opened.registry.of(quay).insert(entity, { ...row, ...changes });
  }
});

async function all(em: RegistryManager, entity: EntitySchema): Promise<object[]> {
  const found: object[] = await em.find(entity, {});
  return found.map((row) => ({ ...row }));
}
