import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Allow } from '../../auth/allow.js';
import { type Caller, CurrentCaller } from '../../auth/caller.js';
import { Config } from '../../shared/config.js';
import { Returns } from '../../shared/described.js';
import { idOrNothing } from '../../shared/id-or-nothing.js';
import { languageOf } from '../../shared/language.js';
import { CardDesk } from './card-desk.js';
import { CardList } from './card-list.js';
import {
  type CardPeople,
  type CardPeopleQuery,
  cardPeopleQuerySchema,
  cardPeopleSchema,
  type Cards,
  cardsSchema,
  type MadeCards,
  madeCardsSchema,
  type MakeCards,
  makeCardsSchema,
} from './cards.schemas.js';

/** Printed cards, for those who make them. */
@Controller('api')
export class CardsController {
  constructor(
    private readonly desk: CardDesk,
    private readonly list: CardList,
    private readonly config: Config,
  ) {}

  /** Those of people of the caller's missions. */
  @Get('cards')
  @Allow('cards.write')
  @Returns(cardsSchema)
  all(@CurrentCaller() caller: Caller): Promise<Cards> {
    return this.list.mine(caller);
  }

  /** Who may be given one: at a mission of the caller, or by name. */
  @Get('cards/people')
  @Allow('cards.write')
  @Returns(cardPeopleSchema)
  people(
    @CurrentCaller() caller: Caller,
    @Query({ schema: cardPeopleQuerySchema }) query: CardPeopleQuery,
  ): Promise<CardPeople> {
    return this.list.peopleOf(caller, query);
  }

  /** Makes a card for each, and the paper to cut them from; the one each had before stops. */
  @Post('cards')
  @Allow('cards.write')
  @Returns(madeCardsSchema, 201)
  make(
    @CurrentCaller() caller: Caller,
    @Body({ schema: makeCardsSchema }) wanted: MakeCards,
    @Req() request: FastifyRequest,
  ): Promise<MadeCards> {
    return this.desk.make(caller, wanted, this.#origin(request), languageOf(request));
  }

  /** Lost: it opens nothing from now on. */
  @Post('cards/:id/stop')
  @HttpCode(200)
  @Allow('cards.write')
  @Returns(cardsSchema)
  async stop(@CurrentCaller() caller: Caller, @Param('id', idOrNothing) id: string): Promise<Cards> {
    await this.desk.stop(caller, id);
    return this.list.mine(caller);
  }

  @Get('me/cards')
  @Allow('own-cards.write')
  @Returns(cardsSchema)
  own(@CurrentCaller() caller: Caller): Promise<Cards> {
    return this.list.own(caller);
  }

  /** The caller's own card, which is also an address of their own; the one before stops. */
  @Post('me/cards')
  @Allow('own-cards.write')
  @Returns(madeCardsSchema, 201)
  makeOwn(@CurrentCaller() caller: Caller, @Req() request: FastifyRequest): Promise<MadeCards> {
    return this.desk.makeOwn(caller, this.#origin(request), languageOf(request));
  }

  @Post('me/cards/:id/stop')
  @HttpCode(200)
  @Allow('own-cards.write')
  @Returns(cardsSchema)
  async stopOwn(@CurrentCaller() caller: Caller, @Param('id', idOrNothing) id: string): Promise<Cards> {
    await this.desk.stopOwn(caller, id);
    return this.list.own(caller);
  }

  #origin(request: FastifyRequest): string {
    return this.config.publicUrl ?? `${request.protocol}://${request.host}`;
  }
}
