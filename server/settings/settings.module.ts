import { Module, type OnModuleInit } from '@nestjs/common';
import { Warehouses } from '../warehouse/warehouses.js';
import { HealthController } from './health.controller.js';
import { MaintenanceController } from './maintenance.controller.js';
import { OrganisationsController } from './organisations.controller.js';
import { Setting } from './setting.entity.js';

@Module({ controllers: [HealthController, MaintenanceController, OrganisationsController] })
export class SettingsModule implements OnModuleInit {
  constructor(private readonly warehouses: Warehouses) {}

  onModuleInit(): void {
    this.warehouses.mirror({
      table: 'setting',
      columns: { name: 'VARCHAR', value: 'VARCHAR', unit: 'VARCHAR', valid_from: 'DATE' },
      read: async (manager) =>
        (await manager.find(Setting, {}, { orderBy: { name: 'asc', validFrom: 'asc' } })).map((setting) => ({
          name: setting.name,
          value: setting.value,
          unit: setting.unit ?? null,
          valid_from: setting.validFrom,
        })),
    });
  }
}
