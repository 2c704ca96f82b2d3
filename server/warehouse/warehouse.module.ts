import { Global, Module } from '@nestjs/common';
import { defaultLimits, WarehouseLimits } from './limits.js';
import { Warehouses } from './warehouses.js';

@Global()
@Module({
  providers: [{ provide: WarehouseLimits, useValue: defaultLimits }, Warehouses],
  exports: [Warehouses],
})
export class WarehouseModule {}
