import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { showsAmounts } from '../../query-files/amounts.js';
import { Allow } from '../../auth/allow.js';
import { type Caller, CurrentCaller } from '../../auth/caller.js';
import { Returns } from '../../shared/described.js';
import { Organisations } from '../../registry/organisations.js';
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
  type PublicationView,
  type Withdrawal,
  withdrawalSchema,
} from './publications.schemas.js';
import { changesWithoutAmounts, withoutAmounts } from './without-amounts.js';

@Controller('api/publications')
export class PublicationsController {
  constructor(
    private readonly publications: Publications,
    private readonly restatements: Restatements,
    private readonly organisations: Organisations,
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
  async show(@CurrentCaller() { organisationId }: Caller, @Param('id', idOrNothing) id: string) {
    return this.#shown(organisationId, await this.publications.show(organisationId, id));
  }

  /** What was told and is another figure since, what may explain it, and what was told anew. */
  @Get(':id/restatements')
  @Allow('publications.read')
  @Returns(restatementsSchema)
  async restated(
    @CurrentCaller() { organisationId, organisationSlug: slug }: Caller,
    @Param('id', idOrNothing) id: string,
  ) {
    const restatements = await this.restatements.of({ id: organisationId, slug }, id);
    if (await this.#showsAmounts(organisationId)) return restatements;
    return changesWithoutAmounts(restatements, await this.publications.show(organisationId, id));
  }

  /** Taken back with a reason; it stays, and counts in every later check. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @Allow('publications.write')
  @Returns(publicationSchema)
  async withdraw(
    @CurrentCaller() caller: Caller,
    @Param('id', idOrNothing) id: string,
    @Body({ schema: withdrawalSchema }) { reason }: Withdrawal,
  ) {
    return this.#shown(caller.organisationId, await this.publications.withdraw(caller, id, reason));
  }

  /** As the association shows it today: hours only, or amounts too. */
  async #shown(organisationId: string, view: PublicationView): Promise<PublicationView> {
    return (await this.#showsAmounts(organisationId)) ? view : withoutAmounts(view);
  }

  async #showsAmounts(organisationId: string): Promise<boolean> {
    return showsAmounts(await this.organisations.byId(organisationId));
  }
}
