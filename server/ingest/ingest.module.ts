import { Logger, Module, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { AnswersModule } from '../answers/answers.module.js';
import { LedgerSweep } from '../ledger/ledger-sweep.js';
import { MissionsModule } from '../missions/missions.module.js';
import { Erasures } from '../people/erasures.js';
import { PeopleModule } from '../people/people.module.js';
import { EarlyReaders } from './early-readers.js';
import { Organisations } from '../registry/organisations.js';
import { ErasedFiles } from './erasure/erased-files.js';
import { SpokenRows } from './erasure/spoken-rows.js';
import { ImportFollowing } from './import-following.js';
import { ImportKeeping } from './import-keeping.js';
import { ImportFlags } from './import-flags.js';
import { ImportLinesController } from './import-lines.controller.js';
import { ImportList } from './import-list.js';
import { Import } from './import.entity.js';
import { ImportReading } from './import-reading.js';
import { ImportTurns } from './import-turns.js';
import { ImportService } from './import.service.js';
import { ImportsController } from './imports.controller.js';
import { MissionsDesk } from './missions/missions-desk.js';
import { NounDesks } from './nouns/noun-desks.js';
import { NounImports } from './nouns/noun-imports.js';
import { NounUndo } from './nouns/noun-undo.js';
import { OutcomeEntries } from './outcomes/outcome-entries.js';
import { OutcomesController } from './outcomes/outcomes.controller.js';
import { PeopleDesk } from './people/people-desk.js';
import { Previews } from './previews.js';
import { LogReader } from './reader/log-reader.js';
import { ReaderApart } from './reader/reader-apart.js';
import { ReaderHere } from './reader/reader-here.js';
import { readerLimits, ReaderLimits } from './reader/reader-limits.js';
import { ReadingPlaces } from './reading-places.js';
import { RunningImports } from './running-imports.js';
import { SameAgain } from './same-again.js';
import { Sources } from './sources.js';
import { SavedMappingsController } from './saved-mappings.controller.js';
import { SavedMappings } from './saved-mappings.js';
import { Sendings } from './sendings.js';
import { Undo } from './undo.js';

@Module({
  imports: [AnswersModule, PeopleModule, MissionsModule],
  controllers: [ImportsController, ImportLinesController, OutcomesController, SavedMappingsController],
  providers: [
    EarlyReaders,
    ErasedFiles,
    SpokenRows,
    ImportService,
    ImportKeeping,
    ImportReading,
    ImportFlags,
    ImportList,
    ImportFollowing,
    ImportTurns,
    MissionsDesk,
    NounDesks,
    NounImports,
    NounUndo,
    OutcomeEntries,
    PeopleDesk,
    Previews,
    ReadingPlaces,
    ReaderHere,
    { provide: ReaderLimits, useValue: readerLimits },
    { provide: LogReader, useClass: ReaderApart },
    RunningImports,
    SameAgain,
    SavedMappings,
    Sendings,
    Sources,
    Undo,
  ],
  exports: [ImportService, ImportTurns],
})
export class IngestModule implements OnModuleInit, OnApplicationBootstrap {
  readonly #logger = new Logger('Erasure');

  constructor(
    private readonly sweep: LedgerSweep,
    private readonly erasures: Erasures,
    private readonly files: ErasedFiles,
    private readonly turns: ImportTurns,
    private readonly organisations: Organisations,
  ) {}

  /** Kept files that an earlier process could not rewrite: tried again, and never in the way of the start. */
  async onApplicationBootstrap(): Promise<void> {
    for (const house of await this.organisations.list())
      await this.erasures
        .finish(house)
        .catch((error: unknown) => this.#logger.error(`${house.slug}: ${error instanceof Error ? error.message : ''}`));
  }

  onModuleInit(): void {
    this.erasures.knowTrace(this.files);
    this.erasures.workAlone((organisationId, work) => this.turns.of(organisationId).take(work));
    this.sweep.knowImports(async (manager) => (await manager.find(Import, {}, { fields: ['id'] })).map(({ id }) => id));
  }
}
