import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../../registry/organisation-owned.js';

export const cecKinds = ['governing', 'supervising'] as const;

/**
 * What is done in a mission under a role, said to be governing the association or supervising other volunteers: the only
 * time the civic engagement account counts. It names nobody: who it is about, the validated activities say.
 */
export const CecFunction = defineEntity({
  name: 'CecFunction',
  tableName: 'cec_function',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    missionId: p.uuid().index(),
    /** As activities say it; null: whatever is done in the mission. */
    role: p.string().length(200).nullable(),
    kind: p.enum([...cecKinds]),
    fromDay: p.date(),
    /** First day it no longer holds; null: not known yet. */
    toDay: p.date().nullable(),
    reason: p.string().length(400),
    author: p.string().length(200),
    /** Null: it was not kept with which account, or somebody erased. */
    authorId: p.uuid().nullable(),
    createdAt: p.datetime(),
  },
});
export type CecFunction = InferEntity<typeof CecFunction>;
