import { Module, type OnModuleInit } from '@nestjs/common';
import { Warehouses } from '../warehouse/warehouses.js';
import { HealthController } from './health.controller.js';
import { MaintenanceController } from './maintenance.controller.js';
import { OrganisationsController } from './organisations.controller.js';
import { settingMirror } from './setting-mirror.js';

@Module({ controllers: [HealthController, MaintenanceController, OrganisationsController] })
export class SettingsModule implements OnModuleInit {
  constructor(private readonly warehouses: Warehouses) {}

  onModuleInit(): void {
    this.warehouses.mirror(settingMirror);
  }
}
