import { Controller, Get, Header, Req, StreamableFile } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Allow } from '../../auth/allow.js';
import { type Caller, CurrentCaller } from '../../auth/caller.js';
import { ReturnsFile } from '../../shared/described.js';
import { FigureNews } from './figure-news.js';

@Controller('api/events')
export class FigureNewsController {
  constructor(private readonly news: FigureNews) {}

  /**
   * Server-sent events, without end: `figures` says how figures stand, all of them first; `ended`, `elsewhere`: do not
   * come again. Nothing on the way may keep or pack it.
   */
  @Get()
  @Allow('figures.read')
  // The connection ends with its events: a server that stops would wait for one kept for more.
  @Header('connection', 'close')
  @Header('x-accel-buffering', 'no')
  @Header('cache-control', 'no-store, no-transform')
  @ReturnsFile('text/event-stream')
  async follow(@CurrentCaller() caller: Caller, @Req() request: FastifyRequest): Promise<StreamableFile> {
    return new StreamableFile(await this.news.follow(caller, request), { type: 'text/event-stream; charset=utf-8' });
  }
}
