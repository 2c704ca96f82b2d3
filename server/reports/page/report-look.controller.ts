import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../auth/allow.js';
import { ReturnsFile } from '../../shared/described.js';
import { reportLook } from './report-look.js';

/** What reports look like, whoever reads them. */
@Controller('report')
export class ReportLookController {
  @Get('look.css')
  @Allow('public')
  @ReturnsFile('text/css')
  look(@Res() reply: FastifyReply): void {
    void reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=3600').send(reportLook);
  }
}
