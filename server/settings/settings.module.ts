import { Module, type OnModuleInit } from '@nestjs/common';
import { Warehouses } from '../warehouse/warehouses.js';
import { HealthController } from './health.controller.js';
import { LetterheadController } from './letterhead/letterhead.controller.js';
import { Letterheads } from './letterhead/letterheads.js';
import { Signatories } from './letterhead/signatories.js';
import { MaintenanceController } from './maintenance.controller.js';
import { OrganisationsController } from './organisations.controller.js';
import { AnnualHours } from './parameters/annual-hours.js';
import { Conversions } from './parameters/conversions.js';
import { conversionMirror, timeRateMirror } from './parameters/parameter-mirrors.js';
import { ParameterWriting } from './parameters/parameter-writing.js';
import { ParametersController } from './parameters/parameters.controller.js';
import { Parameters } from './parameters/parameters.js';
import { TimeRates } from './parameters/time-rates.js';
import { settingMirror } from './setting-mirror.js';

@Module({
  controllers: [
    HealthController,
    LetterheadController,
    MaintenanceController,
    OrganisationsController,
    ParametersController,
  ],
  providers: [AnnualHours, Conversions, Letterheads, Parameters, ParameterWriting, Signatories, TimeRates],
  exports: [Letterheads, TimeRates],
})
export class SettingsModule implements OnModuleInit {
  constructor(private readonly warehouses: Warehouses) {}

  onModuleInit(): void {
    for (const mirror of [settingMirror, timeRateMirror, conversionMirror]) this.warehouses.mirror(mirror);
  }
}
