import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/audit-trail.js';
import type { Caller } from '../../auth/caller.js';
import { Organisations } from '../../registry/organisations.js';
import { Registry } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';
import { StatusList } from '../status/status-list.entity.js';
import { StatusLists } from '../status/status-lists.js';
import { SigningKey } from './signing-key.entity.js';
import { SigningKeys } from './signing-keys.js';

/** A key that somebody else may have had is destroyed, and everything it signed is revoked. */
@Injectable()
export class KeyRemoval {
  constructor(
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly keys: SigningKeys,
    private readonly lists: StatusLists,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  /** The next certificate makes another key. Throws `signature-unknown`. */
  async remove({ organisationId, accountId, name: by }: Caller, name: string): Promise<void> {
    const { did, urls } = await this.registry.transaction(organisationId, async (manager) => {
      const key = await manager.findOne(SigningKey, { name, removedAt: null });
      if (!key) throw new AppError('signature-unknown', { name: name.slice(0, 100) });
      key.removedAt = this.clock.now();
      key.sealed = null;
      const lists = await manager.find(StatusList, { keyId: key.id });
      for (const { id, taken } of lists)
        await manager.nativeUpdate(StatusList, { id }, { revoked: Buffer.from(taken), signed: '' });
      const act = { organisationId, actorId: accountId, actorName: by, action: 'signing-key.remove' };
      await this.audit.record(manager, { ...act, record: `signing-key:${name}` });
      return { did: key.did, urls: lists.map(({ url }) => url) };
    });
    const organisation = await this.organisations.byId(organisationId);
    if (did.startsWith('did:web:')) await this.keys.current(organisation).catch(orNoAddress);
    for (const url of urls) await this.lists.signAgain(organisationId, url);
  }
}

/** The address was taken away since: the lists stay unsigned, and no certificate of that key holds. */
function orNoAddress(error: unknown): void {
  if (!(error instanceof AppError && error.code === 'certificate-address-needed')) throw error;
}
