import { Controller, Get } from '@nestjs/common';
import { Allow } from '../auth/allow.js';
import { type Caller, CurrentCaller } from '../auth/caller.js';
import { Runs } from './runs.js';

@Controller('api/runs')
export class RunsController {
  constructor(private readonly runs: Runs) {}

  /** Refreshes of the organisation, the latest first. */
  @Get()
  @Allow('figures.refresh')
  async list(@CurrentCaller() caller: Caller) {
    const runs = await this.runs.list(caller.organisationId);
    return {
      runs: runs.map(({ id, name, version, cause, startedAt, endedAt, rows, outcome, errorCode, message }) => ({
        id,
        name,
        version,
        cause,
        rows,
        outcome,
        errorCode,
        message,
        startedAt: startedAt.toISOString(),
        endedAt: endedAt.toISOString(),
      })),
    };
  }
}
