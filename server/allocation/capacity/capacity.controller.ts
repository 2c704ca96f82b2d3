import { Controller, Get, Query } from '@nestjs/common';
import { Allow } from '../../auth/allow.js';
import { type Caller, CurrentCaller } from '../../auth/caller.js';
import { type WeekQuery, weekQuerySchema } from '../../missions/needs/week.schemas.js';
import { Returns } from '../../shared/described.js';
import { Capacity } from './capacity.js';
import { capacitySchema } from './capacity.schemas.js';

@Controller('api/allocation/capacity')
export class CapacityController {
  constructor(private readonly capacity: Capacity) {}

  /** What people who said yes to suggestions could still give in a week, by mission, by skill and by language. */
  @Get()
  @Allow('needs.read')
  @Returns(capacitySchema)
  read(@CurrentCaller() caller: Caller, @Query({ schema: weekQuerySchema }) { day }: WeekQuery) {
    return this.capacity.of(caller, day);
  }
}
