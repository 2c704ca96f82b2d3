import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { Allow } from '../auth/allow.js';
import { type Caller, CurrentCaller } from '../auth/caller.js';
import { Returns } from '../shared/described.js';
import { idOrNothing } from '../shared/id-or-nothing.js';
import { Apart } from './apart.js';
import { FoundDuplicates } from './duplicates.js';
import { Merges } from './merges.js';
import {
  apartListSchema,
  type ApartView,
  apartViewSchema,
  type AskedMerge,
  type Duplicates,
  duplicatesQuerySchema,
  duplicatesSchema,
  type FoundPeople,
  foundPeopleSchema,
  type MergeAnswer,
  mergeAnswerSchema,
  mergeSchema,
  mergesSchema,
  peopleQuerySchema,
  type SetApart,
  setApartSchema,
  unmergeSchema,
} from './merges.schemas.js';

@Controller('api/people')
export class MergesController {
  constructor(
    private readonly duplicates: FoundDuplicates,
    private readonly merges: Merges,
    private readonly apart: Apart,
  ) {}

  @Get()
  @Allow('people.merge')
  @Returns(foundPeopleSchema)
  find(
    @CurrentCaller() caller: Caller,
    @Query({ schema: peopleQuerySchema }) { name }: z.infer<typeof peopleQuerySchema>,
  ): Promise<FoundPeople> {
    return this.duplicates.find(caller, name);
  }

  /** Entries that may be of one person, with the reason, the most likely first. */
  @Get('duplicates')
  @Allow('people.merge')
  @Returns(duplicatesSchema)
  list(
    @CurrentCaller() caller: Caller,
    @Query({ schema: duplicatesQuerySchema }) { after }: z.infer<typeof duplicatesQuerySchema>,
  ): Promise<Duplicates> {
    return this.duplicates.list(caller, after);
  }

  @Get('merges')
  @Allow('people.merge')
  @Returns(mergesSchema)
  async history(@CurrentCaller() caller: Caller) {
    return { merges: await this.merges.list(caller) };
  }

  /** Counts one person's hours under another; with `dryRun`, tells which figures would move. */
  @Post('merges')
  @HttpCode(200)
  @Allow('people.merge')
  @Returns(mergeAnswerSchema)
  merge(@CurrentCaller() caller: Caller, @Body({ schema: mergeSchema }) asked: AskedMerge): Promise<MergeAnswer> {
    return this.merges.merge(caller, asked);
  }

  /** Two people again, each with what was theirs; with `dryRun`, tells which figures would move. */
  @Post('merges/:id/undo')
  @HttpCode(200)
  @Allow('people.merge')
  @Returns(mergeAnswerSchema)
  undo(
    @CurrentCaller() caller: Caller,
    @Param('id', idOrNothing) id: string,
    @Body({ schema: unmergeSchema }) { dryRun }: z.infer<typeof unmergeSchema>,
  ): Promise<MergeAnswer> {
    return this.merges.undo(caller, id, dryRun);
  }

  @Get('apart')
  @Allow('people.merge')
  @Returns(apartListSchema)
  async allApart(@CurrentCaller() caller: Caller) {
    return { apart: await this.apart.list(caller) };
  }

  /** Says that two entries that look alike are two people: they are not proposed again. */
  @Post('apart')
  @HttpCode(200)
  @Allow('people.merge')
  @Returns(apartViewSchema)
  setApart(@CurrentCaller() caller: Caller, @Body({ schema: setApartSchema }) asked: SetApart): Promise<ApartView> {
    return this.apart.set(caller, asked);
  }

  @Delete('apart/:id')
  @Allow('people.merge')
  @Returns(apartViewSchema)
  notApart(@CurrentCaller() caller: Caller, @Param('id', idOrNothing) id: string): Promise<ApartView> {
    return this.apart.takeBack(caller, id);
  }
}
