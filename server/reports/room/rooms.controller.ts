import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../auth/allow.js';
import { type Caller, CurrentCaller } from '../../auth/caller.js';
import { ReturnsFile } from '../../shared/described.js';
import { idOrNothing } from '../../shared/id-or-nothing.js';
import { roomPage } from './room-page.js';
import { Rooms } from './rooms.js';

@Controller('api/reports')
export class RoomsController {
  constructor(private readonly rooms: Rooms) {}

  /** A published report in one file, to be shown full screen without a network. */
  @Get('editions/:id/room')
  @Allow('reports.read')
  @ReturnsFile('text/html')
  async room(
    @CurrentCaller() { organisationId }: Caller,
    @Param('id', idOrNothing) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const room = await this.rooms.of(organisationId, id);
    const name = `${room.standing.number}.html`;
    void reply
      .type('text/html; charset=utf-8')
      .header('content-disposition', `attachment; filename="${name}"`)
      .header('cache-control', 'no-store')
      .send(await roomPage(room));
  }
}
