import { Injectable } from '@nestjs/common';
import { Registry, type RegistryManager } from '../registry/registry.js';
import { Clock } from '../shared/clock.js';
import { newSecret } from '../shared/identifiers.js';
import type { Role } from './rights.js';
import { hashOfSecret } from './secrets.js';
import { Session } from './session.entity.js';

const DAY = 24 * 3600 * 1000;
const LONGEST = 30 * DAY;
const LONGEST_IDLE = 7 * DAY;
const NOTED_EVERY = 3600 * 1000;

export const SESSION_COOKIE = 'sillage_session';

/** Sign-ins under way: made with a new secret each time, ended on the server. */
@Injectable()
export class Sessions {
  constructor(
    private readonly registry: Registry,
    private readonly clock: Clock,
  ) {}

  /** Returns the secret for the cookie; only its hash is kept. */
  open(
    manager: RegistryManager,
    session: { organisationId: string; accountId: string; onlyRole: Role | null },
  ): string {
    const secret = newSecret();
    const now = this.clock.now();
    manager.create(Session, {
      secretHash: hashOfSecret(secret),
      ...session,
      createdAt: now,
      seenAt: now,
      expiresAt: new Date(now.getTime() + LONGEST),
    });
    return secret;
  }

  /** The live session of a secret, or null: unknown, expired, or idle for a week. `isSign`: whether asking is being there. */
  async find(secret: string, isSign = true): Promise<Session | null> {
    const manager = this.registry.everywhere();
    const session = await manager.findOne(Session, { secretHash: hashOfSecret(secret) }, { filters: false });
    const now = this.clock.now().getTime();
    if (!session || session.expiresAt.getTime() <= now || session.seenAt.getTime() + LONGEST_IDLE <= now) return null;
    if (isSign && now - session.seenAt.getTime() > NOTED_EVERY) {
      session.seenAt = new Date(now);
      await manager.flush();
    }
    return session;
  }

  /** False when the session had ended already. */
  async close(manager: RegistryManager, secret: string): Promise<boolean> {
    return (await manager.nativeDelete(Session, { secretHash: hashOfSecret(secret) }, { filters: false })) > 0;
  }
}
