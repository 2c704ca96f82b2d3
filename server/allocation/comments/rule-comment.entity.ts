import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../../registry/organisation-owned.js';

/** What a person thinks of the rules, or of what was proposed to them; and the answer. */
export const RuleComment = defineEntity({
  name: 'RuleComment',
  tableName: 'rule_comment',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    personId: p.uuid().index(),
    suggestionId: p.uuid().nullable(),
    text: p.string().length(2000),
    createdAt: p.datetime(),
    answer: p.string().length(2000).nullable(),
    answeredAt: p.datetime().nullable(),
    answeredById: p.uuid().nullable(),
    answeredBy: p.string().length(200).nullable(),
  },
});
export type RuleComment = InferEntity<typeof RuleComment>;
