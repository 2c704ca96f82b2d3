import { Logger, Module, type OnModuleInit } from '@nestjs/common';
import { Warehouses } from '../warehouse/warehouses.js';
import { QueryFiles } from './query-files.js';
import { QueriesController } from './queries.controller.js';
import { makeViews } from './staging-views.js';

@Module({ controllers: [QueriesController], providers: [QueryFiles], exports: [QueryFiles] })
export class QueryFilesModule implements OnModuleInit {
  readonly #logger = new Logger('QueryFiles');

  constructor(
    private readonly warehouses: Warehouses,
    private readonly files: QueryFiles,
  ) {}

  onModuleInit(): void {
    this.warehouses.onOpen(async (connection, { slug }) => {
      const { staging } = await this.files.library();
      for (const { file, message } of await makeViews(connection, staging.values()))
        this.#logger.error(`${slug}: ${file}: ${message}`);
    });
  }
}
