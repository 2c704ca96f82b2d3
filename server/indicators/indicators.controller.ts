import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { findIndicator } from '../query-files/find-indicator.js';
import { Allow } from '../auth/allow.js';
import { type Caller, CurrentCaller } from '../auth/caller.js';
import { Returns } from '../shared/described.js';
import { QueryFiles } from '../query-files/query-files.js';
import { Catalogue } from './catalogue.js';
import { toArrow, toCsv } from './formats.js';
import {
  catalogueSchema,
  figureCardSchema,
  type IndicatorQuery,
  indicatorQuerySchema,
  indicatorResultSchema,
  runsSchema,
} from './indicators.schemas.js';
import { OutsideFigures } from './outside/outside-figures.js';
import { FigureRowsBehind } from './figure-rows.js';
import { Workbooks } from './workbook/workbooks.js';
import { requireOpen } from './opening.js';
import { Planning } from './planning.js';
import { Refresh } from './refresh.js';
import { type FigureRows, figureRowsSchema, type RowsQuery, rowsQuerySchema } from './rows.schemas.js';

const refreshSchema = z.strictObject({ names: z.array(z.string()).optional() }).default({});
const ARROW = 'application/vnd.apache.arrow.stream';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const mediaTypes = { csv: 'text/csv; charset=utf-8; header=present', arrow: ARROW, xlsx: XLSX } as const;

@Controller('api/indicators')
export class IndicatorsController {
  constructor(
    private readonly figures: OutsideFigures,
    private readonly catalogue: Catalogue,
    private readonly refresh: Refresh,
    private readonly files: QueryFiles,
    private readonly planning: Planning,
    private readonly behind: FigureRowsBehind,
    private readonly workbooks: Workbooks,
  ) {}

  @Get()
  @Allow('figures.read')
  @Returns(catalogueSchema)
  list(@CurrentCaller() caller: Caller) {
    return this.catalogue.of(caller);
  }

  /** Every one, or those named. Throws `unknown-indicator`. */
  @Post('refresh')
  @HttpCode(200)
  @Allow('figures.refresh')
  @Returns(runsSchema)
  async start(
    @CurrentCaller() caller: Caller,
    @Body({ schema: refreshSchema }) { names }: z.infer<typeof refreshSchema>,
  ) {
    const library = await this.files.library();
    for (const name of names ?? []) findIndicator(library, name);
    return { runs: await this.refresh.run(houseOf(caller), 'asked', names) };
  }

  @Get(':name/card')
  @Allow('figures.read')
  @Returns(figureCardSchema)
  async card(
    @CurrentCaller() caller: Caller,
    @Param('name') name: string,
    @Query({ schema: indicatorQuerySchema }) query: IndicatorQuery,
  ) {
    await this.#requireOpen(caller, name);
    return (await this.figures.answer(houseOf(caller), name, query)).card;
  }

  /** The rows behind a figure, a page at a time; together they make it. */
  @Get(':name/rows')
  @Allow('figures.rows')
  @Returns(figureRowsSchema)
  rows(
    @CurrentCaller() caller: Caller,
    @Param('name') name: string,
    @Query({ schema: rowsQuerySchema }) query: RowsQuery,
  ): Promise<FigureRows> {
    return this.behind.of(caller, name, query);
  }

  /** JSON, CSV, a workbook or an Arrow stream, by `Accept` or `format`. */
  @Get(':name')
  @Allow('figures.read')
  @Returns(indicatorResultSchema, 200, ['text/csv', ARROW, XLSX])
  async one(
    @CurrentCaller() caller: Caller,
    @Param('name') name: string,
    @Query({ schema: indicatorQuerySchema }) query: IndicatorQuery,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    if (caller.kind === 'local') await this.planning.settled();
    await this.#requireOpen(caller, name);
    const result = await this.figures.answer(houseOf(caller), name, query);
    const format = query.format ?? preferred(accept ?? '');
    if (format === 'json') return result;
    void reply.header('link', `<${result.card.links.card}>; rel="describedby"`);
    void reply.type(mediaTypes[format]);
    if (format === 'csv') return toCsv(result);
    if (format === 'arrow') return Buffer.from(toArrow(result));
    void reply.header('content-disposition', `attachment; filename="${name}-${query.from}-${query.to}.xlsx"`);
    return this.workbooks.of(houseOf(caller), result, query.lang ?? 'fr');
  }

  /** Throws `unknown-indicator`, `forbidden`. */
  async #requireOpen(caller: Caller, name: string): Promise<void> {
    requireOpen(caller, findIndicator(await this.files.library(), name).header);
  }
}

function preferred(accept: string): 'json' | 'csv' | 'arrow' | 'xlsx' {
  if (accept.includes(ARROW)) return 'arrow';
  if (accept.includes(XLSX)) return 'xlsx';
  return accept.includes('text/csv') ? 'csv' : 'json';
}

function houseOf(caller: Caller) {
  return { id: caller.organisationId, slug: caller.organisationSlug };
}
