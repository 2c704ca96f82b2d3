import { type CanActivate, type ExecutionContext, Injectable, Logger } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { AppError } from '../shared/app-error.js';
import { Config } from '../shared/config.js';
import { ALLOW, ANY_PAGE } from './allow.js';
import type { Caller } from './caller.js';
import { CallerFinder } from './caller-finder.js';
import { isForeign } from './foreign-origin.js';
import { type Right, rightsOf } from './rights.js';

/** Runs before every handler: finds the caller, refuses foreign pages, checks the declared right. */
@Injectable()
export class RightsGuard implements CanActivate {
  readonly #logger = new Logger('Rights');

  constructor(
    private readonly reflector: Reflector,
    private readonly callers: CallerFinder,
    private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const right = this.reflector.get<Right | undefined>(ALLOW, context.getHandler());
    const caller = await this.callers.find(request);
    request.caller = caller;
    const isOpen = this.reflector.get<boolean | undefined>(ANY_PAGE, context.getHandler()) === true;
    if (!isOpen && caller.kind !== 'local' && isForeign(request, this.config.publicUrl))
      throw this.#refusal(caller, right, 'foreign-origin');
    if (right !== undefined && rightsOf(caller).includes(right)) return true;
    throw this.#refusal(caller, right, refusalOf(caller));
  }

  #refusal(caller: Caller, right: Right | undefined, code: 'foreign-origin' | ReturnType<typeof refusalOf>): AppError {
    this.#logger.warn(
      `refused ${right ?? 'undeclared'} to ${caller.accountId ?? caller.sourceKey?.id ?? caller.kind}: ${code}`,
    );
    return new AppError(code);
  }
}

function refusalOf({ kind }: Caller): 'forbidden' | 'sign-in-needed' | 'source-key-only-sends' {
  if (kind === 'anonymous') return 'sign-in-needed';
  return kind === 'source-key' ? 'source-key-only-sends' : 'forbidden';
}
