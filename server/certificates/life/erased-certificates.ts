import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Membership } from '../../auth/membership.entity.js';
import type { ErasedPerson, ErasureTrace } from '../../people/erasure-trace.js';
import { Erasures } from '../../people/erasures.js';
import { type RegistryManager, Registry } from '../../registry/registry.js';
import { Clock } from '../../shared/clock.js';
import { CertificateBatchPerson } from './certificate-batch-person.entity.js';
import { CertificateBatch } from './certificate-batch.entity.js';
import { CertificateLink } from './certificate-link.entity.js';
import { Certificate } from './certificate.entity.js';

/** All that a tombstone does not say. */
const NOTHING = {
  personId: null,
  number: null,
  language: null,
  pairId: null,
  batchId: null,
  choices: null,
  content: null,
  rows: null,
  credential: null,
  credentialId: null,
  statusUrl: null,
  statusIndex: null,
  fromDay: null,
  toDay: null,
  signatoryId: null,
  askedAt: null,
  issuedAt: null,
  approvedById: null,
  approvedAt: null,
  refusal: null,
  refusedAt: null,
  revokedAt: null,
  revocation: null,
  replacesId: null,
  replacedById: null,
  toReplaceSince: null,
} as const;

/**
 * What is kept of a person's certificates goes, and the way to their places in the lists with it: no bit is touched, so
 * that the person's own file goes on verifying, and what was revoked stays revoked.
 */
@Injectable()
export class ErasedCertificates implements ErasureTrace, OnModuleInit {
  constructor(
    private readonly erasures: Erasures,
    private readonly registry: Registry,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.erasures.knowTrace(this);
  }

  async look({ house, entries }: ErasedPerson) {
    const theirs = { personId: { $in: entries.map(({ personId }) => personId) } };
    const accounts = await this.registry.of(house.id).find(Membership, theirs, { fields: ['accountId'] });
    return {
      forget: async (em: RegistryManager) => {
        const rows = await em.find(Certificate, theirs, { fields: ['id', 'statusIndex'] });
        const ids = rows.map(({ id }) => id);
        const certificateLinks = await em.nativeDelete(CertificateLink, { certificateId: { $in: ids } });
        await em.nativeDelete(CertificateBatchPerson, theirs);
        const erased = { ...NOTHING, state: 'erased', erasedAt: this.clock.now() } as const;
        await em.nativeUpdate(Certificate, { id: { $in: ids } }, erased);
        await forgetAccounts(
          em,
          accounts.map(({ accountId }) => accountId),
        );
        const statusPlaces = rows.filter(({ statusIndex }) => typeof statusIndex === 'number').length;
        return { gone: { certificates: ids.length, certificateLinks }, stays: { statusPlaces } };
      },
    };
  }
}

/** What they approved or asked for others stays, by nobody. */
async function forgetAccounts(em: RegistryManager, accounts: string[]): Promise<void> {
  await em.nativeUpdate(Certificate, { approvedById: { $in: accounts } }, { approvedById: null });
  await em.nativeUpdate(CertificateBatch, { accountId: { $in: accounts } }, { accountId: null });
}
