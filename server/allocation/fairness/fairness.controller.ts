import { Controller, Get } from '@nestjs/common';
import { Allow } from '../../auth/allow.js';
import { type Caller, CurrentCaller } from '../../auth/caller.js';
import { Returns } from '../../shared/described.js';
import { FairnessWatch } from './fairness-watch.js';
import { type FairnessView, fairnessViewSchema } from './fairness.schemas.js';

/** Whether help and invitations are spread. */
@Controller('api/allocation/fairness')
export class FairnessController {
  constructor(private readonly watch: FairnessWatch) {}

  @Get()
  @Allow('fairness.read')
  @Returns(fairnessViewSchema)
  read(@CurrentCaller() caller: Caller): Promise<FairnessView> {
    return this.watch.read(caller);
  }
}
