import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../../registry/organisation-owned.js';
import type { RunMetrics } from '../proposals/run-metrics.js';

export const runStates = ['running', 'done', 'cancelled', 'failed'] as const;
export const runStages = ['candidates', 'plan', 'list'] as const;

/** One calculation of proposals for one week: what it was asked, what came of it and what proves it. */
export const AllocationRun = defineEntity({
  name: 'AllocationRun',
  tableName: 'allocation_run',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    /** The week's Monday. */
    week: p.date(),
    state: p.enum([...runStates]),
    stage: p.enum([...runStages]),
    weightsVersion: p.integer(),
    inputHash: p.string().length(64).nullable(),
    planHash: p.string().length(64).nullable(),
    engine: p.string().length(80).nullable(),
    /** Points an hour × units of the plan; the bound that no plan passes. */
    objective: p.float().columnType('double precision').nullable(),
    bound: p.float().columnType('double precision').nullable(),
    gap: p.float().columnType('double precision').nullable(),
    isProven: p.boolean().nullable(),
    stoppedBy: p.string().length(20).nullable(),
    metrics: p.json<RunMetrics>().nullable(),
    /** Account of who asked; null: the week's schedule did. */
    startedById: p.uuid().nullable(),
    startedAt: p.datetime(),
    endedAt: p.datetime().nullable(),
    /** What went wrong: a code of the error texts, and what fills its sentence. */
    fault: p.json<{ code: string; parameters: Record<string, unknown> }>().nullable(),
  },
  indexes: [{ properties: ['organisationId', 'week'] }],
});
export type AllocationRun = InferEntity<typeof AllocationRun>;
