import { MikroORM, type EntitySchema, type MigrationObject } from '@mikro-orm/core';
import { Migrator } from '@mikro-orm/migrations';
import { PostgreSqlDriver } from '@mikro-orm/postgresql';
import { SqliteDriver, type SqlEntityManager } from '@mikro-orm/sql';
import { EmbeddedDialect } from './embedded-dialect.js';
import { migrationsOfPostgresql } from './migrations/postgresql/index.js';
import { migrationsOfSqlite } from './migrations/sqlite/index.js';

export interface RegistryAddress {
  /** PostgreSQL address; undefined for the embedded file. */
  databaseUrl: string | undefined;
  /** Path of the embedded SQLite file. */
  file: string;
}

type Entities = readonly EntitySchema[];

/** Opens the registry without touching its tables. */
export function connect(address: RegistryAddress, entities: Entities): Promise<MikroORM> {
  return address.databaseUrl === undefined ? embedded(address.file, entities) : server(address.databaseUrl, entities);
}

/** Opens the registry and brings its tables up to date: each migration wholly or not at all. */
export async function connectAndMigrate(address: RegistryAddress, entities: Entities): Promise<MikroORM> {
  const orm = await connect(address, entities);
  await orm.migrator.up();
  return orm;
}

async function embedded(file: string, entities: Entities): Promise<MikroORM> {
  const orm = await MikroORM.init({
    driver: SqliteDriver,
    dbName: file,
    driverOptions: new EmbeddedDialect(file),
    ...common(entities, 'sqlite', migrationsOfSqlite),
  });
  await makeDurable(orm.em.fork());
  return orm;
}

async function server(databaseUrl: string, entities: Entities): Promise<MikroORM> {
  const orm = await MikroORM.init({
    driver: PostgreSqlDriver,
    clientUrl: databaseUrl,
    ...common(entities, 'postgresql', migrationsOfPostgresql),
  });
  return orm;
}

function common(entities: Entities, dialect: 'sqlite' | 'postgresql', migrationsList: MigrationObject[]) {
  return {
    entities: [...entities],
    extensions: [Migrator],
    forceUtcTimezone: true,
    colors: false,
    logger: (message: string) => void process.stderr.write(`${message}\n`),
    migrations: {
      migrationsList,
      path: `server/registry/migrations/${dialect}`,
      emit: 'ts' as const,
      snapshotName: 'snapshot',
      // What a database says of itself lacks some checks: only `migrations:create` writes the snapshot.
      snapshotOnMigrate: false,
      silent: true,
      transactional: true,
      allOrNothing: true,
    },
  };
}

/** An acknowledged write survives a power cut: the log is synced at every commit. */
async function makeDurable(manager: SqlEntityManager): Promise<void> {
  await manager.execute('pragma journal_mode = wal');
  await manager.execute('pragma synchronous = full');
  await manager.execute('pragma busy_timeout = 10000');
  await manager.execute('pragma foreign_keys = on');
  // What is deleted is not only forgotten: its bytes are overwritten.
  await manager.execute('pragma secure_delete = on');
}
