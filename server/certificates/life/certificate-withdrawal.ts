import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/audit-trail.js';
import type { Caller } from '../../auth/caller.js';
import { Registry } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';
import { recordAct } from './certificate-act.js';
import { Certificate } from './certificate.entity.js';
import { ownCertificate, togetherWith } from './whose-certificate.js';

/** A person takes back what waits in their name, before anybody signed: it is refused by themselves, without words. */
@Injectable()
export class CertificateWithdrawal {
  constructor(
    private readonly registry: Registry,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** With the one in the other language. Throws `certificate-not-waiting`, and `not-found` for somebody else's. */
  async withdraw(caller: Caller, id: string): Promise<void> {
    const refusedAt = this.clock.now();
    await this.registry.transaction(caller.organisationId, async (em) => {
      const together = await togetherWith(em, await ownCertificate(em, caller, id));
      for (const { id: one } of together) {
        const waiting = { id: one, state: 'waiting' } as const;
        const ended = await em.nativeUpdate(Certificate, waiting, { state: 'refused', refusal: null, refusedAt });
        if (ended > 0) await recordAct(this.audit, em, caller.organisationId, caller, 'withdraw', one);
        else if (one === id) throw new AppError('certificate-not-waiting');
      }
    });
  }
}
