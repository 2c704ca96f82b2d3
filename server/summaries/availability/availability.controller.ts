import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req, StreamableFile } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Allow } from '../../auth/allow.js';
import { type Caller, CurrentCaller } from '../../auth/caller.js';
import {
  type TellAvailability,
  tellAvailabilitySchema,
  type TypeAvailability,
  typeAvailabilitySchema,
} from '../../people/availability/availability.schemas.js';
import { type TellTelephone, tellTelephoneSchema } from '../../people/telephone/telephone.schemas.js';
import { Config } from '../../shared/config.js';
import { Returns, ReturnsFile } from '../../shared/described.js';
import { idOrNothing } from '../../shared/id-or-nothing.js';
import { languageOf } from '../../shared/language.js';
import { AvailabilityAsking } from './availability-asking.js';
import { AvailabilityForms } from './availability-forms.js';
import { AvailabilityLists } from './availability-lists.js';
import {
  type AskAvailability,
  askAvailabilitySchema,
  type AskedAvailability,
  askedAvailabilitySchema,
  type AvailabilityList,
  type AvailabilityListQuery,
  availabilityListQuerySchema,
  availabilityListSchema,
  type AvailabilityView,
  availabilityViewSchema,
  type PrintForms,
  printFormsSchema,
} from './availability-views.schemas.js';
import { OwnAvailability } from './own-availability.js';
import { PeopleAvailability } from './people-availability.js';
import { TelephoneDesk } from './telephone-desk.js';

/** When people can come, how much, what they like, and whether suggestions may be made to them. */
@Controller('api')
export class AvailabilityController {
  constructor(
    private readonly own: OwnAvailability,
    private readonly people: PeopleAvailability,
    private readonly lists: AvailabilityLists,
    private readonly asking: AvailabilityAsking,
    private readonly forms: AvailabilityForms,
    private readonly telephones: TelephoneDesk,
    private readonly config: Config,
  ) {}

  @Get('me/availability')
  @Allow('own-availability.write')
  @Returns(availabilityViewSchema)
  mine(@CurrentCaller() caller: Caller, @Req() request: FastifyRequest): Promise<AvailabilityView> {
    return this.own.read(caller, languageOf(request));
  }

  /** Each part that is given replaces what was said before. */
  @Put('me/availability')
  @Allow('own-availability.write')
  @Returns(availabilityViewSchema)
  tell(
    @CurrentCaller() caller: Caller,
    @Body({ schema: tellAvailabilitySchema }) told: TellAvailability,
    @Req() request: FastifyRequest,
  ): Promise<AvailabilityView> {
    return this.own.tell(caller, told, languageOf(request));
  }

  /** At which number to call them; null: none. */
  @Put('me/telephone')
  @Allow('own-availability.write')
  @Returns(availabilityViewSchema)
  async tellTelephone(
    @CurrentCaller() caller: Caller,
    @Body({ schema: tellTelephoneSchema }) told: TellTelephone,
    @Req() request: FastifyRequest,
  ): Promise<AvailabilityView> {
    await this.telephones.tellOwn(caller, told);
    return this.own.read(caller, languageOf(request));
  }

  /** Who may be proposed, who not yet, and why; people of the caller's missions. */
  @Get('availability')
  @Allow('availability.write')
  @Returns(availabilityListSchema)
  list(
    @CurrentCaller() caller: Caller,
    @Query({ schema: availabilityListQuerySchema }) query: AvailabilityListQuery,
  ): Promise<AvailabilityList> {
    return this.lists.read(caller, query);
  }

  /** Asks many by mail, or notes that they were rung without an answer. */
  @Post('availability/requests')
  @HttpCode(200)
  @Allow('availability.write')
  @Returns(askedAvailabilitySchema)
  ask(
    @CurrentCaller() caller: Caller,
    @Body({ schema: askAvailabilitySchema }) asked: AskAvailability,
    @Req() request: FastifyRequest,
  ): Promise<AskedAvailability> {
    const origin = this.config.publicUrl ?? `${request.protocol}://${request.host}`;
    return this.asking.ask(caller, asked, origin);
  }

  /** The question on paper, for the people given; a blank page for nobody. */
  @Post('availability/forms')
  @HttpCode(200)
  @Allow('availability.write')
  @ReturnsFile('application/pdf')
  async print(
    @CurrentCaller() caller: Caller,
    @Body({ schema: printFormsSchema }) wanted: PrintForms,
    @Req() request: FastifyRequest,
  ): Promise<StreamableFile> {
    const pdf = await this.forms.print(caller, wanted, languageOf(request));
    const disposition = 'attachment; filename="sillage.pdf"';
    return new StreamableFile(pdf, { type: 'application/pdf', disposition });
  }

  @Get('availability/:id')
  @Allow('availability.write')
  @Returns(availabilityViewSchema)
  one(
    @CurrentCaller() caller: Caller,
    @Param('id', idOrNothing) id: string,
    @Req() request: FastifyRequest,
  ): Promise<AvailabilityView> {
    return this.people.read(caller, id, languageOf(request));
  }

  /** Types in what somebody said elsewhere, with where and when. */
  @Put('availability/:id')
  @Allow('availability.write')
  @Returns(availabilityViewSchema)
  type(
    @CurrentCaller() caller: Caller,
    @Param('id', idOrNothing) id: string,
    @Body({ schema: typeAvailabilitySchema }) told: TypeAvailability,
    @Req() request: FastifyRequest,
  ): Promise<AvailabilityView> {
    return this.people.type(caller, id, told, languageOf(request));
  }

  @Put('availability/:id/telephone')
  @Allow('availability.write')
  @Returns(availabilityViewSchema)
  async typeTelephone(
    @CurrentCaller() caller: Caller,
    @Param('id', idOrNothing) id: string,
    @Body({ schema: tellTelephoneSchema }) told: TellTelephone,
    @Req() request: FastifyRequest,
  ): Promise<AvailabilityView> {
    await this.telephones.type(caller, id, told);
    return this.people.read(caller, id, languageOf(request));
  }
}
