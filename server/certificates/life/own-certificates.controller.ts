import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Allow } from '../../auth/allow.js';
import { type Caller, CurrentCaller } from '../../auth/caller.js';
import { Returns } from '../../shared/described.js';
import { idOrNothing } from '../../shared/id-or-nothing.js';
import { holderOf } from '../../summaries/holder.js';
import { CertificateAsking } from './certificate-asking.js';
import { CertificateLinks } from './certificate-links.js';
import {
  type AskedCertificate,
  askedCertificateSchema,
  type NewLink,
  newLinkSchema,
  type OwnCertificates,
  ownCertificatesSchema,
} from './certificate-life.schemas.js';
import { CertificateLists } from './certificate-lists.js';

/** What a holder does with their own certificates; each answers with all of them as they then are. */
@Controller('api')
export class OwnCertificatesController {
  constructor(
    private readonly asking: CertificateAsking,
    private readonly links: CertificateLinks,
    private readonly lists: CertificateLists,
  ) {}

  @Get('me/certificates')
  @Allow('own-certificates.read')
  @Returns(ownCertificatesSchema)
  list(@CurrentCaller() caller: Caller): Promise<OwnCertificates> {
    return this.lists.own(caller);
  }

  /** Issued at once, or waiting for the signatory. */
  @Post('me/certificates')
  @Allow('own-certificates.write')
  @Returns(ownCertificatesSchema, 201)
  async ask(
    @CurrentCaller() caller: Caller,
    @Body({ schema: askedCertificateSchema }) { choices }: AskedCertificate,
  ): Promise<OwnCertificates> {
    await this.asking.ask(caller, { holder: holderOf(caller), choices });
    return this.lists.own(caller);
  }

  @Post('certificates/:id/links')
  @Allow('own-certificates.write')
  @Returns(ownCertificatesSchema, 201)
  async link(
    @CurrentCaller() caller: Caller,
    @Param('id', idOrNothing) id: string,
    @Body({ schema: newLinkSchema }) wanted: NewLink,
  ): Promise<OwnCertificates> {
    await this.links.make(caller, id, wanted);
    return this.lists.own(caller);
  }

  /** Another code; the one before leads nowhere. */
  @Post('certificate-links/:id/rotate')
  @HttpCode(200)
  @Allow('own-certificates.write')
  @Returns(ownCertificatesSchema)
  async rotate(@CurrentCaller() caller: Caller, @Param('id', idOrNothing) id: string): Promise<OwnCertificates> {
    await this.links.rotate(caller, id);
    return this.lists.own(caller);
  }

  @Post('certificate-links/:id/stop')
  @HttpCode(200)
  @Allow('own-certificates.write')
  @Returns(ownCertificatesSchema)
  async stop(@CurrentCaller() caller: Caller, @Param('id', idOrNothing) id: string): Promise<OwnCertificates> {
    await this.links.stop(caller, id);
    return this.lists.own(caller);
  }
}
