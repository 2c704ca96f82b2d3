import { EntityManager, MikroORM, type EntitySchema } from '@mikro-orm/core';
import { type DynamicModule, Global, Module, type OnApplicationShutdown } from '@nestjs/common';
import { join } from 'node:path';
import { Clock } from '../shared/clock.js';
import { Config } from '../shared/config.js';
import { connectAndMigrate } from './connection.js';
import { ensureDefaultOrganisation, Organisations } from './organisations.js';
import { Registry } from './registry.js';

/** The registry, open and up to date before anything that injects it exists. */
@Global()
@Module({})
export class RegistryModule implements OnApplicationShutdown {
  constructor(private readonly orm: MikroORM) {}

  static with(entities: readonly EntitySchema[]): DynamicModule {
    return {
      module: RegistryModule,
      providers: [
        {
          provide: MikroORM,
          inject: [Config, Clock],
          useFactory: async (config: Config, clock: Clock) => {
            const orm = await connectAndMigrate(
              { databaseUrl: config.databaseUrl, file: join(config.dataFolder, 'registry.sqlite') },
              entities,
            );
            await ensureDefaultOrganisation(orm, clock, config.demo);
            return orm;
          },
        },
        { provide: EntityManager, inject: [MikroORM], useFactory: (orm: MikroORM) => orm.em },
        Registry,
        Organisations,
      ],
      exports: [Registry, Organisations, EntityManager],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.orm.close();
  }
}
