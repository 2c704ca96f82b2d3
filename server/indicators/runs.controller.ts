import { Controller, Get } from '@nestjs/common';
import { Allow } from '../auth/allow.js';
import { type Caller, CurrentCaller } from '../auth/caller.js';
import { Returns } from '../shared/described.js';
import { type RunView, runsSchema } from './indicators.schemas.js';
import { runView, Runs } from './runs.js';

@Controller('api/runs')
export class RunsController {
  constructor(private readonly runs: Runs) {}

  /** Refreshes of the organisation, the latest first. */
  @Get()
  @Allow('figures.refresh')
  @Returns(runsSchema)
  async list(@CurrentCaller() caller: Caller): Promise<{ runs: RunView[] }> {
    return { runs: (await this.runs.list(caller.organisationId)).map(runView) };
  }
}
