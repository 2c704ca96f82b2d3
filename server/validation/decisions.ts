import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../audit/audit-trail.js';
import type { Caller } from '../auth/caller.js';
import type { RegistryManager } from '../registry/registry.js';
import { Registry } from '../registry/registry.js';
import { AppError } from '../shared/app-error.js';
import { Clock } from '../shared/clock.js';
import type { WarehouseConnection } from '../warehouse/connection.js';
import { type Change, CorrectionLog } from './correction-log.js';
import { Corrections } from './corrections.js';
import { countAsked, decidedDisputes, decidedRows, markAsked } from './decided-rows.js';
import { HoursDecision } from './hours-decision.entity.js';
import { HoursDispute } from './hours-dispute.entity.js';
import { OpenDisputes } from './open-disputes.js';
import { makeQueue } from './queue-rows.js';
import type { Decide, Decision } from './validation.schemas.js';

type Counted = { decided: number; left: number };

/** What a named person decides of activities: both versions stay, and each decision can be undone. */
@Injectable()
export class Decisions {
  constructor(
    private readonly registry: Registry,
    private readonly log: CorrectionLog,
    private readonly corrections: Corrections,
    private readonly disputes: OpenDisputes,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Decides of these activities, or of all that a filter shows; what somebody decided before is left as it is. The
   * same decision sent again answers the first. Throws `not-found` when one is not the caller's to see,
   * `correction-impossible`.
   */
  decide(caller: Caller, asked: Decide): Promise<Decision> {
    return this.log.add(caller, async (connection) => {
      const first = await this.registry.of(caller.organisationId).findOne(HoursDecision, { id: asked.id });
      if (first) return nothing(viewOf(first));
      await makeQueue(connection, { scope: caller.missionScope, disputed: await this.disputes.ids(caller) });
      await markAsked(connection, asked);
      return this.#change(connection, caller, asked, await countAsked(connection));
    });
  }

  async #change(
    connection: WarehouseConnection,
    caller: Caller,
    asked: Decide,
    counted: Counted,
  ): Promise<Change<Decision>> {
    const named = new Set(asked.activityIds ?? []);
    if (counted.decided + counted.left < named.size) throw new AppError('not-found');
    const corrected = asked.values && (await this.corrections.of(connection, caller, asked.values));
    const isOnlyTold = asked.dryRun || counted.decided === 0;
    if (isOnlyTold)
      return nothing({ decisionId: null, decision: asked.decision, ...counted, decidedBy: null, decidedAt: null });
    const decidedAt = this.clock.now();
    const disputed = await decidedDisputes(connection);
    return {
      answer: viewOf({
        id: asked.id,
        kind: asked.decision,
        activities: counted.decided,
        left: counted.left,
        decidedBy: caller.name,
        decidedAt,
      }),
      ...decidedRows(asked.decision, corrected ?? null),
      record: (em, segmentId) => this.#record(em, caller, asked, { counted, segmentId, decidedAt, disputed }),
    };
  }

  async #record(
    em: RegistryManager,
    caller: Caller,
    { id, decision, reason }: Decide,
    done: { counted: Counted; segmentId: string; decidedAt: Date; disputed: string[] },
  ): Promise<void> {
    const { counted, segmentId, decidedAt, disputed } = done;
    const { organisationId, accountId, name } = caller;
    em.create(HoursDecision, {
      id,
      organisationId,
      kind: decision,
      reason,
      activities: counted.decided,
      left: counted.left,
      segmentId,
      accountId,
      decidedBy: name,
      decidedAt,
    });
    await em.nativeUpdate(
      HoursDispute,
      { organisationId, activityId: { $in: disputed }, decisionId: null },
      { decisionId: id, decidedAt },
    );
    await this.audit.record(em, {
      organisationId,
      actorId: accountId,
      actorName: name,
      action: `hours.${decision}`,
      record: `decision:${id}`,
      details: { activities: counted.decided },
    });
  }
}

const nothing = (answer: Decision): Change<Decision> => ({ answer, rows: null, record: () => Promise.resolve() });

function viewOf(row: Pick<HoursDecision, 'id' | 'kind' | 'activities' | 'left' | 'decidedBy' | 'decidedAt'>): Decision {
  return {
    decisionId: row.id,
    decision: row.kind,
    decided: row.activities,
    left: row.left,
    decidedBy: row.decidedBy,
    decidedAt: row.decidedAt.toISOString(),
  };
}
