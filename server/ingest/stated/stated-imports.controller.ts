import { Controller, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Allow } from '../../auth/allow.js';
import { type Caller, CurrentCaller } from '../../auth/caller.js';
import { Ledger } from '../../ledger/ledger.js';
import { Returns, TakesFile } from '../../shared/described.js';
import { languageOf } from '../../shared/language.js';
import { type Receipt, receiptSchema, statedFieldsSchema } from '../ingest.schemas.js';
import { spooledFields, unspool } from '../spooled-upload.js';
import { StatedImports, type StatedWhat } from './stated-imports.js';

@Controller('api/imports')
export class StatedImportsController {
  constructor(
    private readonly imports: StatedImports,
    private readonly ledger: Ledger,
  ) {}

  /** Answers by file. A column that says who answered refuses the whole file, and nothing of it is kept. */
  @Post('answers')
  @Allow('imports.write')
  @TakesFile(statedFieldsSchema)
  @Returns(receiptSchema, 201)
  answers(@CurrentCaller() caller: Caller, @Req() request: FastifyRequest): Promise<Receipt> {
    return this.#accept(caller, 'answers', request);
  }

  /** Different people helped, by file, with how they were told apart. */
  @Post('statements')
  @Allow('imports.write')
  @TakesFile(statedFieldsSchema)
  @Returns(receiptSchema, 201)
  statements(@CurrentCaller() caller: Caller, @Req() request: FastifyRequest): Promise<Receipt> {
    return this.#accept(caller, 'statements', request);
  }

  async #accept(caller: Caller, what: StatedWhat, request: FastifyRequest): Promise<Receipt> {
    const file = await this.ledger.temporaryFile(caller.organisationSlug, 'upload');
    try {
      const { fields, fileName } = await spooledFields(request, file, statedFieldsSchema);
      return await this.imports.accept(caller, what, { ...fields, file, fileName, language: languageOf(request) });
    } finally {
      await unspool(file);
    }
  }
}
