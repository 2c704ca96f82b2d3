import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../audit/audit-trail.js';
import { Organisations } from '../registry/organisations.js';
import { Registry } from '../registry/registry.js';
import { AppError } from '../shared/app-error.js';
import { Account } from './account.entity.js';
import { Attempts } from './attempts.js';
import { Membership } from './membership.entity.js';
import { passwordFits } from './password.js';
import type { Role } from './rights.js';
import { Sessions } from './sessions.js';

/** Opens sessions: by password, or as a fictional person of the demo. */
@Injectable()
export class SignIn {
  constructor(
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly attempts: Attempts,
    private readonly sessions: Sessions,
    private readonly audit: AuditTrail,
  ) {}

  /** Returns the session's secret. Throws `sign-in-refused`, the same for unknown accounts, and `too-many-tries`. */
  async byPassword(email: string, password: string, address: string): Promise<string> {
    const subjects = [`account:${email.toLowerCase()}`, `address:${address}`];
    await this.attempts.check(subjects);
    const account = await this.registry.everywhere().findOne(Account, { email: email.toLowerCase() });
    const fits = await passwordFits(account?.passwordHash ?? null, password);
    const home = account && fits ? await this.#home(account.id) : null;
    if (!account || !home) {
      await this.attempts.wrong(subjects);
      throw new AppError('sign-in-refused');
    }
    await this.attempts.right(subjects);
    return this.#open(account, home, null);
  }

  /** Throws `demo-only` outside a fictional association. */
  async asFictional(organisationId: string, role: Role): Promise<string> {
    const { isDemo } = await this.organisations.byId(organisationId);
    if (!isDemo) throw new AppError('demo-only');
    const [membership] = await this.registry
      .of(organisationId)
      .find(Membership, { role }, { orderBy: { createdAt: 'asc', id: 'asc' }, limit: 1 });
    const account = membership && (await this.registry.everywhere().findOne(Account, { id: membership.accountId }));
    if (!account) throw new AppError('demo-only');
    return this.#open(account, organisationId, role);
  }

  /** The organisation an account signs in to: the first that gave it a role. */
  async #home(accountId: string): Promise<string | null> {
    const [first] = await this.registry
      .everywhere()
      .find(Membership, { accountId }, { filters: false, orderBy: { createdAt: 'asc', id: 'asc' }, limit: 1 });
    return first?.organisationId ?? null;
  }

  #open(account: Account, organisationId: string, onlyRole: Role | null): Promise<string> {
    return this.registry.transaction(organisationId, async (manager) => {
      const act = { organisationId, actorId: account.id, actorName: account.name };
      await this.audit.record(manager, { ...act, action: 'session.open', record: `account:${account.id}` });
      return this.sessions.open(manager, { organisationId, accountId: account.id, onlyRole });
    });
  }
}
