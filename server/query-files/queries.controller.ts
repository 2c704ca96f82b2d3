import { Controller, HttpCode, Post } from '@nestjs/common';
import { Allow } from '../auth/allow.js';
import { type Caller, CurrentCaller } from '../auth/caller.js';
import { Returns } from '../shared/described.js';
import { Warehouses } from '../warehouse/warehouses.js';
import { type QueryCheck, queryCheckSchema } from './query-files.schemas.js';
import { QueryFiles } from './query-files.js';
import type { QueryProblem } from './query-problem.js';
import { viewProblem } from './staging-views.js';

@Controller('api/queries')
export class QueriesController {
  constructor(
    private readonly files: QueryFiles,
    private readonly warehouses: Warehouses,
  ) {}

  /** How many files were read, and what an analyst must correct. */
  @Post('check')
  @HttpCode(200)
  @Allow('warehouse.maintain')
  @Returns(queryCheckSchema)
  async check(@CurrentCaller() { organisationId, organisationSlug }: Caller): Promise<QueryCheck> {
    const { files, problems, staging } = await this.files.check();
    const warehouse = await this.warehouses.of({ id: organisationId, slug: organisationSlug });
    const views = await warehouse.scratch(async (connection) => {
      const found: QueryProblem[] = [];
      for (const view of staging.values()) found.push(...[(await viewProblem(connection, view)) ?? []].flat());
      return found;
    });
    return { files, problems: [...views, ...problems] };
  }
}
