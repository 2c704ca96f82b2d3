import { Body, Controller, Get, Header, HttpCode, Param, Post, Req, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { Allow } from '../auth/allow.js';
import { type Caller, CurrentCaller } from '../auth/caller.js';
import { Ledger } from '../ledger/ledger.js';
import { languageOf } from '../shared/language.js';
import { idOrNothing } from '../shared/id-or-nothing.js';
import { Returns, ReturnsFile, TakesFile, TakesRows } from '../shared/described.js';
import { EarlyReaders } from './early-readers.js';
import { ImportFollowing } from './import-following.js';
import { ImportList } from './import-list.js';
import { ImportService } from './import.service.js';
import {
  type ImportBegun,
  importBegunSchema,
  importFieldsSchema,
  importListSchema,
  type ImportView,
  importViewSchema,
  previewFieldsSchema,
  type Receipt,
  receiptSchema,
  type UndoAsked,
  type UndoReceipt,
  undoReceiptSchema,
  undoSchema,
} from './ingest.schemas.js';
import { type Preview, previewSchema } from './preview.schemas.js';
import { Previews } from './previews.js';
import { rowsBodySchema, rowsQuerySchema } from './rows.schemas.js';
import { sentUpload } from './sent-upload.js';
import { spooledFields, unspool } from './spooled-upload.js';
import { Undo } from './undo.js';

@Controller('api/imports')
export class ImportsController {
  constructor(
    private readonly imports: ImportService,
    private readonly kept: ImportList,
    private readonly following: ImportFollowing,
    private readonly undo: Undo,
    private readonly previews: Previews,
    private readonly earlyReaders: EarlyReaders,
    private readonly ledger: Ledger,
  ) {}

  /** One file, or rows without one, accounted for line by line. With `Prefer: respond-async`, the answer comes once it is received. */
  @Post()
  @Allow('imports.send')
  @TakesFile(importFieldsSchema)
  @TakesRows(rowsBodySchema, rowsQuerySchema)
  @Returns(receiptSchema, 201)
  @Returns(importBegunSchema, 202)
  async accept(
    @CurrentCaller() caller: Caller,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Receipt | ImportBegun> {
    const temporary = await this.ledger.temporaryFile(caller.organisationSlug, 'upload');
    const early = this.earlyReaders.of(caller, temporary);
    try {
      const { id, outcome } = await this.imports.begin(caller, await sentUpload(request, temporary, early));
      if (!/(^|,)\s*respond-async\s*($|[,;])/i.test(String(request.headers['prefer']))) return await outcome;
      void reply.code(202).header('location', `/api/imports/${id}`).header('preference-applied', 'respond-async');
      return { importId: id };
    } finally {
      if (!early.isHeld) await this.earlyReaders.end(early);
      await unspool(temporary);
    }
  }

  /** Stops a running import; nothing of it is kept. */
  @Post(':id/cancel')
  @HttpCode(200)
  @Allow('imports.write')
  @Returns(importViewSchema)
  cancel(@CurrentCaller() caller: Caller, @Param('id', idOrNothing) id: string): Promise<ImportView> {
    return this.following.cancel(caller, id);
  }

  /** How one file would be read, and what is to be asked about it. Nothing is kept. */
  @Post('preview')
  @HttpCode(200)
  @Allow('imports.write')
  @TakesFile(previewFieldsSchema)
  @Returns(previewSchema)
  async preview(@CurrentCaller() caller: Caller, @Req() request: FastifyRequest): Promise<Preview> {
    const temporary = await this.ledger.temporaryFile(caller.organisationSlug, 'upload');
    try {
      const { fields } = await spooledFields(request, temporary, previewFieldsSchema);
      return await this.previews.of(caller, temporary, { ...fields, language: languageOf(request) });
    } finally {
      await unspool(temporary);
    }
  }

  /** Takes an import back; `dryRun` tells first what would move. */
  @Post(':id/undo')
  @HttpCode(200)
  @Allow('imports.write')
  @Returns(undoReceiptSchema)
  takeBack(
    @CurrentCaller() caller: Caller,
    @Param('id', idOrNothing) id: string,
    @Body({ schema: undoSchema }) { dryRun }: UndoAsked,
  ): Promise<UndoReceipt> {
    return this.undo.take(caller, id, dryRun);
  }

  @Get()
  @Allow('imports.read')
  @Returns(importListSchema)
  list(@CurrentCaller() caller: Caller): Promise<ImportView[]> {
    return this.kept.list(caller);
  }

  @Get(':id')
  @Allow('imports.read')
  @Returns(importViewSchema)
  one(@CurrentCaller() caller: Caller, @Param('id', idOrNothing) id: string): Promise<ImportView> {
    return this.kept.one(caller, id);
  }

  /** Server-sent events: `progress` while it runs, `end` once; each carries the import as `GET :id` gives it. */
  @Get(':id/events')
  @Allow('imports.read')
  @Header('x-accel-buffering', 'no')
  @ReturnsFile('text/event-stream')
  async events(@CurrentCaller() caller: Caller, @Param('id', idOrNothing) id: string): Promise<StreamableFile> {
    const events = Readable.from(await this.following.events(caller, id), { objectMode: false });
    return new StreamableFile(events, { type: 'text/event-stream; charset=utf-8' });
  }
}
