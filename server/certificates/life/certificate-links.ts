import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/audit-trail.js';
import type { Caller } from '../../auth/caller.js';
import { Registry, type RegistryManager } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';
import { newId } from '../../shared/identifiers.js';
import { newLinkCode } from '../../shared/codes/link-code.js';
import { recordAct } from './certificate-act.js';
import { CertificateLink } from './certificate-link.entity.js';
import type { CertificateAct, NewLink } from './certificate-life.schemas.js';
import { entriesOf, ownCertificate } from './whose-certificate.js';
import { Certificate } from './certificate.entity.js';

const MOST = 20;

/** Whoever holds a certificate makes its links, gives them other codes, and stops them. Nobody else does. */
@Injectable()
export class CertificateLinks {
  constructor(
    private readonly registry: Registry,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Throws `not-found`, `certificate-not-issued` and `certificate-links-many`. */
  make(caller: Caller, certificateId: string, { level, expiresOn }: NewLink): Promise<string> {
    return this.#act(caller, 'link-make', async (em) => {
      const { issuedAt } = await ownCertificate(em, caller, certificateId);
      if (!issuedAt) throw new AppError('certificate-not-issued');
      if ((await em.count(CertificateLink, { certificateId, stoppedAt: null })) >= MOST)
        throw new AppError('certificate-links-many', { most: MOST });
      const createdAt = this.clock.now();
      const { organisationId } = caller;
      const link = { id: newId(createdAt), organisationId, certificateId, code: newLinkCode(), level, expiresOn };
      await em.insert(CertificateLink, { ...link, openings: 0, isPrinted: false, createdAt });
      return certificateId;
    });
  }

  /** Another code, at the same level: the one before leads nowhere. One that was stopped opens again. Throws `not-found`. */
  rotate(caller: Caller, id: string): Promise<string> {
    return this.#act(caller, 'link-rotate', async (em) => {
      const link = await ownLink(em, caller, id);
      Object.assign(link, { code: newLinkCode(), stoppedAt: null, openings: 0, createdAt: this.clock.now() });
      return link.certificateId;
    });
  }

  /** At once. Throws `not-found`. */
  stop(caller: Caller, id: string): Promise<string> {
    return this.#act(caller, 'link-stop', async (em) => {
      const link = await ownLink(em, caller, id);
      link.stoppedAt ??= this.clock.now();
      return link.certificateId;
    });
  }

  /** `work` gives the certificate. */
  #act(caller: Caller, act: CertificateAct, work: (em: RegistryManager) => Promise<string>): Promise<string> {
    const { organisationId } = caller;
    return this.registry.transaction(organisationId, async (em) => {
      const certificateId = await work(em);
      await recordAct(this.audit, em, organisationId, caller, act, certificateId);
      return certificateId;
    });
  }
}

async function ownLink(em: RegistryManager, { personId }: Caller, id: string): Promise<CertificateLink> {
  const link = await em.findOne(CertificateLink, { id });
  const own = link && personId !== null ? await entriesOf(em, personId) : [];
  const isOwn = link && (await em.count(Certificate, { id: link.certificateId, personId: { $in: own } })) > 0;
  if (!isOwn) throw new AppError('not-found');
  return link;
}
