import { Controller, HttpCode, Post } from '@nestjs/common';
import { Allow } from '../auth/allow.js';
import { Returns } from '../shared/described.js';
import { type QueryCheck, queryCheckSchema } from './query-files.schemas.js';
import { QueryFiles } from './query-files.js';

@Controller('api/queries')
export class QueriesController {
  constructor(private readonly files: QueryFiles) {}

  /** How many files were read, and what an analyst must correct. */
  @Post('check')
  @HttpCode(200)
  @Allow('warehouse.maintain')
  @Returns(queryCheckSchema)
  async check(): Promise<QueryCheck> {
    const { files, problems } = await this.files.check();
    return { files, problems };
  }
}
