import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { Allow } from '../../auth/allow.js';
import { type Caller, CurrentCaller } from '../../auth/caller.js';
import { Returns } from '../../shared/described.js';
import { FileChanges } from './file-changes.js';
import {
  type FileChangesQuery,
  fileChangesQuerySchema,
  fileChangesSchema,
  type FileChanges as View,
} from './file-changes.schemas.js';

@Controller('api/queries')
export class FileChangesController {
  constructor(private readonly changes: FileChanges) {}

  /** What query files that were edited would move, figure by figure. */
  @Post('changes')
  @HttpCode(200)
  @Allow('warehouse.maintain')
  @Returns(fileChangesSchema)
  list(
    @CurrentCaller() { organisationId, organisationSlug }: Caller,
    @Body({ schema: fileChangesQuerySchema }) { record }: FileChangesQuery,
  ): Promise<View> {
    return this.changes.of({ id: organisationId, slug: organisationSlug }, record);
  }
}
