import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { Allow } from '../auth/allow.js';
import { type Caller, CurrentCaller } from '../auth/caller.js';
import { Returns } from '../shared/described.js';
import { idOrNothing } from '../shared/id-or-nothing.js';
import { Comparisons } from './comparisons.js';
import {
  type ComparableQuery,
  comparableQuerySchema,
  comparableSchema,
  type ComparisonQuery,
  comparisonQuerySchema,
  comparisonSchema,
  type NewNote,
  newNoteSchema,
  noteAnswerSchema,
} from './comparisons.schemas.js';
import { MissionNotes } from './mission-notes.js';

@Controller('api/missions')
export class ComparisonsController {
  constructor(
    private readonly comparisons: Comparisons,
    private readonly notes: MissionNotes,
  ) {}

  /** Outcomes that missions give in the period. */
  @Get('comparable')
  @Allow('figures.read')
  @Returns(comparableSchema)
  comparable(
    @CurrentCaller() { organisationId: id, organisationSlug: slug }: Caller,
    @Query({ schema: comparableQuerySchema }) query: ComparableQuery,
  ) {
    return this.comparisons.comparable({ id, slug }, query);
  }

  /** Missions that give one outcome in one unit, in words: never persons, never ranks. */
  @Get('comparison')
  @Allow('figures.read')
  @Returns(comparisonSchema)
  compare(@CurrentCaller() caller: Caller, @Query({ schema: comparisonQuerySchema }) query: ComparisonQuery) {
    return this.comparisons.compare(caller, query);
  }

  /** What explains a mission, beside its figures. */
  @Put(':id/note')
  @Allow('missions.explain')
  @Returns(noteAnswerSchema)
  explain(
    @CurrentCaller() caller: Caller,
    @Param('id', idOrNothing) id: string,
    @Body({ schema: newNoteSchema }) { text }: NewNote,
  ) {
    return this.notes.write(caller, id, text);
  }
}
