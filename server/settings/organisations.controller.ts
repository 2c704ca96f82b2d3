import { Body, Controller, Get, Post } from '@nestjs/common';
import { Allow } from '../auth/allow.js';
import type { Organisation } from '../registry/organisation.entity.js';
import { Organisations } from '../registry/organisations.js';
import { Returns } from '../shared/described.js';
import {
  type NewOrganisation,
  newOrganisationSchema,
  organisationSchema,
  organisationsSchema,
  type OrganisationView,
} from './settings.schemas.js';

/** Branches of a federation. Only the machine's own command line may list or add them. */
@Controller('api/organisations')
export class OrganisationsController {
  constructor(private readonly organisations: Organisations) {}

  @Get()
  @Allow('organisations.write')
  @Returns(organisationsSchema)
  async list(): Promise<{ organisations: OrganisationView[] }> {
    return { organisations: (await this.organisations.list()).map(view) };
  }

  @Post()
  @Allow('organisations.write')
  @Returns(organisationSchema, 201)
  async create(@Body({ schema: newOrganisationSchema }) wanted: NewOrganisation): Promise<OrganisationView> {
    return view(await this.organisations.create(wanted));
  }
}

function view(organisation: Organisation): OrganisationView {
  const { slug, name, zone, language } = organisation;
  return { slug, name, zone, language };
}
