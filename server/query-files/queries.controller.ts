import { Controller, HttpCode, Post } from '@nestjs/common';
import { Allow } from '../auth/allow.js';
import { QueryFiles } from './query-files.js';

@Controller('api/queries')
export class QueriesController {
  constructor(private readonly files: QueryFiles) {}

  /** `{ files, problems }`: how many files were read, and what an analyst must correct. */
  @Post('check')
  @HttpCode(200)
  @Allow('warehouse.maintain')
  async check() {
    const { files, problems } = await this.files.check();
    return { files, problems };
  }
}
