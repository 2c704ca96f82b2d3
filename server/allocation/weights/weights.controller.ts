import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { Allow } from '../../auth/allow.js';
import { type Caller, CurrentCaller } from '../../auth/caller.js';
import { Returns } from '../../shared/described.js';
import { RuleChanges } from './rule-changes.js';
import {
  type AskedEffect,
  askedEffectSchema,
  type NewWeights,
  newWeightsSchema,
  type WeightsEffect,
  weightsEffectSchema,
  type WeightsView,
  weightsViewSchema,
} from './weights.schemas.js';

/** What the calculation of proposals weighs. */
@Controller('api/allocation/weights')
export class WeightsController {
  constructor(private readonly changes: RuleChanges) {}

  @Get()
  @Allow('weights.read')
  @Returns(weightsViewSchema)
  versions(@CurrentCaller() { organisationId }: Caller): Promise<WeightsView> {
    return this.changes.versions(organisationId);
  }

  /** What the week under way would become under these weights; nothing is kept. */
  @Post('effect')
  @HttpCode(200)
  @Allow('weights.write')
  @Returns(weightsEffectSchema)
  effect(
    @CurrentCaller() caller: Caller,
    @Body({ schema: askedEffectSchema }) { values }: AskedEffect,
  ): Promise<WeightsEffect> {
    return this.changes.effect(caller, values);
  }

  /** Once its effect was seen. */
  @Post()
  @Allow('weights.write')
  @Returns(weightsViewSchema, 201)
  change(@CurrentCaller() caller: Caller, @Body({ schema: newWeightsSchema }) asked: NewWeights): Promise<WeightsView> {
    return this.changes.change(caller, asked);
  }
}
