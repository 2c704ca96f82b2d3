import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { AccountSetUp } from '../auth/account-set-up.js';
import { Allow } from '../auth/allow.js';
import type { Organisation } from '../registry/organisation.entity.js';
import { Organisations } from '../registry/organisations.js';
import { Config } from '../shared/config.js';
import { Events } from '../shared/events.js';
import { Returns } from '../shared/described.js';
import {
  type MadeOrganisation,
  madeOrganisationSchema,
  type NewOrganisation,
  newOrganisationSchema,
  organisationsSchema,
  type OrganisationView,
} from './settings.schemas.js';

/** Branches of a federation. Only the machine's own command line may list or add them. */
@Controller('api/organisations')
export class OrganisationsController {
  constructor(
    private readonly config: Config,
    private readonly organisations: Organisations,
    private readonly setUp: AccountSetUp,
    private readonly events: Events,
  ) {}

  @Get()
  @Allow('organisations.write')
  @Returns(organisationsSchema)
  async list(): Promise<{ organisations: OrganisationView[] }> {
    return { organisations: (await this.organisations.list()).map(view) };
  }

  @Post()
  @Allow('organisations.write')
  @Returns(madeOrganisationSchema, 201)
  async create(@Body({ schema: newOrganisationSchema }) wanted: NewOrganisation): Promise<MadeOrganisation> {
    const organisation = await this.organisations.create(wanted);
    await this.events.publish('organisation-made', { organisationId: organisation.id });
    return this.#withLink(organisation);
  }

  /** A new link for an organisation nobody can sign in to yet; the one before stops working. */
  @Post(':slug/set-up-link')
  @HttpCode(200)
  @Allow('organisations.write')
  @Returns(madeOrganisationSchema)
  async link(@Param('slug') slug: string): Promise<MadeOrganisation> {
    return this.#withLink(await this.organisations.bySlug(slug));
  }

  async #withLink(organisation: Organisation): Promise<MadeOrganisation> {
    const token = await this.setUp.linkIfNeeded(organisation.id);
    const address = this.config.publicUrl ?? `http://${this.config.host}:${this.config.port}`;
    return { ...view(organisation), setUpLink: token === null ? null : `${address}/set-up#${token}` };
  }
}

function view(organisation: Organisation): OrganisationView {
  const { slug, name, zone, language } = organisation;
  return { slug, name, zone, language };
}
