import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../audit/audit-trail.js';
import type { Caller } from '../auth/caller.js';
import { Ledger } from '../ledger/ledger.js';
import { type RegistryManager, Registry } from '../registry/registry.js';
import { AppError } from '../shared/app-error.js';
import { Clock } from '../shared/clock.js';
import type { WarehouseConnection } from '../warehouse/connection.js';
import { type Change, CorrectionLog } from './correction-log.js';
import { HoursDecision } from './hours-decision.entity.js';
import { HoursDispute } from './hours-dispute.entity.js';
import { countUndone, prepareDecisionUndo, restoredRows } from './restored-rows.js';
import type { DecisionUndo } from './validation.schemas.js';

/** Takes a decision back: its activities say again what they said before, and wait again where they waited. */
@Injectable()
export class DecisionUndos {
  constructor(
    private readonly registry: Registry,
    private readonly ledger: Ledger,
    private readonly log: CorrectionLog,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Throws `not-found`, also for a decision of missions the caller does not answer for; `decision-already-undone`. */
  undo(caller: Caller, id: string): Promise<DecisionUndo> {
    return this.log.add(caller, async (connection) => {
      const decision = await this.registry.of(caller.organisationId).findOne(HoursDecision, { id });
      if (!decision) throw new AppError('not-found');
      await this.#prepare(connection, caller, decision);
      if (decision.undoneAt) throw new AppError('decision-already-undone');
      const { restored, left } = await countUndone(connection);
      const reopened = await connection.read<{ activity_id: string }>('SELECT activity_id FROM restored');
      const change: Change<DecisionUndo> = {
        answer: { decisionId: id, restored, left },
        rows: restoredRows,
        record: (em) =>
          this.#record(
            em,
            caller,
            id,
            restored,
            reopened.map(({ activity_id }) => activity_id),
          ),
      };
      return change;
    });
  }

  async #prepare(connection: WarehouseConnection, caller: Caller, { segmentId }: HoursDecision): Promise<void> {
    const house = { id: caller.organisationId, slug: caller.organisationSlug };
    const corrections = (await this.ledger.segments(house)).filter(({ cause }) => cause === 'correction');
    const at = corrections.findIndex(({ id }) => id === segmentId);
    const mine = corrections[at];
    if (!mine) throw new AppError('not-found');
    const isMine = await prepareDecisionUndo(connection, caller.missionScope, {
      mine: mine.file,
      earlier: corrections.slice(0, at).map(({ file }) => file),
      later: corrections.slice(at + 1).map(({ file }) => file),
    });
    if (!isMine) throw new AppError('not-found');
  }

  async #record(
    em: RegistryManager,
    caller: Caller,
    id: string,
    restored: number,
    reopened: readonly string[],
  ): Promise<void> {
    const { organisationId, accountId, name } = caller;
    const decision = await em.findOneOrFail(HoursDecision, { id });
    Object.assign(decision, { undoneAt: this.clock.now(), undoneBy: name });
    const answered = await em.find(HoursDispute, { decisionId: id });
    const waiting = new Set(reopened);
    for (const dispute of answered.filter(({ activityId }) => waiting.has(activityId)))
      Object.assign(dispute, { decisionId: null, decidedAt: null });
    await this.audit.record(em, {
      organisationId,
      actorId: accountId,
      actorName: name,
      action: 'hours.undo',
      record: `decision:${id}`,
      details: { activities: restored },
    });
  }
}
