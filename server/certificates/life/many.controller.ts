import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Allow } from '../../auth/allow.js';
import { type Caller, CurrentCaller } from '../../auth/caller.js';
import { Returns } from '../../shared/described.js';
import { idOrNothing } from '../../shared/id-or-nothing.js';
import { languageOf } from '../../shared/language.js';
import { BatchPeople } from './batch-people.js';
import { CertificateBatches } from './certificate-batches.js';
import {
  type BatchPeriod,
  batchPeriodSchema,
  type BatchPreview,
  batchPreviewSchema,
  type BatchView,
  batchViewSchema,
  type BatchViews,
  batchViewsSchema,
  type BatchWanted,
  batchWantedSchema,
} from './many.schemas.js';

/** Certificates for many people in one job. */
@Controller('api/certificates/many')
export class ManyController {
  constructor(
    private readonly people: BatchPeople,
    private readonly batches: CertificateBatches,
  ) {}

  /** Who has validated time from the first day to before the last. */
  @Post('preview')
  @HttpCode(200)
  @Allow('certificates.issue-many')
  @Returns(batchPreviewSchema)
  preview(
    @CurrentCaller() caller: Caller,
    @Body({ schema: batchPeriodSchema }) period: BatchPeriod,
  ): Promise<BatchPreview> {
    return this.people.preview(caller, period);
  }

  /** Begins, and answers at once: each is issued or waits for its signatory like any other. */
  @Post()
  @HttpCode(202)
  @Allow('certificates.issue-many')
  @Returns(batchViewSchema, 202)
  begin(
    @CurrentCaller() caller: Caller,
    @Body({ schema: batchWantedSchema }) wanted: BatchWanted,
    @Req() request: FastifyRequest,
  ): Promise<BatchView> {
    return this.batches.begin(caller, wanted, languageOf(request));
  }

  @Get()
  @Allow('certificates.issue-many')
  @Returns(batchViewsSchema)
  latest(@CurrentCaller() caller: Caller, @Req() request: FastifyRequest): Promise<BatchViews> {
    return this.batches.latest(caller, languageOf(request));
  }

  /** How far it is. */
  @Get(':id')
  @Allow('certificates.issue-many')
  @Returns(batchViewSchema)
  view(
    @CurrentCaller() caller: Caller,
    @Param('id', idOrNothing) id: string,
    @Req() request: FastifyRequest,
  ): Promise<BatchView> {
    return this.batches.view(caller, id, languageOf(request));
  }

  /** What was issued stays. */
  @Post(':id/cancel')
  @HttpCode(200)
  @Allow('certificates.issue-many')
  @Returns(batchViewSchema)
  cancel(
    @CurrentCaller() caller: Caller,
    @Param('id', idOrNothing) id: string,
    @Req() request: FastifyRequest,
  ): Promise<BatchView> {
    return this.batches.cancel(caller, id, languageOf(request));
  }
}
