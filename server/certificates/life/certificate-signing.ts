import { LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/audit-trail.js';
import { Organisation } from '../../registry/organisation.entity.js';
import { coverageOfFonts } from '../../paper/coverage.js';
import { Registry, type RegistryManager } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Config } from '../../shared/config.js';
import { newId } from '../../shared/identifiers.js';
import type { LinkLevel } from '../choices.schemas.js';
import type { CertificateContent } from '../content.schemas.js';
import { CredentialIssue, type IssuedCredential } from '../credential-issue.js';
import { printableContent } from '../document/printable-content.js';
import type { Signer } from '../identity/signing-keys.js';
import { newLinkCode } from '../../shared/codes/link-code.js';
import { CertificatePapers } from '../making/certificate-papers.js';
import { toSign } from '../making/to-sign.js';
import { StatusLists } from '../status/status-lists.js';
import { type Actor, recordAct } from './certificate-act.js';
import { ChangedCertificates } from './changed-certificates.js';
import { CertificateLink } from './certificate-link.entity.js';
import { Certificate } from './certificate.entity.js';
import { requirePerson } from './present-person.js';

/** A certificate about to be issued. */
export interface ToIssue {
  row: Certificate;
  content: CertificateContent;
  level: LinkLevel;
}

/** What a row says from then on that its certificate is issued. */
type Issued = Pick<
  Certificate,
  'content' | 'credential' | 'credentialId' | 'issuedAt' | 'state' | 'statusIndex' | 'statusUrl'
>;
type Keep = (em: RegistryManager, row: Certificate, issued: Issued) => Promise<void>;

interface Signed extends ToIssue {
  credential: IssuedCredential;
  code: string;
}

/** Signs certificates, proves that their papers can be made, and keeps them: all of those asked together, or none. */
@Injectable()
export class CertificateSigning {
  constructor(
    private readonly registry: Registry,
    private readonly issuing: CredentialIssue,
    private readonly papers: CertificatePapers,
    private readonly lists: StatusLists,
    private readonly config: Config,
    private readonly audit: AuditTrail,
    private readonly changed: ChangedCertificates,
  ) {}

  /**
   * `keep` writes each row within the transaction that makes it valid. Throws `certificate-address-needed`,
   * `letters-not-printed`, `not-found` for somebody who has gone meanwhile, and what making a paper throws.
   */
  async issue(organisation: Signer, actor: Actor, wanted: readonly ToIssue[], keep: Keep): Promise<void> {
    const signed: Signed[] = [];
    for (const one of wanted) signed.push(await this.#sign(organisation, one));
    const turned = await this.#replaced(organisation.id, signed);
    await this.registry.transaction(organisation.id, async (em) => {
      await em.lock(em.getReference(Organisation, organisation.id), LockMode.PESSIMISTIC_WRITE);
      for (const one of signed) {
        await requirePerson(em, one.row.personId);
        await this.#keep(em, organisation.id, actor, one, keep);
        await turned.get(one.row.replacesId ?? '')?.(em, one.row.id, actor);
      }
    });
    this.changed.issued(
      organisation.id,
      signed.map(({ row }) => row.id),
    );
  }

  async #sign(organisation: Signer, one: ToIssue): Promise<Signed> {
    // Before a place in the list is taken for it.
    printableContent(one.content, coverageOfFonts());
    const credential = await this.issuing.issue(
      organisation,
      toSign(one.content, { publicUrl: this.config.publicUrl ?? null, slug: organisation.slug }),
      new Date(one.content.issuedAt),
    );
    const code = newLinkCode();
    await this.papers.made({
      organisationId: organisation.id,
      content: one.content,
      code,
      level: one.level,
      credential: credential.bytes,
    });
    return { ...one, credential, code };
  }

  async #keep(
    em: RegistryManager,
    organisationId: string,
    actor: Actor,
    { row, content, level, credential, code }: Signed,
    keep: Keep,
  ): Promise<void> {
    const { bytes, id: credentialId, issuedAt, place } = credential;
    await keep(em, row, {
      state: 'valid',
      content,
      credential: bytes.toString('utf8'),
      credentialId,
      statusUrl: place.listUrl,
      statusIndex: place.index,
      issuedAt,
    });
    const link = { organisationId, certificateId: row.id, openings: 0, createdAt: issuedAt };
    await em.insert(CertificateLink, { ...link, id: newId(issuedAt), code, level, isPrinted: true });
    // To give away where the paper's own would tell all.
    if (level === 'full') {
      const other = { id: newId(issuedAt), code: newLinkCode(), level: 'status', isPrinted: false } as const;
      await em.insert(CertificateLink, { ...link, ...other });
    }
    await recordAct(this.audit, em, organisationId, actor, 'issue', row.id);
  }

  /** What turns each of those replaced, at once with its successor. */
  async #replaced(organisationId: string, signed: readonly Signed[]) {
    const ids = signed.flatMap(({ row }) => row.replacesId ?? []);
    const before = await this.registry.of(organisationId).find(Certificate, { id: { $in: ids } });
    const turns = before.map(async ({ id, statusUrl, statusIndex }) => {
      if (!statusUrl || typeof statusIndex !== 'number') throw new AppError('not-found');
      const setBit = await this.lists.revoking(organisationId, { listUrl: statusUrl, index: statusIndex });
      const turn = async (em: RegistryManager, replacedById: string, actor: Actor) => {
        const replaced = { state: 'replaced', replacedById, toReplaceSince: null } as const;
        // Revoked meanwhile, it stays so, and nothing takes its place.
        if ((await em.nativeUpdate(Certificate, { id, state: 'valid' }, replaced)) === 0)
          throw new AppError('certificate-not-standing');
        await setBit(em);
        await recordAct(this.audit, em, organisationId, actor, 'replace', id);
      };
      return [id, turn] as const;
    });
    return new Map(await Promise.all(turns));
  }
}
