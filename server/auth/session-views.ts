import { Injectable } from '@nestjs/common';
import { Organisations } from '../registry/organisations.js';
import { Registry } from '../registry/registry.js';
import { Account } from './account.entity.js';
import { AccountSetUp } from './account-set-up.js';
import type { SessionView } from './auth.schemas.js';
import type { Caller } from './caller.js';
import { Membership } from './membership.entity.js';
import { rightsOf } from './rights.js';

/** What the pages need to know of the reader: who, where, and what they may do. */
@Injectable()
export class SessionViews {
  constructor(
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly setUp: AccountSetUp,
  ) {}

  async of(caller: Caller): Promise<SessionView> {
    const { slug, name, zone, isDemo } = await this.organisations.byId(caller.organisationId);
    const account =
      caller.accountId === null ? null : await this.registry.everywhere().findOne(Account, { id: caller.accountId });
    return {
      account: account && { name: account.name, email: account.email, language: account.language },
      organisation: { slug, name, zone, isDemo },
      elsewhere: await this.#elsewhere(caller),
      roles: [...caller.roles],
      rights: rightsOf(caller),
      setUpNeeded: await this.setUp.isNeeded(caller.organisationId),
    };
  }

  async #elsewhere(caller: Caller): Promise<SessionView['elsewhere']> {
    if (caller.accountId === null) return [];
    const held = await this.registry
      .everywhere()
      .find(Membership, { accountId: caller.accountId }, { filters: false, fields: ['organisationId'] });
    const ids = new Set(held.map((one) => one.organisationId));
    const all = ids.size > 1 ? await this.organisations.list() : [];
    return all
      .filter(({ id }) => ids.has(id) && id !== caller.organisationId)
      .map(({ slug, name }) => ({ slug, name }));
  }
}
