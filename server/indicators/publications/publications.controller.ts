import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Allow } from '../../auth/allow.js';
import { type Caller, CurrentCaller } from '../../auth/caller.js';
import { Returns } from '../../shared/described.js';
import { idOrNothing } from '../../shared/id-or-nothing.js';
import { Publications } from './publications.js';
import { Restatements } from './restatements.js';
import { restatementsSchema } from './restatements.schemas.js';
import {
  type Draft,
  draftSchema,
  type NewPublication,
  newPublicationSchema,
  previewSchema,
  publicationSchema,
  publicationsSchema,
  type Withdrawal,
  withdrawalSchema,
} from './publications.schemas.js';

@Controller('api/publications')
export class PublicationsController {
  constructor(
    private readonly publications: Publications,
    private readonly restatements: Restatements,
  ) {}

  @Get()
  @Allow('publications.read')
  @Returns(publicationsSchema)
  async list(@CurrentCaller() { organisationId }: Caller) {
    return { publications: await this.publications.list(organisationId) };
  }

  /** What would be told and hidden, after all that was told before; changes nothing. */
  @Post('preview')
  @HttpCode(200)
  @Allow('publications.write')
  @Returns(previewSchema)
  preview(
    @CurrentCaller() { organisationId: id, organisationSlug: slug }: Caller,
    @Body({ schema: draftSchema }) draft: Draft,
  ) {
    return this.publications.preview({ id, slug }, draft);
  }

  /** Confirms a preview that was read. */
  @Post()
  @Allow('publications.write')
  @Returns(publicationSchema, 201)
  create(@CurrentCaller() caller: Caller, @Body({ schema: newPublicationSchema }) wanted: NewPublication) {
    return this.publications.create(caller, wanted);
  }

  @Get(':id')
  @Allow('publications.read')
  @Returns(publicationSchema)
  show(@CurrentCaller() { organisationId }: Caller, @Param('id', idOrNothing) id: string) {
    return this.publications.show(organisationId, id);
  }

  /** What was told and is another figure since, what may explain it, and what was told anew. */
  @Get(':id/restatements')
  @Allow('publications.read')
  @Returns(restatementsSchema)
  restated(@CurrentCaller() { organisationId, organisationSlug: slug }: Caller, @Param('id', idOrNothing) id: string) {
    return this.restatements.of({ id: organisationId, slug }, id);
  }

  /** Taken back with a reason; it stays, and counts in every later check. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @Allow('publications.write')
  @Returns(publicationSchema)
  withdraw(
    @CurrentCaller() caller: Caller,
    @Param('id', idOrNothing) id: string,
    @Body({ schema: withdrawalSchema }) { reason }: Withdrawal,
  ) {
    return this.publications.withdraw(caller, id, reason);
  }
}
