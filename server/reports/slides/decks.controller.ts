import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../auth/allow.js';
import { type Caller, CurrentCaller } from '../../auth/caller.js';
import { ReturnsFile } from '../../shared/described.js';
import { idOrNothing } from '../../shared/id-or-nothing.js';
import { PPTX } from '../open-data/media-types.js';
import { Decks } from './decks.js';

@Controller('api/reports')
export class DecksController {
  constructor(private readonly decks: Decks) {}

  /** A published report as slides whose charts can be changed. */
  @Get('editions/:id/pptx')
  @Allow('reports.read')
  @ReturnsFile(PPTX)
  async slides(
    @CurrentCaller() { organisationId }: Caller,
    @Param('id', idOrNothing) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { number, bytes } = await this.decks.of(organisationId, id);
    const disposition = `attachment; filename="${number}.pptx"`;
    void reply.type(PPTX).header('content-disposition', disposition).header('cache-control', 'no-store').send(bytes);
  }
}
