import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { AuditTrail } from '../../audit/audit-trail.js';
import type { Caller } from '../../auth/caller.js';
import { Organisations } from '../../registry/organisations.js';
import { Registry, type RegistryManager } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';
import { certificateChoicesSchema } from '../choices.schemas.js';
import { certificateContentSchema } from '../content.schemas.js';
import { CertificateContents } from '../making/certificate-contents.js';
import { KeptSignatory } from '../making/kept-signatory.js';
import { recordAct } from './certificate-act.js';
import type { Approval, Refusal } from './certificate-life.schemas.js';
import { CertificateSigning, type ToIssue } from './certificate-signing.js';
import { Certificate } from './certificate.entity.js';
import { contentFingerprint } from './content-fingerprint.js';
import { isOwnApproval } from './own-approval.js';
import { stillConfirmed } from './still-confirmed.js';
import { openCertificate, togetherWith } from './whose-certificate.js';

/** One that waits, made again. */
interface AsToday extends ToIssue {
  isAsSeen: boolean;
}

/** Whoever may sign looks at what waits, and approves it in the signatory's name or says why not. */
@Injectable()
export class CertificateApproval {
  constructor(
    private readonly contents: CertificateContents,
    private readonly signatories: KeptSignatory,
    private readonly signing: CertificateSigning,
    private readonly organisations: Organisations,
    private readonly registry: Registry,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * What was looked at is what is issued, with the one asked in another language. Throws `certificate-not-waiting`,
   * `certificate-own-approval`, and `certificate-changed-since` when it waits otherwise than it was seen, or when one
   * would say something else today: both then wait with what they would say.
   */
  async approve(caller: Caller, id: string, approval: Approval): Promise<void> {
    const organisation = await this.organisations.byId(caller.organisationId);
    const at = this.clock.now();
    const waiting = await this.#waiting(caller, id);
    const asked = waiting.find((one) => one.id === id);
    if (!asked?.content || contentFingerprint(asked.content) !== approval.seen)
      throw new AppError('certificate-changed-since');
    const act = (await isOwnApproval(this.registry.of(organisation.id), caller, asked)) ? 'approve-own' : 'approve';
    const looked = [];
    for (const row of waiting) looked.push(await this.#asToday(caller, row, approval, at));
    const changed = looked.filter(({ isAsSeen }) => !isAsSeen);
    for (const one of changed) await this.#changed(one);
    if (changed.length > 0) throw new AppError('certificate-changed-since');
    await this.signing.issue(organisation, caller, looked, async (em, row, issued) => {
      const { rows, choices, signatoryId } = row;
      const approved = { rows, choices, signatoryId, approvedById: caller.accountId, approvedAt: at };
      await this.#end(em, row.id, { ...issued, ...approved });
      await recordAct(this.audit, em, organisation.id, caller, act, row.id);
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
    { confirmsRole, signatoryId: named }: Approval,
    issuedAt: Date,
  ): Promise<AsToday> {
    const { personId, number, language } = row;
    if (!personId || !number || !language || !row.content) throw new AppError('not-found');
    const seen = certificateContentSchema.parse(row.content);
    const signatoryId = named ?? (await this.signatories.today(organisationId, row));
    const choices = certificateChoicesSchema.parse({ ...row.choices, signatoryId });
    const { isSpecimen, isUnrequested } = seen;
    const naming = { language, number, issuedAt, isSpecimen, isUnrequested };
    const made = await this.contents.content({ organisationId, organisationSlug, personId }, choices, naming);
    const role = stillConfirmed(made.content.role, seen.role);
    const asSeen = { ...made.content, role, issuedAt: seen.issuedAt, issuedOn: seen.issuedOn };
    // Who is named by whoever approves was looked at.
    if (named) Object.assign(asSeen, { signatory: seen.signatory, look: seen.look });
    const isAsSeen = isDeepStrictEqual(asSeen, seen);
    const confirmed = role && { ...role, isConfirmed: role.isConfirmed || (isAsSeen && confirmsRole) };
    const { rows, signatoryId: signs } = made;
    Object.assign(row, { rows, choices, signatoryId: signs });
    return { row, isAsSeen, content: { ...made.content, role: confirmed }, level: choices.link };
  }

  async #changed({ row, content }: AsToday): Promise<void> {
    const { id, organisationId, rows, choices, signatoryId } = row;
    const { from: fromDay, to: toDay } = content;
    const today = { content, rows, choices, signatoryId, fromDay, toDay, toReplaceSince: null };
    await this.registry.of(organisationId).nativeUpdate(Certificate, { id, state: 'waiting' }, today);
  }

  /** Somebody may have been quicker. */
  async #end(em: RegistryManager, id: string, ended: Partial<Certificate>): Promise<void> {
    if ((await em.nativeUpdate(Certificate, { id, state: 'waiting' }, ended)) === 0)
      throw new AppError('certificate-not-waiting');
  }
}
