import { Controller, Get, Header, Query, Req, StreamableFile } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Allow } from '../auth/allow.js';
import { type Caller, CurrentCaller } from '../auth/caller.js';
import { Returns, ReturnsFile } from '../shared/described.js';
import { languageOf } from '../shared/language.js';
import { ownRowsCsv } from './own-rows-csv.js';
import { OwnSummaries } from './own-summaries.js';
import {
  type OwnData,
  ownDataSchema,
  type OwnSummary,
  ownSummarySchema,
  type RowsFileQuery,
  rowsFileQuerySchema,
  type SummaryQuery,
  summaryQuerySchema,
} from './summaries.schemas.js';

@Controller('api/me')
export class SummariesController {
  constructor(private readonly summaries: OwnSummaries) {}

  /** What the caller gave, from `from` to before `to`. */
  @Get('summary')
  @Allow('own-activity.read')
  @Returns(ownSummarySchema)
  read(
    @CurrentCaller() caller: Caller,
    @Query({ schema: summaryQuerySchema }) query: SummaryQuery,
    @Req() request: FastifyRequest,
  ): Promise<OwnSummary> {
    return this.summaries.of(caller, query, languageOf(request));
  }

  /** All of it, with every row, to keep or to give to another program. */
  @Get('data.json')
  @Allow('own-activity.read')
  @Header('content-disposition', 'attachment; filename="sillage.json"')
  @Returns(ownDataSchema)
  data(
    @CurrentCaller() caller: Caller,
    @Query({ schema: summaryQuerySchema }) query: SummaryQuery,
    @Req() request: FastifyRequest,
  ): Promise<OwnData> {
    return this.summaries.data(caller, query, languageOf(request));
  }

  /** Every row, for a spreadsheet. */
  @Get('activities.csv')
  @Allow('own-activity.read')
  @ReturnsFile('text/csv')
  async csv(
    @CurrentCaller() caller: Caller,
    @Query({ schema: rowsFileQuerySchema }) query: RowsFileQuery,
    @Req() request: FastifyRequest,
  ): Promise<StreamableFile> {
    const text = ownRowsCsv(await this.summaries.records(caller, query), languageOf(request));
    const disposition = 'attachment; filename="sillage.csv"';
    return new StreamableFile(Buffer.from(text), { type: 'text/csv; charset=utf-8', disposition });
  }
}
