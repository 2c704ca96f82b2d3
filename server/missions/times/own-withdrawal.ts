import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/audit-trail.js';
import type { Caller } from '../../auth/caller.js';
import { Outbox } from '../../mail/outbox.js';
import { Registry, type RegistryManager } from '../../registry/registry.js';
import { Clock } from '../../shared/clock.js';
import { Events } from '../../shared/events.js';
import { newId } from '../../shared/identifiers.js';
import { assignmentMirror } from '../assignment-mirror.js';
import { Assignment } from '../assignment.entity.js';
import { CannotCome } from './cannot-come.entity.js';
import { contactsOf } from './mission-contacts.js';
import { type OwnPlace, OwnTimesList } from './own-times.js';
import { cannotComeMail } from './times-mail.js';

/** « I cannot come », told to whoever answers for the mission at once. */
@Injectable()
export class OwnWithdrawal {
  constructor(
    private readonly times: OwnTimesList,
    private readonly registry: Registry,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Said again, it tells nobody again. Throws `not-found`. */
  async say(caller: Caller, id: string): Promise<void> {
    const place = await this.times.place(caller, id);
    if (place.assignment.state === 'withdrawn' || place.slot.cancelledAt) return;
    const isFirst = await this.registry.transaction(caller.organisationId, (em) => this.#write(em, caller, place));
    if (!isFirst) return;
    void this.outbox.send();
    const { organisationId } = caller;
    await this.events.publish('dimension-changed', { organisationId, dimension: assignmentMirror.table });
  }

  async #write(em: RegistryManager, caller: Caller, place: OwnPlace): Promise<boolean> {
    const { organisationId, accountId, name } = caller;
    const { id, personId, slotId } = place.assignment;
    const agreed = { id, state: 'agreed' as const };
    if ((await em.nativeUpdate(Assignment, agreed, { state: 'withdrawn' })) === 0) return false;
    const saidAt = this.clock.now();
    await em.nativeDelete(CannotCome, { personId, slotId });
    em.create(CannotCome, { id: newId(saidAt), organisationId, personId, slotId, saidAt });
    for (const contact of (await contactsOf(em))(place.mission.id))
      this.outbox.queue(em, organisationId, {
        recipient: contact.email,
        ...cannotComeMail(contact.language, name, place),
      });
    await this.audit.record(em, {
      organisationId,
      actorId: accountId,
      actorName: name,
      action: 'times.withdraw',
      record: `assignment:${id}`,
    });
    return true;
  }
}
