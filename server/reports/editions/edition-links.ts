import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/audit-trail.js';
import type { Caller } from '../../auth/caller.js';
import { Organisations } from '../../registry/organisations.js';
import { Registry, type RegistryManager } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';
import { newLinkCode } from '../../shared/codes/link-code.js';
import { localDay } from '../../shared/local-day.js';
import { recordEdition } from './edition-acts.js';
import { EditionLink } from './edition-link.entity.js';
import { endOf } from './edition-view.js';

/** The address that a donor was given: another one, or none. Who holds the number learns the same as before. */
@Injectable()
export class EditionLinks {
  constructor(
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Another code, from today on: the one before leads nowhere. One that was stopped opens again. Throws `not-found`. */
  async renew(caller: Caller, editionId: string, expiresInDays: number | null): Promise<void> {
    const { zone } = await this.organisations.customsOf(caller.organisationId);
    const madeAt = this.clock.now();
    const expiresOn = endOf(localDay(madeAt, zone), expiresInDays);
    await this.#act(caller, 'link-renew', editionId, (link) => {
      Object.assign(link, { code: newLinkCode(), madeAt, expiresOn, stoppedAt: null });
    });
  }

  /** At once. Throws `not-found`. */
  async stop(caller: Caller, editionId: string): Promise<void> {
    await this.#act(caller, 'link-stop', editionId, (link) => {
      link.stoppedAt ??= this.clock.now();
    });
  }

  #act(
    caller: Caller,
    act: 'link-renew' | 'link-stop',
    editionId: string,
    change: (link: EditionLink) => void,
  ): Promise<void> {
    const { organisationId } = caller;
    return this.registry.transaction(organisationId, async (em) => {
      change(await linkOf(em, editionId));
      await recordEdition(this.audit, em, caller, act, { id: editionId, organisationId });
    });
  }
}

async function linkOf(em: RegistryManager, editionId: string): Promise<EditionLink> {
  const link = await em.findOne(EditionLink, { editionId });
  if (!link) throw new AppError('not-found');
  return link;
}
