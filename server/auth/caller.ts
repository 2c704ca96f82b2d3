import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Role } from './rights.js';

/** Who is asking, and in which organisation. Put on the request by the guard, before any handler. */
export interface Caller {
  /** `account`: signed in. `local`: a command on the machine itself, all rights. `anonymous`: anybody. */
  kind: 'account' | 'local' | 'anonymous';
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
