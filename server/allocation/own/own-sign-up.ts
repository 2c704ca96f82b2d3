import { LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/audit-trail.js';
import type { Caller } from '../../auth/caller.js';
import { assignmentMirror } from '../../missions/assignment-mirror.js';
import { Assignment } from '../../missions/assignment.entity.js';
import { CannotCome } from '../../missions/times/cannot-come.entity.js';
import { Organisation } from '../../registry/organisation.entity.js';
import { Registry, type RegistryManager } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';
import { Events } from '../../shared/events.js';
import { newId } from '../../shared/identifiers.js';
import type { OpenDate } from './open-dates.js';
import { refusalOf } from './own-refusal.js';
import { weekOverload } from '../decisions/week-overload.js';
import { OwnOutlook } from './own-outlook.js';

/** « I can come »: a volunteer takes a place of their own accord. */
@Injectable()
export class OwnSignUp {
  constructor(
    private readonly outlook: OwnOutlook,
    private readonly registry: Registry,
    private readonly audit: AuditTrail,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /**
   * Said again, it changes nothing. Throws `account-without-person`, `not-found` for a date that is not open, and
   * `own-mission-…` with what stands in the way.
   */
  async come(caller: Caller, slotId: string): Promise<void> {
    const { organisationId } = caller;
    const { dates, commitments, entries, skillOf } = await this.outlook.of(caller);
    if (commitments.some((one) => one.slotId === slotId)) return;
    const date = dates.find(({ dated }) => dated.slot.id === slotId);
    const [obstacle] = date?.obstacles ?? [];
    if (obstacle) throw refusalOf(obstacle, skillOf);
    if (!date?.candidate) throw new AppError('not-found');
    await this.registry.transaction(organisationId, async (em) => {
      await em.lock(em.getReference(Organisation, organisationId), LockMode.PESSIMISTIC_WRITE);
      await this.#write(em, caller, entries, date);
    });
    await this.events.publish('dimension-changed', { organisationId, dimension: assignmentMirror.table });
  }

  /** Somebody may have taken the last place meanwhile, or the person come by another page. */
  async #write(em: RegistryManager, caller: Caller, entries: readonly string[], date: OpenDate): Promise<void> {
    const { organisationId, accountId, name } = caller;
    const { slot } = date.dated;
    const rows = await em.find(Assignment, { slotId: slot.id }, { disableIdentityMap: true });
    const isOwn = ({ personId }: Assignment) => entries.includes(personId);
    if (rows.some((row) => isOwn(row) && row.state === 'agreed')) return;
    const others = rows.filter(({ state }) => state === 'agreed').reduce((sum, { seconds }) => sum + seconds, 0);
    const most = slot.maxSeconds ?? slot.targetSeconds ?? Infinity;
    if (others + date.seconds > most) throw new AppError('own-mission-full');
    const { seconds } = date;
    const step = { personId: entries[0] ?? '', slotId: slot.id, seconds };
    const { zone } = date.dated.need;
    const isElsewhere = (await weekOverload(em, { zone, steps: [step], waiting: [], withLimits: false })) !== null;
    if (isElsewhere) throw new AppError('own-mission-elsewhere');
    const createdAt = this.clock.now();
    const before = rows.find(isOwn);
    const id = before?.id ?? newId(createdAt);
    if (before) await em.nativeUpdate(Assignment, { id }, { state: 'agreed', seconds });
    else {
      const row = { id, organisationId, personId: entries[0] ?? '', slotId: slot.id, seconds, createdAt };
      await em.insert(Assignment, { ...row, state: 'agreed' });
    }
    await em.nativeDelete(CannotCome, { personId: { $in: [...entries] }, slotId: slot.id });
    const said = { organisationId, actorId: accountId, actorName: name };
    await this.audit.record(em, { ...said, action: 'times.sign-up', record: `assignment:${id}` });
  }
}
