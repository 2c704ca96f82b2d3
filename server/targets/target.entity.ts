import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../registry/organisation-owned.js';

/** What an association wants a figure to be over a period. Its result is computed when asked, never kept. */
export const Target = defineEntity({
  name: 'Target',
  tableName: 'target',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    indicator: p.string().length(80),
    measure: p.string().length(80),
    /** `dimension:value`, one a line, in order; empty: the whole figure. */
    slice: p.string().length(700).default(''),
    /** Half-open, in the organisation's zone. */
    fromDay: p.date(),
    toDay: p.date(),
    better: p.enum(['more', 'less']),
    /** Where one starts from, in the measure's unit (seconds for time, 0 to 1 for shares); null: nobody said. */
    baseline: p.float().columnType('double precision').nullable(),
    target: p.float().columnType('double precision'),
    author: p.string().length(200),
    /** Account of who set it last; null: the machine, or somebody erased. */
    authorId: p.uuid().nullable(),
    setAt: p.datetime(),
  },
  uniques: [{ properties: ['organisationId', 'indicator', 'measure', 'slice', 'fromDay', 'toDay'] }],
});
export type Target = InferEntity<typeof Target>;
