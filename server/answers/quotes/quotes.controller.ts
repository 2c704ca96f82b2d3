import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { Allow } from '../../auth/allow.js';
import { type Caller, CurrentCaller } from '../../auth/caller.js';
import { Returns } from '../../shared/described.js';
import { idOrNothing } from '../../shared/id-or-nothing.js';
import { QuotesDesk } from './quotes-desk.js';
import {
  type ChangedQuote,
  changedQuoteSchema,
  type NewQuote,
  newQuoteSchema,
  quoteChangedSchema,
  quotesSchema,
  type WithdrawnQuote,
  withdrawnQuoteSchema,
} from './quotes.schemas.js';
import { Quotes } from './quotes.js';

@Controller('api/quotes')
export class QuotesController {
  constructor(
    private readonly quotes: Quotes,
    private readonly desk: QuotesDesk,
  ) {}

  /** Words of people who were helped, with their consent; of their missions for coordinators. */
  @Get()
  @Allow('quotes.read')
  @Returns(quotesSchema)
  list(@CurrentCaller() caller: Caller) {
    return this.quotes.list(caller);
  }

  @Post()
  @Allow('quotes.write')
  @Returns(quoteChangedSchema, 201)
  record(@CurrentCaller() caller: Caller, @Body({ schema: newQuoteSchema }) wanted: NewQuote) {
    return this.desk.record(caller, wanted);
  }

  /** Corrects the words, or records that consent was given again. Words told outside change with consent only. */
  @Put(':id')
  @Allow('quotes.write')
  @Returns(quoteChangedSchema)
  change(
    @CurrentCaller() caller: Caller,
    @Param('id', idOrNothing) id: string,
    @Body({ schema: changedQuoteSchema }) wanted: ChangedQuote,
  ) {
    return this.desk.change(caller, id, wanted);
  }

  /** Consent is withdrawn: the words are erased, and no report nor page says them any more. */
  @Post(':id/withdrawal')
  @HttpCode(200)
  @Allow('quotes.write')
  @Returns(quoteChangedSchema)
  withdraw(
    @CurrentCaller() caller: Caller,
    @Param('id', idOrNothing) id: string,
    @Body({ schema: withdrawnQuoteSchema }) wanted: WithdrawnQuote,
  ) {
    return this.desk.withdraw(caller, id, wanted);
  }
}
