import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Allow } from '../auth/allow.js';
import { type Caller, CurrentCaller } from '../auth/caller.js';
import { Config } from '../shared/config.js';
import { idOrNothing } from '../shared/id-or-nothing.js';
import { Returns } from '../shared/described.js';
import { AnswerLinks } from './answer-links.js';
import { AnswerWords } from './answer-words.js';
import {
  type AnswerLinkView,
  answerLinkSchema,
  type Asked,
  askedSchema,
  type CampaignParts,
  campaignPartsSchema,
  campaignSchema,
  campaignsSchema,
  type CampaignsView,
  type CampaignView,
  type NewCampaign,
  newCampaignSchema,
  type NewLink,
  newLinkSchema,
  type NewTally,
  newTallySchema,
  tallySchema,
  type TallyView,
  type Words,
  wordsSchema,
} from './answers.schemas.js';
import { Campaigns } from './campaigns.js';
import { Tallies } from './tallies.js';

@Controller('api/answer-campaigns')
export class CampaignsController {
  constructor(
    private readonly config: Config,
    private readonly campaigns: Campaigns,
    private readonly links: AnswerLinks,
    private readonly tallies: Tallies,
    private readonly words: AnswerWords,
  ) {}

  @Get()
  @Allow('answers.read')
  @Returns(campaignsSchema)
  list(@CurrentCaller() caller: Caller): Promise<CampaignsView> {
    return this.campaigns.list(caller);
  }

  @Post()
  @Allow('answers.write')
  @Returns(campaignSchema, 201)
  make(
    @CurrentCaller() caller: Caller,
    @Body({ schema: newCampaignSchema }) wanted: NewCampaign,
  ): Promise<CampaignView> {
    return this.campaigns.make(caller, wanted);
  }

  /** A campaign with its addresses and the paper sheets retyped for it. */
  @Get(':id')
  @Allow('answers.read')
  @Returns(campaignPartsSchema)
  async one(
    @CurrentCaller() caller: Caller,
    @Param('id', idOrNothing) id: string,
    @Req() request: FastifyRequest,
  ): Promise<CampaignParts> {
    const campaign = await this.campaigns.one(caller, id);
    const [links, tallies] = [
      await this.links.list(caller, id, this.#origin(request)),
      await this.tallies.list(caller, id),
    ];
    return { campaign, links, tallies };
  }

  @Post(':id/asked')
  @HttpCode(200)
  @Allow('answers.write')
  @Returns(campaignSchema)
  setAsked(
    @CurrentCaller() caller: Caller,
    @Param('id', idOrNothing) id: string,
    @Body({ schema: askedSchema }) { asked }: Asked,
  ): Promise<CampaignView> {
    return this.campaigns.setAsked(caller, id, asked);
  }

  @Post(':id/close')
  @HttpCode(200)
  @Allow('answers.write')
  @Returns(campaignSchema)
  close(@CurrentCaller() caller: Caller, @Param('id', idOrNothing) id: string): Promise<CampaignView> {
    return this.campaigns.close(caller, id);
  }

  /** An address to print; anybody who has it can answer. */
  @Post(':id/links')
  @Allow('answers.write')
  @Returns(answerLinkSchema, 201)
  link(
    @CurrentCaller() caller: Caller,
    @Param('id', idOrNothing) id: string,
    @Body({ schema: newLinkSchema }) { days }: NewLink,
    @Req() request: FastifyRequest,
  ): Promise<AnswerLinkView> {
    return this.links.make(caller, id, days, this.#origin(request));
  }

  /** A paper sheet retyped: one answer for each stroke. */
  @Post(':id/tallies')
  @Allow('answers.write')
  @Returns(tallySchema, 201)
  enter(
    @CurrentCaller() caller: Caller,
    @Param('id', idOrNothing) id: string,
    @Body({ schema: newTallySchema }) wanted: NewTally,
  ): Promise<TallyView> {
    return this.tallies.enter(caller, id, wanted);
  }

  /** What was written to the team, without the scores beside it. */
  @Get(':id/words')
  @Allow('answers.words')
  @Returns(wordsSchema)
  async teamWords(@CurrentCaller() caller: Caller, @Param('id', idOrNothing) id: string): Promise<Words> {
    return { words: await this.words.read(caller, id, false) };
  }

  /** What was written to a director only. */
  @Get(':id/private-words')
  @Allow('answers.private-words')
  @Returns(wordsSchema)
  async privateWords(@CurrentCaller() caller: Caller, @Param('id', idOrNothing) id: string): Promise<Words> {
    return { words: await this.words.read(caller, id, true) };
  }

  #origin(request: FastifyRequest): string {
    return this.config.publicUrl ?? `${request.protocol}://${request.host}`;
  }
}
