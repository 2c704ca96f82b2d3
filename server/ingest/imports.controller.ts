import { Controller, Get, Header, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Allow } from '../auth/allow.js';
import { type Caller, CurrentCaller } from '../auth/caller.js';
import { Ledger } from '../ledger/ledger.js';
import { ImportList } from './import-list.js';
import { ImportService } from './import.service.js';
import type { ImportView, Receipt } from './ingest.schemas.js';
import { spooled, unspool } from './spooled-upload.js';

@Controller('api/imports')
export class ImportsController {
  constructor(
    private readonly imports: ImportService,
    private readonly kept: ImportList,
    private readonly ledger: Ledger,
  ) {}

  @Post()
  @Allow('imports.write')
  async accept(@CurrentCaller() caller: Caller, @Req() request: FastifyRequest): Promise<Receipt> {
    const temporary = await this.ledger.temporaryFile(caller.organisationSlug, 'upload');
    try {
      return await this.imports.accept(caller, await spooled(request, temporary));
    } finally {
      await unspool(temporary);
    }
  }

  @Get()
  @Allow('imports.read')
  list(@CurrentCaller() caller: Caller): Promise<ImportView[]> {
    return this.kept.list(caller);
  }

  @Get(':id')
  @Allow('imports.read')
  one(@CurrentCaller() caller: Caller, @Param('id') id: string): Promise<ImportView> {
    return this.kept.one(caller, id);
  }

  @Get(':id/rejections.csv')
  @Allow('imports.read')
  @Header('content-type', 'text/csv; charset=utf-8')
  rejections(@CurrentCaller() caller: Caller, @Param('id') id: string): Promise<string> {
    return this.kept.rejectionsCsv(caller, id);
  }
}
