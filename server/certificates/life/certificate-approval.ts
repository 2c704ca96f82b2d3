import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { AuditTrail } from '../../audit/audit-trail.js';
import type { Caller } from '../../auth/caller.js';
import { Organisations } from '../../registry/organisations.js';
import { Registry, type RegistryManager } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';
import { certificateChoicesSchema } from '../choices.schemas.js';
import type { CertificateContent } from '../content.schemas.js';
import { CertificateContents, type MadeContent } from '../making/certificate-contents.js';
import { recordAct } from './certificate-act.js';
import type { Approval, Refusal } from './certificate-life.schemas.js';
import { CertificateSigning, type ToIssue } from './certificate-signing.js';
import { Certificate } from './certificate.entity.js';
import { openCertificate, togetherWith } from './whose-certificate.js';

/** Whoever may sign looks at what waits, and approves it in the signatory's name or says why not. */
@Injectable()
export class CertificateApproval {
  constructor(
    private readonly contents: CertificateContents,
    private readonly signing: CertificateSigning,
    private readonly organisations: Organisations,
    private readonly registry: Registry,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * What was looked at is what is issued, with the one asked in another language. Throws `certificate-not-waiting`, and
   * `certificate-changed-since` when it would say something else today: it then waits with what it would say.
   */
  async approve(caller: Caller, id: string, { confirmsRole }: Approval): Promise<void> {
    const organisation = await this.organisations.byId(caller.organisationId);
    const at = this.clock.now();
    const wanted: ToIssue[] = [];
    for (const row of await this.#waiting(caller, id)) {
      const { content, level } = await this.#asToday(caller, row, at);
      const role = content.role && { ...content.role, isConfirmed: confirmsRole };
      wanted.push({ row, content: { ...content, role }, level });
    }
    await this.signing.issue(organisation, caller, wanted, async (em, row, issued) => {
      await this.#end(em, row.id, { ...issued, rows: row.rows, approvedById: caller.accountId, approvedAt: at });
      await recordAct(this.audit, em, organisation.id, caller, 'approve', row.id);
    });
  }

  /** Both of those asked together. Throws `certificate-not-waiting`. */
  async refuse(caller: Caller, id: string, { reason }: Refusal): Promise<void> {
    const waiting = await this.#waiting(caller, id);
    const refused = { state: 'refused', refusal: reason, refusedAt: this.clock.now() } as const;
    await this.registry.transaction(caller.organisationId, async (em) => {
      for (const { id: one } of waiting) {
        await this.#end(em, one, refused);
        await recordAct(this.audit, em, caller.organisationId, caller, 'refuse', one);
      }
    });
  }

  async #waiting(caller: Caller, id: string): Promise<Certificate[]> {
    const em = this.registry.of(caller.organisationId);
    const together = await togetherWith(em, await openCertificate(em, caller, id));
    const waiting = together.filter(({ state }) => state === 'waiting');
    if (!waiting.some((one) => one.id === id)) throw new AppError('certificate-not-waiting');
    return waiting;
  }

  async #asToday(
    { organisationId, organisationSlug }: Caller,
    row: Certificate,
    issuedAt: Date,
  ): Promise<{ content: CertificateContent; level: 'full' | 'status' }> {
    const { personId, number, language, content: seen } = row;
    if (!personId || !number || !language || !seen) throw new AppError('not-found');
    const choices = certificateChoicesSchema.parse(row.choices);
    const naming = { language, number, issuedAt, isSpecimen: seen.isSpecimen };
    const made = await this.contents.content({ organisationId, organisationSlug, personId }, choices, naming);
    const asSeen = { ...made.content, issuedAt: seen.issuedAt, issuedOn: seen.issuedOn };
    if (!isDeepStrictEqual(asSeen, seen)) throw await this.#changed(row, made);
    row.rows = made.rows;
    return { content: made.content, level: choices.link };
  }

  async #changed({ id, organisationId }: Certificate, { content, rows }: MadeContent): Promise<AppError> {
    const { from, to } = content;
    const today = { content, rows, fromDay: from, toDay: to, toReplaceSince: null };
    await this.registry.of(organisationId).nativeUpdate(Certificate, { id, state: 'waiting' }, today);
    return new AppError('certificate-changed-since');
  }

  /** Somebody may have been quicker. */
  async #end(em: RegistryManager, id: string, ended: Partial<Certificate>): Promise<void> {
    if ((await em.nativeUpdate(Certificate, { id, state: 'waiting' }, ended)) === 0)
      throw new AppError('certificate-not-waiting');
  }
}
