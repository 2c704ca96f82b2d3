import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { Allow } from '../../auth/allow.js';
import { type Caller, CurrentCaller } from '../../auth/caller.js';
import { Returns } from '../../shared/described.js';
import { idOrNothing } from '../../shared/id-or-nothing.js';
import { type EmbedSites, embedSitesSchema, embedsSchema, type NewEmbed, newEmbedSchema } from './embeds.schemas.js';
import { Embeds } from './embeds.js';

/** Figures of a published report for pages of the association's site. */
@Controller('api/reports/editions/:id/embeds')
export class EmbedsController {
  constructor(private readonly embeds: Embeds) {}

  @Get()
  @Allow('reports.write')
  @Returns(embedsSchema)
  list(@CurrentCaller() { organisationId }: Caller, @Param('id', idOrNothing) id: string) {
    return this.embeds.of(organisationId, id);
  }

  /** One of its figures, for these sites and no others. */
  @Post()
  @Allow('reports.write')
  @Returns(embedsSchema, 201)
  async make(
    @CurrentCaller() caller: Caller,
    @Param('id', idOrNothing) id: string,
    @Body({ schema: newEmbedSchema }) wanted: NewEmbed,
  ) {
    await this.embeds.make(caller, id, wanted);
    return this.embeds.of(caller.organisationId, id);
  }

  /** Other sites in place of those before. */
  @Put(':embedId')
  @Allow('reports.write')
  @Returns(embedsSchema)
  async move(
    @CurrentCaller() caller: Caller,
    @Param('id', idOrNothing) id: string,
    @Param('embedId', idOrNothing) embedId: string,
    @Body({ schema: embedSitesSchema }) { origins }: EmbedSites,
  ) {
    await this.embeds.move(caller, id, embedId, origins);
    return this.embeds.of(caller.organisationId, id);
  }

  @Post(':embedId/stop')
  @HttpCode(200)
  @Allow('reports.write')
  @Returns(embedsSchema)
  async stop(
    @CurrentCaller() caller: Caller,
    @Param('id', idOrNothing) id: string,
    @Param('embedId', idOrNothing) embedId: string,
  ) {
    await this.embeds.stop(caller, id, embedId);
    return this.embeds.of(caller.organisationId, id);
  }
}
