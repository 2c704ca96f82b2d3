import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Role } from './rights.js';

/** Who is asking, and in which organisation. Put on the request by the guard, before any handler. */
export interface Caller {
  /**
   * `account`: signed in. `local`: a command on the machine itself, all rights. `source-key`: a program that may
   * send to one source. `anonymous`: anybody.
   */
  kind: 'account' | 'local' | 'source-key' | 'anonymous';
  accountId: string | null;
  /** Name written in the audit trail and on decisions. */
  name: string;
  organisationId: string;
  organisationSlug: string;
  roles: readonly Role[];
  /** Missions a coordinator answers for; `null`: all. */
  missionScope: readonly string[] | null;
  /** The person whose own data this account may see. */
  personId: string | null;
  /** Names the sign-in under way of an account; no secret. */
  session?: string;
  /** The key of a program, and the only source it may send to. */
  sourceKey?: { id: string; source: string };
}

declare module 'fastify' {
  interface FastifyRequest {
    caller?: Caller;
  }
}

/** Handler parameter: the caller. */
export const CurrentCaller = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const caller = context.switchToHttp().getRequest<FastifyRequest>().caller;
  if (!caller) throw new Error('The rights guard did not run before this handler');
  return caller;
});
