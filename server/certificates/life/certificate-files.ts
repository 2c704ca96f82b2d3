import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/audit-trail.js';
import type { Caller } from '../../auth/caller.js';
import { Organisations } from '../../registry/organisations.js';
import { Registry } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';
import { Config } from '../../shared/config.js';
import { localDay } from '../../shared/local-day.js';
import { certificateChoicesSchema } from '../choices.schemas.js';
import type { CertificateContent } from '../content.schemas.js';
import { addToLinkedIn } from '../cv/add-to-linkedin.js';
import { cvLine } from '../cv/cv-line.js';
import { type JsonResume, jsonResume } from '../cv/json-resume.js';
import { CertificatePapers } from '../making/certificate-papers.js';
import { verificationAddress } from '../verification-address.js';
import { recordAct } from './certificate-act.js';
import type { CertificateCv } from './certificate-life.schemas.js';
import { CertificateLink } from './certificate-link.entity.js';
import { Certificate } from './certificate.entity.js';
import { isOpenLink } from './link-view.js';
import { isOwn, openCertificate, ownCertificate } from './whose-certificate.js';

/** A certificate in every form in which it leaves: all of them made from what was kept. */
@Injectable()
export class CertificateFiles {
  constructor(
    private readonly registry: Registry,
    private readonly audit: AuditTrail,
    private readonly organisations: Organisations,
    private readonly papers: CertificatePapers,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** Somebody else’s leaves an act. Throws `not-found`. */
  async pdf(caller: Caller, id: string): Promise<{ pdf: Buffer; name: string }> {
    const { organisationId } = caller;
    const { content, credential, choices } = kept(await openCertificate(this.registry.of(organisationId), caller, id));
    await this.#recordOpened(caller, id, 'open-pdf');
    const link = await this.#link({ id, organisationId }, 'printed');
    const level = link?.level ?? certificateChoicesSchema.parse(choices).link;
    const signed = credential ? Buffer.from(credential) : null;
    const { pdf } = await this.papers.made({
      organisationId,
      content,
      code: link?.code ?? null,
      level,
      credential: signed,
    });
    return { pdf, name: `${content.number}.pdf` };
  }

  /** Exactly what was signed; somebody else’s leaves an act. Throws `not-found`, also while it waits. */
  async credential(caller: Caller, id: string): Promise<{ json: Buffer; name: string }> {
    const { content, credential } = kept(await openCertificate(this.registry.of(caller.organisationId), caller, id));
    if (!credential) throw new AppError('not-found');
    await this.#recordOpened(caller, id, 'open-credential');
    return { json: Buffer.from(credential), name: `${content.number}.json` };
  }

  /** Of the caller's own. Throws `not-found` and `certificate-not-issued`. */
  async resume(caller: Caller, id: string): Promise<JsonResume> {
    const { row, content } = await this.#issued(caller, id);
    return jsonResume(content, this.#address(await this.#link(row, 'printed')));
  }

  /** LinkedIn is given a link that tells no more than that it stands, where there is one. */
  async cv(caller: Caller, id: string): Promise<CertificateCv> {
    const { row, content } = await this.#issued(caller, id);
    const address = this.#address(await this.#link(row, 'status'));
    const lines = { fr: cvLine({ ...content, language: 'fr' }), en: cvLine({ ...content, language: 'en' }) };
    return { lines, linkedIn: addToLinkedIn(content, address, null) };
  }

  async #recordOpened(caller: Caller, id: string, act: 'open-pdf' | 'open-credential'): Promise<void> {
    const { organisationId } = caller;
    await this.registry.transaction(organisationId, async (em) => {
      if (!(await isOwn(em, caller, id))) await recordAct(this.audit, em, organisationId, caller, act, id);
    });
  }

  async #issued(caller: Caller, id: string): Promise<{ row: Certificate; content: CertificateContent }> {
    const row = await ownCertificate(this.registry.of(caller.organisationId), caller, id);
    const { content, credential } = kept(row);
    if (!credential) throw new AppError('certificate-not-issued');
    return { row, content };
  }

  async #link(
    { id: certificateId, organisationId }: Pick<Certificate, 'id' | 'organisationId'>,
    which: 'printed' | 'status',
  ): Promise<CertificateLink | null> {
    const em = this.registry.of(organisationId);
    const wanted = which === 'printed' ? { isPrinted: true } : { level: 'status' as const };
    const links = await em.find(
      CertificateLink,
      { certificateId, ...wanted },
      { orderBy: { createdAt: 'desc', id: 'desc' } },
    );
    const { zone } = await this.organisations.byId(organisationId);
    const today = localDay(this.clock.now(), zone);
    return links.find((link) => isOpenLink(link, today)) ?? null;
  }

  #address(link: CertificateLink | null): string | null {
    return link && verificationAddress(this.config, link.code);
  }
}

function kept(row: Certificate): Certificate & { content: CertificateContent } {
  const { content } = row;
  if (!content) throw new AppError('not-found');
  return Object.assign(row, { content });
}
