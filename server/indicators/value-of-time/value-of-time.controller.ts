import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow } from '../../auth/allow.js';
import { type Caller, CurrentCaller } from '../../auth/caller.js';
import { Returns } from '../../shared/described.js';
import { languageOf } from '../../shared/language.js';
import { Statement } from './statement.js';
import { type StatementQuery, statementQuerySchema, valueStatementSchema } from './value-of-time.schemas.js';

@Controller('api/value-of-time')
export class ValueOfTimeController {
  constructor(private readonly statement: Statement) {}

  /** The 864/875 entry and its wording; the wording alone as plain text, by `Accept` or `format`. */
  @Get('statement')
  @Allow('figures.read')
  @Returns(valueStatementSchema, 200, ['text/plain'])
  async read(
    @CurrentCaller() { organisationId, organisationSlug }: Caller,
    @Query({ schema: statementQuerySchema }) { from, to, format }: StatementQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const statement = await this.statement.of({ id: organisationId, slug: organisationSlug }, from, to);
    const isText = format === undefined ? (request.headers.accept ?? '').startsWith('text/plain') : format === 'text';
    if (!isText) return statement;
    void reply.type('text/plain; charset=utf-8');
    return statement.text[languageOf(request)];
  }
}
