import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../auth/allow.js';
import { Config } from '../../shared/config.js';
import { ReturnsFile } from '../../shared/described.js';
import { printedAddresses } from './printed-addresses.js';
import { reportLook } from './report-look.js';

/** What reports look like, whoever reads them. */
@Controller('report')
export class ReportLookController {
  readonly #look: string;

  constructor(config: Config) {
    this.#look = `${reportLook}\n${printedAddresses(config)}`;
  }

  @Get('look.css')
  @Allow('public')
  @ReturnsFile('text/css')
  look(@Res() reply: FastifyReply): void {
    void reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=3600').send(this.#look);
  }
}
