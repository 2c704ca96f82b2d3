import { Controller, Get, Param, Query, Req, StreamableFile } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { Allow } from '../auth/allow.js';
import { type Caller, CurrentCaller } from '../auth/caller.js';
import { Returns, ReturnsFile } from '../shared/described.js';
import { idOrNothing } from '../shared/id-or-nothing.js';
import { languageOf } from '../shared/language.js';
import { ImportFlags } from './import-flags.js';
import { ImportList } from './import-list.js';
import { type FlaggedLines, flaggedLinesSchema, type FlagsQuery, flagsQuerySchema } from './flagged-lines.schemas.js';

/** The lines of one import that deserve a look. */
@Controller('api/imports')
export class ImportLinesController {
  constructor(
    private readonly kept: ImportList,
    private readonly flags: ImportFlags,
  ) {}

  /** The rejected ones, ready to be corrected and sent again. */
  @Get(':id/rejections.csv')
  @Allow('imports.read')
  @ReturnsFile('text/csv')
  async rejections(@CurrentCaller() caller: Caller, @Param('id', idOrNothing) id: string): Promise<StreamableFile> {
    const lines = Readable.from(await this.kept.rejectionsCsv(caller, id), { objectMode: false });
    const disposition = `attachment; filename="rejections-${id}.csv"`;
    return new StreamableFile(lines, { type: 'text/csv; charset=utf-8', disposition });
  }

  /** Those it added or changed in which something was noticed. */
  @Get(':id/flags')
  @Allow('imports.read')
  @Returns(flaggedLinesSchema)
  flagged(
    @CurrentCaller() caller: Caller,
    @Param('id', idOrNothing) id: string,
    @Query({ schema: flagsQuerySchema }) { after }: FlagsQuery,
    @Req() request: FastifyRequest,
  ): Promise<FlaggedLines> {
    return this.flags.of(caller, id, after, languageOf(request));
  }
}
