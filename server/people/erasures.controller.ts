import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { Allow } from '../auth/allow.js';
import { type Caller, CurrentCaller } from '../auth/caller.js';
import { Returns } from '../shared/described.js';
import { idOrNothing } from '../shared/id-or-nothing.js';
import { Erasures } from './erasures.js';
import { type ErasureReceipt, erasureReceiptSchema, erasureSchema } from './erasures.schemas.js';

/** For the command line of the machine alone. */
@Controller('api/people')
export class ErasuresController {
  constructor(private readonly erasures: Erasures) {}

  /** Erases a person; with `dryRun`, tells what would go and what would stay. */
  @Post(':id/erasure')
  @HttpCode(200)
  @Allow('people.erase')
  @Returns(erasureReceiptSchema)
  erase(
    @CurrentCaller() caller: Caller,
    @Param('id', idOrNothing) id: string,
    @Body({ schema: erasureSchema }) { dryRun }: z.infer<typeof erasureSchema>,
  ): Promise<ErasureReceipt> {
    return this.erasures.erase(caller, id, dryRun);
  }
}
