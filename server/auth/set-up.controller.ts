import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Config } from '../shared/config.js';
import { AccountSetUp } from './account-set-up.js';
import { Allow } from './allow.js';
import { Attempts } from './attempts.js';
import { type SetUp, setUpSchema } from './auth.schemas.js';
import { setSessionCookie } from './session-cookie.js';

@Controller('api/set-up')
export class SetUpController {
  constructor(
    private readonly config: Config,
    private readonly setUp: AccountSetUp,
    private readonly attempts: Attempts,
  ) {}

  /** Makes the first account with the one-time link of the log, and signs in. */
  @Post()
  @HttpCode(204)
  @Allow('public')
  async use(
    @Body({ schema: setUpSchema }) body: SetUp,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const subjects = [`account:${body.email.toLowerCase()}`, `set-up:${request.ip}`];
    const secret = await this.attempts.slowed(subjects, () => this.setUp.use(body));
    setSessionCookie(reply, secret, this.config);
  }
}
