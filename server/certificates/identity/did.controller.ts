import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../auth/allow.js';
import { Organisations } from '../../registry/organisations.js';
import { AppError } from '../../shared/app-error.js';
import { ReturnsFile } from '../../shared/described.js';
import { StatusLists } from '../status/status-lists.js';
import { SigningKeys } from './signing-keys.js';

/** What a verifier anywhere reads: who signs, and what was revoked. No account, any site, kept by caches. */
@Controller('o/:slug')
export class DidController {
  constructor(
    private readonly organisations: Organisations,
    private readonly keys: SigningKeys,
    private readonly lists: StatusLists,
  ) {}

  /** Every public key by which certificates of this association were signed, the removed ones left out. */
  @Get('did.json')
  @Allow('public')
  @ReturnsFile('application/did+json')
  async did(@Param('slug') slug: string, @Res() reply: FastifyReply): Promise<void> {
    const document = await this.keys.documentOf(await this.organisations.bySlug(slug));
    if (!document) throw new AppError('not-found');
    sendPublic(reply, 'application/did+json', 3600, JSON.stringify(document));
  }

  /** Which certificates of this association were revoked, as it signed it. */
  @Get('status/:number')
  @Allow('public')
  @ReturnsFile('application/vc')
  async status(
    @Param('slug') slug: string,
    @Param('number') number: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const organisation = await this.organisations.bySlug(slug);
    const signed = /^[1-9]\d{0,5}$/.test(number) ? await this.lists.signed(organisation.id, Number(number)) : null;
    if (signed === null) throw new AppError('not-found');
    sendPublic(reply, 'application/vc', 300, signed);
  }
}

function sendPublic(reply: FastifyReply, type: string, seconds: number, body: string): void {
  void reply
    .type(type)
    .header('cache-control', `public, max-age=${seconds}`)
    .header('access-control-allow-origin', '*')
    .header('cross-origin-resource-policy', 'cross-origin')
    .send(Buffer.from(body));
}
