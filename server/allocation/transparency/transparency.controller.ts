import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow } from '../../auth/allow.js';
import { type Caller, CurrentCaller } from '../../auth/caller.js';
import { Organisations } from '../../registry/organisations.js';
import { Returns, ReturnsFile } from '../../shared/described.js';
import { languageOf } from '../../shared/language.js';
import { sendPlain } from '../../shared/plain-reply.js';
import { PublicRules } from './public-rules.js';
import { rulesLook } from './rules-look.js';
import { rulesPage } from './rules-page.js';
import { type Transparency, transparencySchema } from './transparency.schemas.js';

/** The rules of suggestions, for anybody: as data, and as a page without JavaScript, account or cookie. */
@Controller()
export class TransparencyController {
  constructor(
    private readonly rules: PublicRules,
    private readonly organisations: Organisations,
  ) {}

  @Get('api/allocation/transparency')
  @Allow('public')
  @Returns(transparencySchema)
  read(@CurrentCaller() { organisationId }: Caller): Promise<Transparency> {
    return this.rules.read(organisationId);
  }

  @Get('rules/look.css')
  @Allow('public')
  @ReturnsFile('text/css')
  look(@Res() reply: FastifyReply): void {
    void reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=3600').send(rulesLook);
  }

  /** `?of=`: of another association kept here, by its short name, as the mails of its volunteers say it. */
  @Get('rules')
  @Allow('public')
  @ReturnsFile('text/html')
  async page(
    @CurrentCaller() { organisationId }: Caller,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const language = languageOf(request);
    const { of } = request.query as { of?: unknown };
    const slug = typeof of === 'string' ? of : undefined;
    const id = slug === undefined ? organisationId : (await this.organisations.bySlug(slug)).id;
    const html = rulesPage(await this.rules.read(id), language, slug);
    sendPlain(reply, { language, html, referrer: 'no-referrer' });
  }
}
