import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../audit/audit-trail.js';
import { Organisation } from '../registry/organisation.entity.js';
import { Organisations } from '../registry/organisations.js';
import { Registry } from '../registry/registry.js';
import { AppError } from '../shared/app-error.js';
import { Clock } from '../shared/clock.js';
import { newSecret } from '../shared/identifiers.js';
import { AccountOpening } from './account-opening.js';
import type { SetUp } from './auth.schemas.js';
import { Membership } from './membership.entity.js';
import type { Role } from './rights.js';
import { hashOfSecret } from './secrets.js';
import { Sessions } from './sessions.js';
import { SetUpLink } from './set-up-link.entity.js';

/** The first person of an association may be its technical administrator, its director and its coordinator at once. */
const FIRST_ROLES: readonly Role[] = ['administrator', 'director', 'coordinator'];

/** The one-time link of the log, and the first account it makes. */
@Injectable()
export class AccountSetUp {
  constructor(
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly opening: AccountOpening,
    private readonly sessions: Sessions,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async isNeeded(organisationId: string): Promise<boolean> {
    const { isDemo } = await this.organisations.byId(organisationId);
    return !isDemo && (await this.registry.of(organisationId).count(Membership, {})) === 0;
  }

  /** A new secret for the set-up link, which ends the one before; null when somebody can already sign in. */
  async linkIfNeeded(organisationId: string): Promise<string | null> {
    if (!(await this.isNeeded(organisationId))) return null;
    const token = newSecret();
    await this.registry.transaction(organisationId, async (manager) => {
      await manager.nativeDelete(SetUpLink, { organisationId });
      manager.create(SetUpLink, { tokenHash: hashOfSecret(token), organisationId, createdAt: this.clock.now() });
    });
    return token;
  }

  /** Uses the link up, in the association it was made for. Returns the secret of the first session. Throws `set-up-link-dead`. */
  async use(wanted: SetUp): Promise<string> {
    const tokenHash = hashOfSecret(wanted.token);
    const link = await this.registry.everywhere().findOne(SetUpLink, { tokenHash }, { filters: false });
    if (!link) throw new AppError('set-up-link-dead');
    const { organisationId } = link;
    return this.registry.transaction(organisationId, async (manager) => {
      const used = await manager.nativeDelete(SetUpLink, { tokenHash });
      if (used !== 1) throw new AppError('set-up-link-dead');
      const organisation = await manager.findOneOrFail(Organisation, { id: organisationId });
      Object.assign(organisation, { name: wanted.organisationName, language: wanted.language });
      const account = await this.opening.open(manager, wanted);
      for (const role of FIRST_ROLES) await this.opening.give(manager, organisationId, account.id, role, null);
      const act = { organisationId, actorId: account.id, actorName: account.name };
      await this.audit.record(manager, { ...act, action: 'organisation.set-up', record: `account:${account.id}` });
      return this.sessions.open(manager, { organisationId, accountId: account.id, onlyRole: null });
    });
  }
}
