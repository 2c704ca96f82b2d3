import { Controller, Delete, HttpCode, Param } from '@nestjs/common';
import { Allow } from '../auth/allow.js';
import { type Caller, CurrentCaller } from '../auth/caller.js';
import { idOrNothing } from '../shared/id-or-nothing.js';
import { AnswerLinks } from './answer-links.js';
import { Tallies } from './tallies.js';

/** Taking back what was made for a campaign. */
@Controller('api')
export class CampaignPartsController {
  constructor(
    private readonly links: AnswerLinks,
    private readonly tallies: Tallies,
  ) {}

  @Delete('answer-links/:id')
  @HttpCode(204)
  @Allow('answers.write')
  revoke(@CurrentCaller() caller: Caller, @Param('id', idOrNothing) id: string): Promise<void> {
    return this.links.revoke(caller, id);
  }

  @Delete('answer-tallies/:id')
  @HttpCode(204)
  @Allow('answers.write')
  takeBack(@CurrentCaller() caller: Caller, @Param('id', idOrNothing) id: string): Promise<void> {
    return this.tallies.takeBack(caller, id);
  }
}
