import type { MikroORM } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { entities } from '../../server/mikro-orm.config.js';
import { connect, connectAndMigrate } from '../../server/registry/connection.js';
import { Organisation } from '../../server/registry/organisation.entity.js';
import { Registry } from '../../server/registry/registry.js';

/** The engines a registry runs on: the same tests run on both. */
export const engines = ['SQLite', 'PostgreSQL'] as const;
export type Engine = (typeof engines)[number];

export interface OpenRegistry {
  orm: MikroORM;
  registry: Registry;
  close: () => Promise<void>;
}

/** A registry of its own, with every table and no row. */
export async function openRegistry(engine: Engine = 'SQLite'): Promise<OpenRegistry> {
  const address = engine === 'SQLite' ? await temporaryFile() : await temporaryDatabase();
  const orm = await connect(address, entities);
  await createTables(orm);
  return {
    orm,
    registry: new Registry(orm.em),
    close: async () => {
      await orm.close();
      await address.remove();
    },
  };
}

/** At once: a file that is kept safe after each table takes half a second to make. */
export async function createTables(orm: MikroORM): Promise<void> {
  const sql = await orm.schema.getCreateSchemaSQL({ wrap: false });
  const statements = sql.split(/;\s*\n/).filter((statement) => statement.trim() !== '');
  const manager = orm.em.fork() as SqlEntityManager;
  await manager.transactional(async (within) => {
    for (const statement of statements) await within.execute(statement);
  });
}

async function temporaryFile() {
  const folder = await mkdtemp(join(tmpdir(), 'sillage-registry-'));
  return {
    databaseUrl: undefined,
    file: join(folder, 'registry.sqlite'),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

let embeddedTables: Promise<Uint8Array> | undefined;
let tablesOnServer: Promise<string> | undefined;

/** The file of a registry as every migration leaves it, made once for a file of tests: each application starts from a copy. */
export function migratedFile(): Promise<Uint8Array> {
  embeddedTables ??= temporaryFile().then(async (address) => {
    await (await connectAndMigrate(address, entities)).close();
    const bytes = await readFile(address.file);
    await address.remove();
    return bytes;
  });
  return embeddedTables;
}

/** The name of a database like it, to make others from; it goes with the PostgreSQL of this run. */
export function migratedDatabase(): Promise<string> {
  tablesOnServer ??= temporaryDatabase().then(async (address) => {
    await (await connectAndMigrate(address, entities)).close();
    return new URL(address.databaseUrl).pathname.slice(1);
  });
  return tablesOnServer;
}

/** A new database in the PostgreSQL of this run, empty or a copy of another one there. */
export async function temporaryDatabase(of = 'template1') {
  const server = process.env['SILLAGE_TEST_POSTGRESQL'];
  if (server === undefined) throw new Error('The run did not start PostgreSQL (test/support/global-setup.ts)');
  const name = `test_${randomBytes(8).toString('hex')}`;
  await onServer(server, `create database ${name} template ${of}`);
  return {
    databaseUrl: server.replace(/\/postgres$/, `/${name}`),
    file: '',
    remove: () => onServer(server, `drop database if exists ${name} with (force)`),
  };
}

async function onServer(databaseUrl: string, sql: string): Promise<void> {
  const orm = await connect({ databaseUrl, file: '' }, entities);
  await (orm as unknown as { em: { fork(): { execute(sql: string): Promise<unknown> } } }).em.fork().execute(sql);
  await orm.close();
}

/** A row of the registry's list of organisations. */
export async function addOrganisation(
  registry: Registry,
  slug: string,
  id: string,
): Promise<{ id: string; slug: string }> {
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
