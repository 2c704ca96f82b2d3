import { Controller, HttpCode, Post } from '@nestjs/common';
import { Allow } from '../auth/allow.js';
import { CurrentCaller, type Caller } from '../auth/caller.js';
import { Organisations } from '../registry/organisations.js';
import { Returns } from '../shared/described.js';
import { type Warehouse, Warehouses } from '../warehouse/warehouses.js';
import { type Rebuilt, rebuiltSchema, type Verified, verifiedSchema } from './settings.schemas.js';

/** The figures' tables can always be made again from the kept imports: these routes do it and prove it. */
@Controller('api/warehouse')
export class MaintenanceController {
  constructor(
    private readonly organisations: Organisations,
    private readonly warehouses: Warehouses,
  ) {}

  @Post('rebuild')
  @HttpCode(200)
  @Allow('warehouse.maintain')
  @Returns(rebuiltSchema)
  async rebuild(@CurrentCaller() caller: Caller): Promise<Rebuilt> {
    const started = performance.now();
    const { applied } = await (await this.#warehouse(caller)).rebuild();
    return { segments: applied, seconds: (performance.now() - started) / 1000 };
  }

  @Post('verify')
  @HttpCode(200)
  @Allow('warehouse.maintain')
  @Returns(verifiedSchema)
  async verify(@CurrentCaller() caller: Caller): Promise<Verified> {
    const { same, differences } = await (await this.#warehouse(caller)).verify();
    return { same, differences: differences.map((difference) => ({ ...difference })) };
  }

  async #warehouse(caller: Caller): Promise<Warehouse> {
    return this.warehouses.of(await this.organisations.byId(caller.organisationId));
  }
}
