import { LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/audit-trail.js';
import type { Caller } from '../../auth/caller.js';
import { Organisation } from '../../registry/organisation.entity.js';
import { Registry } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';
import { certificateChoicesSchema } from '../choices.schemas.js';
import { KeptSignatory } from '../making/kept-signatory.js';
import { StatusLists } from '../status/status-lists.js';
import { recordAct } from './certificate-act.js';
import { CertificateAsking } from './certificate-asking.js';
import type { Replacement, Revocation } from './certificate-life.schemas.js';
import { Certificate } from './certificate.entity.js';
import { entriesOf, openCertificate, togetherWith } from './whose-certificate.js';

type Language = 'fr' | 'en';

/** How a certificate that was issued ends: taken back, or replaced by another. */
@Injectable()
export class CertificateEnding {
  constructor(
    private readonly asking: CertificateAsking,
    private readonly signatories: KeptSignatory,
    private readonly lists: StatusLists,
    private readonly registry: Registry,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** With the one in the other language: both say the same. Throws `certificate-not-standing`. */
  async revoke(caller: Caller, id: string, { category }: Revocation): Promise<void> {
    const { organisationId } = caller;
    const standing = await this.#standing(caller, id);
    const bits = await Promise.all(
      standing.map(({ statusUrl, statusIndex }) =>
        this.lists.revoking(organisationId, { listUrl: statusUrl ?? '', index: statusIndex ?? -1 }),
      ),
    );
    const revoked = { state: 'revoked', revocation: category, revokedAt: this.clock.now() } as const;
    await this.registry.transaction(organisationId, async (em) => {
      await em.lock(em.getReference(Organisation, organisationId), LockMode.PESSIMISTIC_WRITE);
      for (const [at, { id: one }] of standing.entries()) {
        const ended = await em.nativeUpdate(
          Certificate,
          { id: one, state: 'valid' },
          { ...revoked, toReplaceSince: null },
        );
        if (ended === 0) throw new AppError('certificate-not-standing');
        await bits[at]?.(em);
        await recordAct(this.audit, em, organisationId, caller, 'revoke', one, { category });
      }
    });
  }

  /**
   * Asks for another in its place: with the same choices or, from its holder, others, in the same languages. The same
   * person signs, while they do; else the only one who does, or who is named. The first one stands until the other is
   * issued. Throws `certificate-not-standing`, `certificate-being-replaced` and what asking throws.
   */
  async replace(caller: Caller, id: string, { choices: other, signatoryId }: Replacement): Promise<void> {
    const { organisationId, organisationSlug } = caller;
    const em = this.registry.of(organisationId);
    const standing = await this.#standing(caller, id);
    const [first] = standing;
    if (!first?.personId) throw new AppError('not-found');
    const ids = standing.map((one) => one.id);
    if ((await em.count(Certificate, { replacesId: { $in: ids }, state: 'waiting' })) > 0)
      throw new AppError('certificate-being-replaced');
    const isOwn = caller.personId !== null && (await entriesOf(em, caller.personId)).includes(first.personId);
    if (!isOwn && !maySign(caller)) throw new AppError('not-found');
    // What stands on it is the person's to choose.
    if (!isOwn && other) throw new AppError('forbidden');
    const languages = standing.map(({ language }) => language as Language);
    const signs = signatoryId ?? (other ? other.signatoryId : await this.signatories.today(organisationId, first));
    const choices = certificateChoicesSchema.parse({ ...(other ?? first.choices), languages, signatoryId: signs });
    const replaces = new Map(standing.map(({ id: one, language }) => [language as Language, one]));
    const holder = { organisationId, organisationSlug, personId: first.personId };
    const isUnrequested = !isOwn && (first.content?.isUnrequested ?? false);
    const confirmedRole = first.content?.role ?? null;
    await this.asking.ask(caller, { holder, choices, replaces, confirmedRole, isUnrequested });
  }

  async #standing(caller: Caller, id: string): Promise<Certificate[]> {
    const em = this.registry.of(caller.organisationId);
    const together = await togetherWith(em, await openCertificate(em, caller, id));
    const standing = together.filter(({ state }) => state === 'valid');
    if (!standing.some((one) => one.id === id)) throw new AppError('certificate-not-standing');
    return standing;
  }
}

/** Whoever only sees everybody's may replace their own alone. */
function maySign({ kind, roles }: Caller): boolean {
  return kind === 'local' || roles.includes('director');
}
