import { Body, Controller, Delete, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Config } from '../shared/config.js';
import { idOrNothing } from '../shared/id-or-nothing.js';
import { Returns } from '../shared/described.js';
import { Allow } from './allow.js';
import { Attempts } from './attempts.js';
import {
  type AcceptInvitation,
  acceptInvitationSchema,
  invitationsSchema,
  type InvitationView,
  type Invite,
  inviteSchema,
  type MadeInvitation,
  madeInvitationSchema,
  madeInvitationsSchema,
  type OpenInvitation,
  openInvitationSchema,
  renewSchema,
  type OpenedInvitation,
  openedInvitationSchema,
} from './auth.schemas.js';
import { type Caller, CurrentCaller } from './caller.js';
import { Invitations } from './invitations.js';
import { setSessionCookie } from './session-cookie.js';

@Controller('api/invitations')
export class InvitationsController {
  constructor(
    private readonly config: Config,
    private readonly invitations: Invitations,
    private readonly attempts: Attempts,
  ) {}

  @Get()
  @Allow('invitations.write')
  @Returns(invitationsSchema)
  async list(@CurrentCaller() caller: Caller): Promise<{ invitations: InvitationView[] }> {
    return { invitations: await this.invitations.list(caller) };
  }

  @Post()
  @Allow('invitations.write')
  @Returns(madeInvitationsSchema, 201)
  async make(
    @Body({ schema: inviteSchema }) body: Invite,
    @CurrentCaller() caller: Caller,
    @Req() request: FastifyRequest,
  ): Promise<{ invitations: MadeInvitation[] }> {
    const origin = this.config.publicUrl ?? `${request.protocol}://${request.host}`;
    return { invitations: await this.invitations.make(caller, body, origin) };
  }

  /** A link with which the holder of an account chooses a new password. */
  @Post('renew')
  @Allow('accounts.renew')
  @Returns(madeInvitationSchema, 201)
  renew(
    @Body({ schema: renewSchema }) body: { email: string },
    @CurrentCaller() caller: Caller,
  ): Promise<MadeInvitation> {
    const origin = this.config.publicUrl ?? `http://${this.config.host}:${this.config.port}`;
    return this.invitations.renew(caller, body.email, origin);
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow('invitations.write')
  async revoke(@Param('id', idOrNothing) id: string, @CurrentCaller() caller: Caller): Promise<void> {
    await this.invitations.revoke(caller, id);
  }

  @Post('open')
  @HttpCode(200)
  @Allow('public')
  @Returns(openedInvitationSchema)
  open(
    @Body({ schema: openInvitationSchema }) body: OpenInvitation,
    @Req() request: FastifyRequest,
  ): Promise<OpenedInvitation> {
    return this.attempts.slowed([`invitation:${request.ip}`], () => this.invitations.open(body.code));
  }

  @Post('accept')
  @HttpCode(204)
  @Allow('public')
  async accept(
    @Body({ schema: acceptInvitationSchema }) body: AcceptInvitation,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const subjects = [`account:${body.email.toLowerCase()}`, `invitation:${request.ip}`];
    const secret = await this.attempts.slowed(subjects, () => this.invitations.accept(body));
    setSessionCookie(reply, secret, this.config);
  }
}
