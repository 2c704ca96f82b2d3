import { Controller, Get } from '@nestjs/common';
import { Allow } from '../auth/allow.js';
import { CurrentCaller, type Caller } from '../auth/caller.js';
import type { Organisation } from '../registry/organisation.entity.js';
import { Organisations } from '../registry/organisations.js';
import { Config } from '../shared/config.js';
import { Returns } from '../shared/described.js';
import { Warehouses } from '../warehouse/warehouses.js';
import { type Health, healthSchema } from './settings.schemas.js';

@Controller('api/health')
export class HealthController {
  constructor(
    private readonly config: Config,
    private readonly organisations: Organisations,
    private readonly warehouses: Warehouses,
  ) {}

  /** Whether the service can answer, and whether its figures had to be rebuilt. */
  @Get()
  @Allow('public')
  @Returns(healthSchema)
  async read(@CurrentCaller() caller: Caller): Promise<Health> {
    const organisation = await this.organisations.byId(caller.organisationId);
    const figures = await this.#figures(organisation);
    return {
      status: figures === null ? 'degraded' : 'ok',
      registry: this.config.databaseUrl === undefined ? 'sqlite' : 'postgresql',
      figures,
    };
  }

  /** Null while the kept imports are damaged: the log names what is missing. */
  async #figures(organisation: Organisation): Promise<Health['figures']> {
    try {
      const state = (await this.warehouses.of(organisation)).state();
      return { rebuiltAt: state.rebuiltAt, reason: state.reason, setAside: state.quarantined.length };
    } catch {
      return null;
    }
  }
}
