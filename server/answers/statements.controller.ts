import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Allow } from '../auth/allow.js';
import { type Caller, CurrentCaller } from '../auth/caller.js';
import { idOrNothing } from '../shared/id-or-nothing.js';
import { Returns } from '../shared/described.js';
import {
  type NewStatement,
  newStatementSchema,
  statementSchema,
  statementsSchema,
  type StatementView,
} from './statements.schemas.js';
import { Statements } from './statements.js';

@Controller('api/beneficiary-statements')
export class StatementsController {
  constructor(private readonly statements: Statements) {}

  @Get()
  @Allow('answers.read')
  @Returns(statementsSchema)
  async list(@CurrentCaller() caller: Caller): Promise<{ statements: StatementView[] }> {
    return { statements: await this.statements.list(caller) };
  }

  @Post()
  @Allow('answers.write')
  @Returns(statementSchema, 201)
  make(
    @CurrentCaller() caller: Caller,
    @Body({ schema: newStatementSchema }) wanted: NewStatement,
  ): Promise<StatementView> {
    return this.statements.make(caller, wanted);
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow('answers.write')
  takeBack(@CurrentCaller() caller: Caller, @Param('id', idOrNothing) id: string): Promise<void> {
    return this.statements.takeBack(caller, id);
  }
}
