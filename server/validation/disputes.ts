import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { AuditTrail } from '../audit/audit-trail.js';
import type { Caller } from '../auth/caller.js';
import { keysOfOne, mergedPeople, standingMerges } from '../people/standing-merges.js';
import { Registry } from '../registry/registry.js';
import { AppError } from '../shared/app-error.js';
import { Clock } from '../shared/clock.js';
import { newId } from '../shared/identifiers.js';
import { Warehouses } from '../warehouse/warehouses.js';
import { activityColumns, type ActivityRow, activityView } from './activity-row.js';
import { cursorAfter, readCursor } from './cursor.js';
import { HoursDecision } from './hours-decision.entity.js';
import { HoursDispute } from './hours-dispute.entity.js';
import type { Dispute, DisputeView, OwnRows } from './validation.schemas.js';

const PAGE = 50;

/** A volunteer's own activities, one by one, and what they say is wrong in them. */
@Injectable()
export class Disputes {
  constructor(
    private readonly registry: Registry,
    private readonly warehouses: Warehouses,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** The latest first. */
  async own(caller: Caller, cursor: string | undefined): Promise<OwnRows> {
    const [day, id] = readCursor(cursor, z.tuple([z.iso.date(), z.string()])) ?? [null, null];
    const rows = await this.#rows(caller, '($day::DATE IS NULL OR (activity.day, activity_id) < ($day, $id))', {
      day,
      id,
    });
    const page = rows.slice(0, PAGE);
    const last = page.at(-1);
    const disputes = await this.#views(caller, { activityId: { $in: page.map(({ activity_id }) => activity_id) } });
    return {
      rows: page.map((row) => ({
        ...activityView(row, new Map()),
        disputes: disputes.filter(({ activityId }) => activityId === row.activity_id),
      })),
      next: rows.length > PAGE && last ? cursorAfter([last.day, last.activity_id]) : null,
    };
  }

  /**
   * Says that one's own activity is wrong. Figures do not move before somebody decides. The same words sent again
   * say nothing new. Throws `not-found` for the activity of somebody else, `dispute-open`.
   */
  async open(caller: Caller, { activityId, reason, proposed }: Dispute): Promise<DisputeView> {
    const [own] = await this.#rows(caller, 'activity_id = $id', { id: activityId });
    if (!own || caller.personId === null) throw new AppError('not-found');
    const [waiting] = await this.#views(caller, { activityId, decisionId: null });
    if (waiting?.reason === reason && JSON.stringify(waiting.proposed) === JSON.stringify(proposed)) return waiting;
    if (waiting) throw new AppError('dispute-open');
    const createdAt = this.clock.now();
    const id = newId(createdAt);
    await this.registry.transaction(caller.organisationId, async (em) => {
      const { organisationId, accountId, personId, name } = caller;
      em.create(HoursDispute, {
        id,
        organisationId,
        activityId,
        personId: personId ?? '',
        reason,
        proposed,
        createdAt,
      });
      await this.audit.record(em, {
        organisationId,
        actorId: accountId,
        actorName: name,
        action: 'hours.dispute',
        record: `dispute:${id}`,
      });
    });
    return { id, activityId, reason, proposed, createdAt: createdAt.toISOString(), answer: null };
  }

  async #rows(caller: Caller, condition: string, parameters: Record<string, string | null>): Promise<ActivityRow[]> {
    if (caller.personId === null) return [];
    const keys = await keysOfOne(this.registry.of(caller.organisationId), caller.personId);
    if (keys.length === 0) return [];
    const warehouse = await this.warehouses.current({ id: caller.organisationId, slug: caller.organisationSlug });
    return warehouse.read<ActivityRow>(
      `SELECT ${activityColumns('activity', 'mission')}
       FROM activity LEFT JOIN mission USING (mission_id)
       WHERE activity.volunteer_key IN (SELECT unnest($keys::VARCHAR[])) AND ${condition}
       ORDER BY activity.day DESC, activity_id DESC LIMIT ${PAGE + 1}`,
      { ...parameters, keys },
    );
  }

  async #views({ organisationId, personId }: Caller, which: object): Promise<DisputeView[]> {
    const em = this.registry.of(organisationId);
    const mine = personId === null ? [] : mergedPeople(await standingMerges(em)).together(personId);
    const rows = await em.find(
      HoursDispute,
      { personId: { $in: mine }, ...which },
      { orderBy: { createdAt: 'desc', id: 'desc' } },
    );
    const ids = rows.flatMap(({ decisionId }) => decisionId ?? []);
    const decisions = new Map((await em.find(HoursDecision, { id: { $in: ids } })).map((one) => [one.id, one]));
    return rows.map((row) => disputeView(row, decisions.get(row.decisionId ?? '')));
  }
}

function disputeView(dispute: HoursDispute, decision: HoursDecision | undefined): DisputeView {
  const { id, activityId, reason, proposed, createdAt } = dispute;
  return {
    id,
    activityId,
    reason,
    proposed: proposed ?? null,
    createdAt: createdAt.toISOString(),
    answer: decision
      ? {
          decision: decision.kind,
          by: decision.decidedBy,
          at: decision.decidedAt.toISOString(),
          reason: decision.reason ?? null,
        }
      : null,
  };
}
