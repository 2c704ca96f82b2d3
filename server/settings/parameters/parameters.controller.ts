import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { Allow } from '../../auth/allow.js';
import { type Caller, CurrentCaller } from '../../auth/caller.js';
import { Returns } from '../../shared/described.js';
import { idOrNothing } from '../../shared/id-or-nothing.js';
import { type LeastOutside, leastOutsideSchema } from '../../privacy/least-outside.schemas.js';
import { AnnualHours } from './annual-hours.js';
import { Conversions } from './conversions.js';
import {
  type Amounts,
  amountsSchema,
  annualHoursSchema,
  conversionSchema,
  type End,
  endSchema,
  type NewAnnualHours,
  newAnnualHoursSchema,
  type NewConversion,
  newConversionSchema,
  type NewTimeRate,
  newTimeRateSchema,
  parametersSchema,
  timeRateSchema,
} from './parameters.schemas.js';
import { Parameters } from './parameters.js';
import { TimeRates } from './time-rates.js';

@Controller('api/parameters')
export class ParametersController {
  constructor(
    private readonly parameters: Parameters,
    private readonly annualHours: AnnualHours,
    private readonly rates: TimeRates,
    private readonly conversions: Conversions,
  ) {}

  @Get()
  @Allow('parameters.read')
  @Returns(parametersSchema)
  read(@CurrentCaller() caller: Caller) {
    return this.parameters.read(caller.organisationId);
  }

  @Put('amounts')
  @Allow('parameters.write')
  @Returns(parametersSchema)
  setAmounts(@CurrentCaller() caller: Caller, @Body({ schema: amountsSchema }) amounts: Amounts) {
    return this.parameters.setAmounts(caller, amounts);
  }

  @Put('least-outside')
  @Allow('parameters.write')
  @Returns(parametersSchema)
  setLeastOutside(@CurrentCaller() caller: Caller, @Body({ schema: leastOutsideSchema }) wanted: LeastOutside) {
    return this.parameters.setLeastOutside(caller, wanted);
  }

  @Post('annual-hours')
  @Allow('parameters.write')
  @Returns(annualHoursSchema, 201)
  addHours(@CurrentCaller() caller: Caller, @Body({ schema: newAnnualHoursSchema }) wanted: NewAnnualHours) {
    return this.annualHours.add(caller, wanted);
  }

  @Post('rates')
  @Allow('parameters.write')
  @Returns(timeRateSchema, 201)
  addRate(@CurrentCaller() caller: Caller, @Body({ schema: newTimeRateSchema }) wanted: NewTimeRate) {
    return this.rates.add(caller, wanted);
  }

  @Post('rates/:id/end')
  @HttpCode(200)
  @Allow('parameters.write')
  @Returns(timeRateSchema)
  endRate(
    @CurrentCaller() caller: Caller,
    @Param('id', idOrNothing) id: string,
    @Body({ schema: endSchema }) end: End,
  ) {
    return this.rates.end(caller, id, end);
  }

  @Post('conversions')
  @Allow('parameters.write')
  @Returns(conversionSchema, 201)
  addConversion(@CurrentCaller() caller: Caller, @Body({ schema: newConversionSchema }) wanted: NewConversion) {
    return this.conversions.add(caller, wanted);
  }

  @Post('conversions/:id/end')
  @HttpCode(200)
  @Allow('parameters.write')
  @Returns(conversionSchema)
  endConversion(
    @CurrentCaller() caller: Caller,
    @Param('id', idOrNothing) id: string,
    @Body({ schema: endSchema }) end: End,
  ) {
    return this.conversions.end(caller, id, end);
  }
}
