import { raw } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { Organisation } from '../../registry/organisation.entity.js';
import { Registry } from '../../registry/registry.js';
import { Clock } from '../../shared/clock.js';
import { localDay } from '../../shared/local-day.js';
import type { CertificateContent } from '../content.schemas.js';
import { isOpenLink } from '../life/link-view.js';
import { CertificateLink } from '../life/certificate-link.entity.js';
import { Certificate } from '../life/certificate.entity.js';
import { Verifier } from '../verification/verifier.js';
import { isSameAsSigned } from './same-as-signed.js';
import { type Verdict, verdictOf, type Withdrawn } from './verdict.js';

export interface OpenedCertificate {
  linkId: string;
  organisationId: string;
  level: CertificateLink['level'];
  content: CertificateContent;
  verdict: Verdict;
}

/** No row has this name: what leads nowhere is asked for under it, so that it takes the same steps. */
const NOBODY = '00000000-0000-0000-0000-000000000000';
const ISSUED = ['valid', 'replaced', 'revoked'] as const;

/** What a stranger sees of certificates. */
@Injectable()
export class PublicCertificates {
  constructor(
    private readonly registry: Registry,
    private readonly verifier: Verifier,
    private readonly clock: Clock,
  ) {}

  /**
   * Null for a code that is unknown, stopped, too old or of an erased certificate, or is no code (`null`): each asks
   * the registry the same three questions, so that nobody can tell them apart.
   */
  async open(code: string | null): Promise<OpenedCertificate | null> {
    const registry = this.registry.everywhere();
    const link = await registry.findOne(CertificateLink, { code: code ?? '' }, { filters: false });
    const organisation = await registry.findOne(Organisation, { id: link?.organisationId ?? NOBODY });
    const isOpen = link && organisation && isOpenLink(link, localDay(this.clock.now(), organisation.zone));
    const certificate = await registry.findOne(
      Certificate,
      { id: isOpen ? link.certificateId : NOBODY, state: [...ISSUED] },
      { filters: false },
    );
    if (!isOpen || !certificate?.content || !certificate.credential) return null;
    return {
      linkId: link.id,
      organisationId: link.organisationId,
      level: link.level,
      content: certificate.content,
      verdict: await this.#verdictOn(certificate.content, certificate.credential, certificate, organisation),
    };
  }

  /** One more opening, for the holder; who opened it is not kept. */
  async count({ linkId, organisationId }: OpenedCertificate): Promise<void> {
    await this.registry
      .of(organisationId)
      .nativeUpdate(CertificateLink, { id: linkId }, { openings: raw<number>('openings + 1') });
  }

  /** What the registry knows of a credential whose signature was found good; null when it is in force, or forgotten. */
  async withdrawnOf(credentialId: string): Promise<Withdrawn | null> {
    const registry = this.registry.everywhere();
    const certificate = await registry.findOne(Certificate, { credentialId }, { filters: false });
    if (!certificate) return null;
    return this.#withdrawn(certificate, await registry.findOneOrFail(Organisation, { id: certificate.organisationId }));
  }

  async #verdictOn(
    content: CertificateContent,
    credential: string,
    certificate: Certificate,
    organisation: Organisation,
  ): Promise<Verdict> {
    const verification = await this.verifier.verify(Buffer.from(credential));
    const verdict = verdictOf(verification, await this.#withdrawn(certificate, organisation));
    const signed = verification.credential;
    return signed && !isSameAsSigned(content, signed) ? { kind: 'invalid', reason: 'changed' } : verdict;
  }

  async #withdrawn(
    { organisationId, state, replacedById, revokedAt, revocation }: Certificate,
    { zone }: Organisation,
  ): Promise<Withdrawn | null> {
    if (state !== 'replaced' && state !== 'revoked') return null;
    const newer = await this.registry
      .of(organisationId)
      .findOne(Certificate, { id: replacedById ?? NOBODY, state: [...ISSUED] }, { fields: ['number'] });
    const day = revokedAt ? localDay(revokedAt, zone) : null;
    return { state, number: newer?.number ?? null, day, category: revocation ?? null };
  }
}
