import { Module, type OnModuleInit } from '@nestjs/common';
import { LedgerSweep } from '../ledger/ledger-sweep.js';
import { MissionsModule } from '../missions/missions.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ImportList } from './import-list.js';
import { Import } from './import.entity.js';
import { ImportTurns } from './import-turns.js';
import { ImportService } from './import.service.js';
import { ImportsController } from './imports.controller.js';
import { Previews } from './previews.js';
import { SavedMappingsController } from './saved-mappings.controller.js';
import { SavedMappings } from './saved-mappings.js';
import { Undo } from './undo.js';

@Module({
  imports: [PeopleModule, MissionsModule],
  controllers: [ImportsController, SavedMappingsController],
  providers: [ImportService, ImportList, ImportTurns, Previews, SavedMappings, Undo],
  exports: [ImportService],
})
export class IngestModule implements OnModuleInit {
  constructor(private readonly sweep: LedgerSweep) {}

  onModuleInit(): void {
    this.sweep.knowImports(async (manager) => (await manager.find(Import, {}, { fields: ['id'] })).map(({ id }) => id));
  }
}
