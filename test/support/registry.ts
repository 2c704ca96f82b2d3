import { MikroORM } from '@mikro-orm/core';
import { NodeSqliteDialect, SqliteDriver } from '@mikro-orm/sql';
import { entities } from '../../server/mikro-orm.config.js';
import { Organisation } from '../../server/registry/organisation.entity.js';
import { Registry } from '../../server/registry/registry.js';

export interface OpenRegistry {
  orm: MikroORM;
  registry: Registry;
  close: () => Promise<void>;
}

/** A registry of its own in memory, with every table and no row. */
export async function openRegistry(): Promise<OpenRegistry> {
  const orm = await MikroORM.init({
    driver: SqliteDriver,
    dbName: ':memory:',
    driverOptions: new NodeSqliteDialect(':memory:'),
    entities: [...entities],
    forceUtcTimezone: true,
  });
  await orm.schema.create();
  const general = orm as unknown as MikroORM;
  return { orm: general, registry: new Registry(general.em), close: () => orm.close() };
}

/** A row of the registry's list of organisations. */
export async function addOrganisation(registry: Registry, slug: string, id: string): Promise<{ id: string; slug: string }> {
  const manager = registry.everywhere();
  manager.create(Organisation, {
    id,
    slug,
    name: slug,
    zone: 'Europe/Paris',
    language: 'fr',
    schoolYearStartMonth: 9,
    isDemo: false,
    createdAt: new Date('2026-01-01T00:00:00Z'),
  });
  await manager.flush();
  return { id, slug };
}
