import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../../registry/organisation-owned.js';
import type { Explanation } from './explanation.js';

export const suggestionKinds = ['invite', 'move', 'release', 'swap'] as const;
/** A run found it; or a coordinator picked somebody else, or looked for somebody to replace another. */
export const suggestionOrigins = ['run', 'change', 'replacement'] as const;
export const suggestionStates = [
  'open',
  'accepted',
  'invited',
  'agreed',
  'declined',
  'expired',
  'rejected',
  'locked',
  'withdrawn',
] as const;

/** Something that a run proposes to a coordinator, who decides. Whom it is about stands in its steps. */
export const Suggestion = defineEntity({
  name: 'Suggestion',
  tableName: 'suggestion',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    origin: p.enum([...suggestionOrigins]).default('run'),
    /** Null of a replacement: no run proposed it. */
    runId: p.uuid().index().nullable(),
    kind: p.enum([...suggestionKinds]),
    /** 1: the first of the list. */
    rank: p.integer(),
    /** Points, given that better-ranked ones are carried out; null: forced, not priced. */
    gain: p.float().columnType('double precision').nullable(),
    /** Without names. */
    explanation: p.json<Explanation>(),
    state: p.enum([...suggestionStates]).default('open'),
    createdAt: p.datetime(),
    expiresAt: p.datetime(),
  },
});
export type Suggestion = InferEntity<typeof Suggestion>;
