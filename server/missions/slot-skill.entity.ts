import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../registry/organisation-owned.js';

export const slotSkillKinds = ['everyone', 'at_least_n', 'preferred'] as const;

/** A skill asked for in a slot: of everyone, of at least `n` people, or preferably. */
export const SlotSkill = defineEntity({
  name: 'SlotSkill',
  tableName: 'slot_skill',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    slotId: p.uuid(),
    skillId: p.uuid().index(),
    /** 1 to 3. */
    level: p.integer(),
    kind: p.enum([...slotSkillKinds]),
    /** People needed with this skill, when the kind is `at_least_n`. */
    n: p.integer().nullable(),
  },
  uniques: [{ properties: ['slotId', 'skillId'] }],
});
export type SlotSkill = InferEntity<typeof SlotSkill>;
