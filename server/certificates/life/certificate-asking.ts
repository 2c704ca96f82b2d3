import { LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/audit-trail.js';
import { Organisation } from '../../registry/organisation.entity.js';
import { Organisations } from '../../registry/organisations.js';
import { Registry, type RegistryManager } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';
import { newId } from '../../shared/identifiers.js';
import type { Holder } from '../../summaries/holder.js';
import type { CertificateChoices } from '../choices.schemas.js';
import type { CertificateRole } from '../content.schemas.js';
import { SigningKeys } from '../identity/signing-keys.js';
import { CertificateContents, type MadeContent } from '../making/certificate-contents.js';
import { type Actor, recordAct } from './certificate-act.js';
import { CertificateSigning } from './certificate-signing.js';
import { Certificate } from './certificate.entity.js';
import { requirePerson } from './present-person.js';
import { stillConfirmed } from './still-confirmed.js';
import { entriesOf } from './whose-certificate.js';

/** A day's worth for one person; more is a program that lost its way. */
const MOST_A_DAY = 40;
const DAY_MS = 24 * 3_600_000;

export interface Asked {
  holder: Holder;
  choices: CertificateChoices;
  batchId?: string;
  /** Nobody but the association wants it. */
  isUnrequested?: boolean;
  /** Those that they replace, by language. */
  replaces?: ReadonlyMap<'fr' | 'en', string>;
  /** As confirmed on those: the same words stay so. */
  confirmedRole?: CertificateRole | null;
}

/** A person asks for a certificate, or somebody does so for them. */
@Injectable()
export class CertificateAsking {
  constructor(
    private readonly contents: CertificateContents,
    private readonly signing: CertificateSigning,
    private readonly keys: SigningKeys,
    private readonly organisations: Organisations,
    private readonly registry: Registry,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Issued at once where the signatory approved once for all and nothing needs a look; else it waits. One for each language, all or none.
   * Throws `certificate-address-needed`, `certificate-asked-often`, and what making its content and paper throw.
   */
  async ask(actor: Actor, asked: Asked): Promise<{ ids: string[]; isIssued: boolean }> {
    const { holder, choices } = asked;
    const organisation = await this.organisations.byId(holder.organisationId);
    this.keys.didOf(organisation);
    await this.#requireFew(holder);
    const at = this.clock.now();
    const pairId = choices.languages.length > 1 ? newId(at) : null;
    const made = [];
    for (const language of choices.languages) {
      const number = await this.#number(holder, at);
      const one = await this.contents.content(holder, choices, {
        language,
        number,
        issuedAt: at,
        isSpecimen: organisation.isDemo,
        isUnrequested: asked.isUnrequested ?? false,
      });
      const content = { ...one.content, role: stillConfirmed(one.content.role, asked.confirmedRole) };
      made.push({ row: rowOf(asked, { ...one, content }, pairId, at), level: choices.link, ...one, content });
    }
    const rows = made.map(({ row }) => row);
    const keep = async (em: RegistryManager, row: Certificate, issued: Partial<Certificate> = {}) => {
      await em.insert(Certificate, { ...row, ...issued });
      await recordAct(this.audit, em, organisation.id, actor, 'ask', row.id);
    };
    const isIssued = made.every(({ approvesValidated }) => approvesValidated) && !(await this.#wasFraud(holder));
    if (isIssued) await this.signing.issue(organisation, actor, made, keep);
    else
      await this.registry.transaction(organisation.id, async (em) => {
        await em.lock(em.getReference(Organisation, organisation.id), LockMode.PESSIMISTIC_WRITE);
        await requirePerson(em, holder.personId);
        for (const row of rows) await keep(em, row);
      });
    return { ids: rows.map(({ id }) => id), isIssued };
  }

  /** Free in this association; drawn by two at the same moment, the second is refused by the registry. */
  async #number(holder: Holder, at: Date): Promise<string> {
    const em = this.registry.of(holder.organisationId);
    for (;;) {
      const number = await this.contents.newNumber(holder, at);
      if ((await em.count(Certificate, { number })) === 0) return number;
    }
  }

  /** Once a certificate of theirs was revoked for fraud, somebody looks at each. */
  async #wasFraud({ organisationId, personId }: Holder): Promise<boolean> {
    const em = this.registry.of(organisationId);
    const theirs = { personId: { $in: await entriesOf(em, personId) } };
    return (await em.count(Certificate, { ...theirs, revocation: 'fraud' })) > 0;
  }

  async #requireFew({ organisationId, personId }: Holder): Promise<void> {
    const since = new Date(this.clock.now().getTime() - DAY_MS);
    const asked = await this.registry.of(organisationId).count(Certificate, { personId, askedAt: { $gt: since } });
    if (asked >= MOST_A_DAY) throw new AppError('certificate-asked-often');
  }
}

function rowOf(
  { holder, choices, batchId, replaces }: Asked,
  { content, rows, signatoryId }: MadeContent,
  pairId: string | null,
  askedAt: Date,
): Certificate {
  const { number, language, from, to } = content;
  const nothingYet = { credential: null, credentialId: null, statusUrl: null, statusIndex: null, issuedAt: null };
  const noEnd = { refusal: null, refusedAt: null, revokedAt: null, revocation: null, replacedById: null };
  return {
    id: newId(askedAt),
    organisationId: holder.organisationId,
    personId: holder.personId,
    state: 'waiting',
    number,
    language,
    pairId,
    batchId: batchId ?? null,
    choices,
    content,
    rows,
    fromDay: from,
    toDay: to,
    signatoryId,
    askedAt,
    replacesId: replaces?.get(language) ?? null,
    ...nothingYet,
    ...noEnd,
    approvedById: null,
    approvedAt: null,
    toReplaceSince: null,
    erasedAt: null,
  };
}
