import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { z } from 'zod';
import { Allow } from '../../auth/allow.js';
import { type Caller, CurrentCaller } from '../../auth/caller.js';
import { Returns } from '../../shared/described.js';
import { idOrNothing } from '../../shared/id-or-nothing.js';
import {
  letterheadSchema,
  type NewLetterhead,
  newLetterheadSchema,
  type NewSignatory,
  newSignatorySchema,
  type Picture,
  pictureSchema,
} from './letterhead.schemas.js';
import { Letterheads } from './letterheads.js';
import { Signatories } from './signatories.js';

const madeSchema = z.object({ id: z.uuid() });

@Controller('api/letterhead')
export class LetterheadController {
  constructor(
    private readonly letterheads: Letterheads,
    private readonly signatories: Signatories,
  ) {}

  @Get()
  @Allow('letterhead.read')
  @Returns(letterheadSchema)
  read(@CurrentCaller() caller: Caller) {
    return this.letterheads.read(caller.organisationId);
  }

  @Put()
  @Allow('letterhead.write')
  @Returns(letterheadSchema)
  write(@CurrentCaller() caller: Caller, @Body({ schema: newLetterheadSchema }) wanted: NewLetterhead) {
    return this.letterheads.write(caller, wanted);
  }

  @Put('logo')
  @Allow('letterhead.write')
  @Returns(letterheadSchema)
  setLogo(@CurrentCaller() caller: Caller, @Body({ schema: pictureSchema }) picture: Picture) {
    return this.letterheads.setLogo(caller, picture);
  }

  @Post('signatories')
  @Allow('letterhead.write')
  @Returns(madeSchema, 201)
  add(@CurrentCaller() caller: Caller, @Body({ schema: newSignatorySchema }) wanted: NewSignatory) {
    return this.signatories.add(caller, wanted);
  }

  @Put('signatories/:id')
  @Allow('letterhead.write')
  @Returns(madeSchema)
  correct(
    @CurrentCaller() caller: Caller,
    @Param('id', idOrNothing) id: string,
    @Body({ schema: newSignatorySchema }) wanted: NewSignatory,
  ) {
    return this.signatories.correct(caller, id, wanted);
  }

  @Put('signatories/:id/signature')
  @Allow('letterhead.write')
  @Returns(madeSchema)
  setSignature(
    @CurrentCaller() caller: Caller,
    @Param('id', idOrNothing) id: string,
    @Body({ schema: pictureSchema }) picture: Picture,
  ) {
    return this.signatories.setSignature(caller, id, picture);
  }
}
