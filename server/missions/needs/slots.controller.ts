import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { Allow } from '../../auth/allow.js';
import { type Caller, CurrentCaller } from '../../auth/caller.js';
import { Returns } from '../../shared/described.js';
import { idOrNothing } from '../../shared/id-or-nothing.js';
import {
  type ChangeSlot,
  changeSlotSchema,
  needChangedSchema,
  type SlotDecision,
  slotDecisionSchema,
} from './needs.schemas.js';
import { SlotsDesk } from './slots-desk.js';

@Controller('api/slots')
export class SlotsController {
  constructor(private readonly desk: SlotsDesk) {}

  /** Changes one date on its own; those who agreed to come are told when its time or place is another. */
  @Put(':id')
  @Allow('needs.write')
  @Returns(needChangedSchema)
  change(
    @CurrentCaller() caller: Caller,
    @Param('id', idOrNothing) id: string,
    @Body({ schema: changeSlotSchema }) said: ChangeSlot,
  ) {
    return this.desk.change(caller, id, said);
  }

  /** Cancels it, keeps it as it is, or makes it follow its need again. */
  @Post(':id/decision')
  @HttpCode(200)
  @Allow('needs.write')
  @Returns(needChangedSchema)
  decide(
    @CurrentCaller() caller: Caller,
    @Param('id', idOrNothing) id: string,
    @Body({ schema: slotDecisionSchema }) said: SlotDecision,
  ) {
    return this.desk.decide(caller, id, said);
  }
}
