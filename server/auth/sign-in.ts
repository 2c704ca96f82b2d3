import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../audit/audit-trail.js';
import { Organisations } from '../registry/organisations.js';
import { Registry } from '../registry/registry.js';
import { AppError } from '../shared/app-error.js';
import { Events } from '../shared/events.js';
import { Account } from './account.entity.js';
import { Attempts } from './attempts.js';
import type { Caller } from './caller.js';
import { Membership } from './membership.entity.js';
import { passwordFits } from './password.js';
import type { Role } from './rights.js';
import { hashOfSecret } from './secrets.js';
import { Sessions } from './sessions.js';

/** Nobody's account: looked up like one, so that an unknown address takes the same time. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Opens and ends sessions: by password, or as a fictional person of the demo. */
@Injectable()
export class SignIn {
  constructor(
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly attempts: Attempts,
    private readonly sessions: Sessions,
    private readonly audit: AuditTrail,
    private readonly events: Events,
  ) {}

  /** Returns the session's secret. Throws `sign-in-refused`, the same for unknown accounts, and `too-many-tries`. */
  async byPassword(email: string, password: string, address: string): Promise<string> {
    const known = email.toLowerCase();
    return this.attempts.slowed([`account:${known}`, `address:${address}`], () => this.#tried(known, password));
  }

  async #tried(email: string, password: string): Promise<string> {
    const account = await this.registry.everywhere().findOne(Account, { email });
    const fits = await passwordFits(account?.passwordHash ?? null, password);
    const home = await this.#home(account?.id ?? NOBODY);
    const { id: anywhere } = await this.organisations.default();
    if (account && fits && home !== null) return this.#open(account, home, null);
    await this.audit.append({
      organisationId: home ?? anywhere,
      actorId: null,
      actorName: 'anonymous',
      action: 'session.refuse',
      record: `email:${hashOfSecret(email)}`,
    });
    throw new AppError('sign-in-refused');
  }

  /** A session of the same account in another association. Throws `organisation-unknown` where it has no role. */
  async elsewhere(caller: Caller, slug: string): Promise<string> {
    const { accountId } = caller;
    const organisation = await this.organisations.bySlug(slug);
    const membership = await this.registry.of(organisation.id).findOne(Membership, { accountId: accountId ?? NOBODY });
    const account = membership && (await this.registry.everywhere().findOne(Account, { id: membership.accountId }));
    if (!account) throw new AppError('organisation-unknown', { slug });
    return this.#open(account, organisation.id, null);
  }

  /** Ends a session on the server. One that had ended already leaves no second trace. */
  async out(caller: Caller, secret: string): Promise<void> {
    await this.registry.transaction(caller.organisationId, async (manager) => {
      if (!(await this.sessions.close(manager, secret)) || caller.accountId === null) return;
      const { organisationId, accountId: actorId, name: actorName } = caller;
      const act = { organisationId, actorId, actorName, action: 'session.close' };
      await this.audit.record(manager, { ...act, record: `account:${actorId}` });
    });
    await this.events.publish('session-ended', { session: hashOfSecret(secret) });
  }

  /** Throws `demo-only` outside a fictional association. */
  async asFictional(organisationId: string, role: Role): Promise<string> {
    const { isDemo } = await this.organisations.byId(organisationId);
    if (!isDemo) throw new AppError('demo-only');
    const account = await this.#fictional(organisationId, role);
    if (!account) throw new AppError('demo-only');
    return this.#open(account, organisationId, role);
  }

  /** Addresses under `.example` belong to nobody: a real person invited to the demo is never impersonated. */
  async #fictional(organisationId: string, role: Role): Promise<Account | null> {
    const memberships = await this.registry
      .of(organisationId)
      .find(Membership, { role }, { orderBy: { createdAt: 'asc', id: 'asc' } });
    const accounts = await this.registry
      .everywhere()
      .find(Account, { id: { $in: memberships.map((one) => one.accountId) }, email: { $like: '%.example' } });
    const byId = new Map(accounts.map((account) => [account.id, account]));
    return memberships.map((one) => byId.get(one.accountId)).find((account) => account !== undefined) ?? null;
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
