import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Config } from '../shared/config.js';
import { Returns } from '../shared/described.js';
import { Allow } from './allow.js';
import {
  demoSignInSchema,
  moveSchema,
  sessionSchema,
  type SessionView,
  type SignIn as SignInBody,
  signInSchema,
} from './auth.schemas.js';
import { type Caller, CurrentCaller } from './caller.js';
import type { Role } from './rights.js';
import { clearSessionCookie, setSessionCookie } from './session-cookie.js';
import { SessionViews } from './session-views.js';
import { SESSION_COOKIE } from './sessions.js';
import { SignIn } from './sign-in.js';

@Controller('api/session')
export class SessionController {
  constructor(
    private readonly config: Config,
    private readonly signIn: SignIn,
    private readonly views: SessionViews,
  ) {}

  @Get()
  @Allow('public')
  @Returns(sessionSchema)
  read(@CurrentCaller() caller: Caller): Promise<SessionView> {
    return this.views.of(caller);
  }

  @Post()
  @HttpCode(204)
  @Allow('public')
  async open(
    @Body({ schema: signInSchema }) body: SignInBody,
    @CurrentCaller() caller: Caller,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const secret = await this.signIn.byPassword(body.email, body.password, request.ip);
    await this.#leave(caller, request);
    setSessionCookie(reply, secret, this.config);
  }

  @Post('demo')
  @HttpCode(204)
  @Allow('public')
  async openDemo(
    @Body({ schema: demoSignInSchema }) body: { role: Role },
    @CurrentCaller() caller: Caller,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const secret = await this.signIn.asFictional(caller.organisationId, body.role);
    await this.#leave(caller, request);
    setSessionCookie(reply, secret, this.config);
  }

  /** Goes on in another association where the account has a role. */
  @Post('organisation')
  @HttpCode(204)
  @Allow('signed-in')
  async move(
    @Body({ schema: moveSchema }) body: { slug: string },
    @CurrentCaller() caller: Caller,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const secret = await this.signIn.elsewhere(caller, body.slug);
    await this.#leave(caller, request);
    setSessionCookie(reply, secret, this.config);
  }

  @Delete()
  @HttpCode(204)
  @Allow('public')
  async close(
    @CurrentCaller() caller: Caller,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.#leave(caller, request);
    clearSessionCookie(reply, this.config);
  }

  async #leave(caller: Caller, request: FastifyRequest): Promise<void> {
    const secret = request.cookies[SESSION_COOKIE];
    if (secret !== undefined) await this.signIn.out(caller, secret);
  }
}
