import { Controller, Get } from '@nestjs/common';
import { Allow } from '../auth/allow.js';
import { type Caller, CurrentCaller } from '../auth/caller.js';
import { Returns } from '../shared/described.js';
import { OwnActivities } from './own-activities.js';
import { type OwnActivity, ownActivitySchema } from './summaries.schemas.js';

@Controller('api/me')
export class SummariesController {
  constructor(private readonly activities: OwnActivities) {}

  @Get('activity')
  @Allow('own-activity.read')
  @Returns(ownActivitySchema)
  read(@CurrentCaller() caller: Caller): Promise<OwnActivity> {
    return this.activities.of(caller);
  }
}
