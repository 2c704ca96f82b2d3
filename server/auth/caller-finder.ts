import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Organisations } from '../registry/organisations.js';
import { Registry } from '../registry/registry.js';
import { Account } from './account.entity.js';
import type { Caller } from './caller.js';
import { localSockets } from './local-callers.js';
import { Membership } from './membership.entity.js';
import { type Right, rightsOf, roles } from './rights.js';
import { bearerOf, SourceKeyCaller } from './source-key-caller.js';
import { SESSION_COOKIE, Sessions } from './sessions.js';

/** Finds who is asking: a command of this machine, a program with a key, somebody signed in, or anybody. */
@Injectable()
export class CallerFinder {
  constructor(
    private readonly organisations: Organisations,
    private readonly registry: Registry,
    private readonly sessions: Sessions,
    private readonly programs: SourceKeyCaller,
  ) {}

  async find(request: FastifyRequest): Promise<Caller> {
    if (localSockets.has(request.raw.socket)) return this.#local(request);
    const key = bearerOf(request.headers.authorization);
    if (key !== null) return this.programs.find(key, request.ip);
    const secret = request.cookies[SESSION_COOKIE];
    return (secret === undefined ? null : await this.#signedIn(secret)) ?? this.#anybody();
  }

  /** Whether who asked some time ago still may, from there. To look is no sign that they are there. */
  async stillMay(asked: Caller, request: FastifyRequest, right: Right): Promise<boolean> {
    const secret = request.cookies[SESSION_COOKIE];
    if (asked.kind !== 'account' || secret === undefined) return rightsOf(asked).includes(right);
    const now = await this.#signedIn(secret, false);
    return now !== null && now.organisationId === asked.organisationId && rightsOf(now).includes(right);
  }

  async #local(request: FastifyRequest): Promise<Caller> {
    const slug = request.headers['x-sillage-organisation'];
    const organisation =
      typeof slug === 'string' ? await this.organisations.bySlug(slug) : await this.organisations.default();
    return {
      kind: 'local',
      accountId: null,
      name: 'local',
      organisationId: organisation.id,
      organisationSlug: organisation.slug,
      roles,
      missionScope: null,
      personId: null,
    };
  }

  async #signedIn(secret: string, isSign = true): Promise<Caller | null> {
    const session = await this.sessions.find(secret, isSign);
    if (!session) return null;
    const account = await this.registry.everywhere().findOne(Account, { id: session.accountId });
    const held = await this.registry.of(session.organisationId).find(Membership, { accountId: session.accountId });
    const memberships = held.filter((one) => session.onlyRole === null || one.role === session.onlyRole);
    if (!account || memberships.length === 0) return null;
    const organisation = await this.organisations.byId(session.organisationId);
    return {
      kind: 'account',
      accountId: account.id,
      name: account.name,
      organisationId: organisation.id,
      organisationSlug: organisation.slug,
      roles: memberships.map((one) => one.role),
      missionScope: memberships.find((one) => one.role === 'coordinator')?.missionIds ?? null,
      personId: memberships.find((one) => one.personId)?.personId ?? null,
      session: session.secretHash,
    };
  }

  async #anybody(): Promise<Caller> {
    const organisation = await this.organisations.default();
    return {
      kind: 'anonymous',
      accountId: null,
      name: 'anonymous',
      organisationId: organisation.id,
      organisationSlug: organisation.slug,
      roles: [],
      missionScope: null,
      personId: null,
    };
  }
}
