import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../registry/organisation-owned.js';
import { statementMethods } from './statements.schemas.js';

/** Different people helped, as somebody states it for one mission and one period. Never added up. */
export const BeneficiaryStatement = defineEntity({
  name: 'BeneficiaryStatement',
  tableName: 'beneficiary_statement',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    /** Null: the whole association. */
    missionId: p.uuid().nullable().index(),
    fromDay: p.date(),
    /** First day no longer included. */
    toDay: p.date(),
    count: p.integer(),
    /** Among them, helped for the first time in the period. */
    newCount: p.integer().nullable(),
    /** Among them, given access to something they had no access to before. */
    newAccessCount: p.integer().nullable(),
    method: p.enum([...statementMethods]),
    /** How it was done, in the author's words. */
    methodWords: p.string().length(500).nullable(),
    /** Where the number was read: a register, a partner's report. */
    source: p.string().length(200).nullable(),
    author: p.string().length(200),
    createdAt: p.datetime(),
    /** The file it came with. */
    importId: p.uuid().nullable().index(),
    /** Keyed hash of what a file calls it. */
    reference: p.string().length(64).nullable(),
  },
  uniques: [{ properties: ['organisationId', 'reference'] }],
  checks: [{ expression: 'count >= 0 and from_day < to_day' }],
});
export type BeneficiaryStatement = InferEntity<typeof BeneficiaryStatement>;
