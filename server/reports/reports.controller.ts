import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow } from '../auth/allow.js';
import { type Caller, CurrentCaller } from '../auth/caller.js';
import { AppError } from '../shared/app-error.js';
import { Returns, ReturnsFile } from '../shared/described.js';
import { idOrNothing } from '../shared/id-or-nothing.js';
import { figureOf, reportPage, sourcePage } from './page/report-page.js';
import { placeInside } from './page/report-place.js';
import { sendPreview } from './page/send-preview.js';
import { ReportDesk } from './report-desk.js';
import { ReportPreviews } from './report-previews.js';
import {
  type ChangedReport,
  changedReportSchema,
  type NewReport,
  newReportSchema,
  reportCheckSchema,
  reportSchema,
  reportsSchema,
} from './reports.schemas.js';

@Controller('api/reports')
export class ReportsController {
  constructor(
    private readonly desk: ReportDesk,
    private readonly previews: ReportPreviews,
  ) {}

  @Get()
  @Allow('reports.read')
  @Returns(reportsSchema)
  async list(@CurrentCaller() { organisationId }: Caller) {
    return { reports: await this.desk.list(organisationId) };
  }

  /** A first draft of these days: every figure that has something to say outside, with words between. */
  @Post()
  @Allow('reports.write')
  @Returns(reportSchema, 201)
  create(@CurrentCaller() caller: Caller, @Body({ schema: newReportSchema }) wanted: NewReport) {
    return this.desk.create(caller, wanted);
  }

  @Get(':id')
  @Allow('reports.read')
  @Returns(reportSchema)
  show(@CurrentCaller() { organisationId }: Caller, @Param('id', idOrNothing) id: string) {
    return this.desk.show(organisationId, id);
  }

  /** Writes over the version that was read, and no other. */
  @Put(':id')
  @Allow('reports.write')
  @Returns(reportSchema)
  change(
    @CurrentCaller() caller: Caller,
    @Param('id', idOrNothing) id: string,
    @Body({ schema: changedReportSchema }) wanted: ChangedReport,
  ) {
    return this.desk.change(caller, id, wanted);
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow('reports.write')
  remove(@CurrentCaller() caller: Caller, @Param('id', idOrNothing) id: string) {
    return this.desk.remove(caller, id);
  }

  /** What would be told and hidden if it were published now. */
  @Get(':id/check')
  @Allow('reports.read')
  @Returns(reportCheckSchema)
  check(
    @CurrentCaller() { organisationId: house, organisationSlug: slug }: Caller,
    @Param('id', idOrNothing) id: string,
  ) {
    return this.previews.check({ id: house, slug }, id);
  }

  /** As a donor would read it now. */
  @Get(':id/preview')
  @Allow('reports.read')
  @ReturnsFile('text/html')
  async preview(
    @CurrentCaller() { organisationId: house, organisationSlug: slug }: Caller,
    @Param('id', idOrNothing) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const document = await this.previews.document({ id: house, slug }, id, { isOnScreen: true });
    sendPreview(reply, document.language, reportPage(document, placeInside(addressOf(id), document.language)));
  }

  /** Where one of its figures comes from. */
  @Get(':id/preview/:block')
  @Allow('reports.read')
  @ReturnsFile('text/html')
  async source(
    @CurrentCaller() { organisationId: house, organisationSlug: slug }: Caller,
    @Param('id', idOrNothing) id: string,
    @Param('block') block: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const document = await this.previews.document({ id: house, slug }, id, { isOnScreen: true });
    const part = figureOf(document, block);
    if (part === null) throw new AppError('not-found');
    sendPreview(reply, document.language, sourcePage(document, part, { address: addressOf(id) }));
  }
}

const addressOf = (id: string): string => `/api/reports/${id}/preview`;
