import { Injectable } from '@nestjs/common';
import type { RegistryManager } from '../registry/registry.js';
import { AppError } from '../shared/app-error.js';
import { Clock } from '../shared/clock.js';
import { newId } from '../shared/identifiers.js';
import { Account } from './account.entity.js';
import { Membership } from './membership.entity.js';
import { hashPassword, isEasyPassword, passwordFits } from './password.js';
import type { Role } from './rights.js';
import { Session } from './session.entity.js';

export interface NewAccount {
  name: string;
  email: string;
  password: string;
  language: 'fr' | 'en';
}

/** Opens an account with its roles, or adds roles to one whose password is given right. */
@Injectable()
export class AccountOpening {
  constructor(private readonly clock: Clock) {}

  /**
   * `isOwner`: whoever asks reads the mail of that address, so that a forgotten password is chosen anew.
   * Throws `password-easy`, and `account-exists` when the address has an account with another password.
   */
  async open(manager: RegistryManager, wanted: NewAccount, isOwner = false): Promise<Account> {
    const email = wanted.email.toLowerCase();
    const known = await manager.findOne(Account, { email });
    if (known && isOwner) return this.#renew(manager, known, wanted.password);
    if (known) {
      if (!(await passwordFits(known.passwordHash ?? null, wanted.password))) throw new AppError('account-exists');
      return known;
    }
    if (isEasyPassword(wanted.password, email)) throw new AppError('password-easy');
    const now = this.clock.now();
    return manager.create(Account, {
      id: newId(now),
      email,
      name: wanted.name,
      language: wanted.language,
      passwordHash: await hashPassword(wanted.password),
      createdAt: now,
    });
  }

  /** A new password; whoever was signed in with the former one is signed out. */
  async #renew(manager: RegistryManager, account: Account, password: string): Promise<Account> {
    if (isEasyPassword(password, account.email)) throw new AppError('password-easy');
    account.passwordHash = await hashPassword(password);
    await manager.nativeDelete(Session, { accountId: account.id }, { filters: false });
    return account;
  }

  /** Adds the role unless it is held. A holder without a person is tied to the one named, if any. */
  async give(
    manager: RegistryManager,
    organisationId: string,
    accountId: string,
    role: Role,
    personId: string | null,
  ): Promise<void> {
    const held = await manager.findOne(Membership, { accountId, role });
    if (held) {
      held.personId ??= personId;
      return;
    }
    const now = this.clock.now();
    manager.create(Membership, { id: newId(now), organisationId, accountId, role, personId, createdAt: now });
  }
}
