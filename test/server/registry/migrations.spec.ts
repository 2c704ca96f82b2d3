import { afterEach, describe, expect, it } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/core';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { entities } from '../../../server/mikro-orm.config.js';
import { connect, connectAndMigrate } from '../../../server/registry/connection.js';
import { engines, temporaryDatabase } from '../../support/registry.js';

const leaving: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const leave of leaving.splice(0).reverse()) await leave();
});

async function migrated(engine: (typeof engines)[number]): Promise<MikroORM> {
  const folder = await mkdtemp(join(tmpdir(), 'sillage-migrations-'));
  leaving.push(() => rm(folder, { recursive: true, force: true }));
  const database = engine === 'PostgreSQL' ? await temporaryDatabase() : undefined;
  if (database) leaving.push(database.remove);
  const orm = await connectAndMigrate(
    { databaseUrl: database?.databaseUrl, file: join(folder, 'registry.sqlite') },
    entities,
  );
  leaving.push(() => orm.close());
  return orm;
}

describe.each(engines)('the migrations on %s', (engine) => {
  it('make exactly the tables that the entities describe', async () => {
    const orm = await migrated(engine);
    expect(await orm.schema.getUpdateSchemaSQL({ wrap: false, dropTables: false })).toBe('');
  });

  it('have nothing left to do the second time', async () => {
    const orm = await migrated(engine);
    expect(await orm.migrator.getPending()).toEqual([]);
    expect(await orm.migrator.up()).toEqual([]);
  });
});

it('a campaign kept from before campaigns had questions asks for satisfaction out of five', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sillage-migrations-'));
  leaving.push(() => rm(folder, { recursive: true, force: true }));
  const orm = await connect({ databaseUrl: undefined, file: join(folder, 'registry.sqlite') }, entities);
  leaving.push(() => orm.close());
  await orm.migrator.up({ to: 'Migration20261124070849' });
  const manager = orm.em.fork() as unknown as { execute(sql: string): Promise<Record<string, unknown>[]> };
  const columns = 'id, organisation_id, audience, from_day, to_day, asked';
  await manager.execute(
    `insert into answer_campaign (${columns}) values ('c', 'o', 'volunteer', '2026-03-01', '2026-04-01', 40)`,
  );
  await orm.migrator.up();
  expect(await manager.execute('select asked, scale, asks_satisfaction, asks_words from answer_campaign')).toEqual([
    { asked: 40, scale: 5, asks_satisfaction: 1, asks_words: 0 },
  ]);
});

it('a language spoken before languages were confirmed is a declared one', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sillage-migrations-'));
  leaving.push(() => rm(folder, { recursive: true, force: true }));
  const orm = await connect({ databaseUrl: undefined, file: join(folder, 'registry.sqlite') }, entities);
  leaving.push(() => orm.close());
  await orm.migrator.up({ to: 'Migration20261129110518' });
  const manager = orm.em.fork() as unknown as { execute(sql: string): Promise<Record<string, unknown>[]> };
  const columns = 'id, organisation_id, person_id, language, cefr';
  await manager.execute(`insert into person_language (${columns}) values ('l', 'o', 'p', 'fr', 7)`);
  await orm.migrator.up();
  expect(await manager.execute('select language, cefr, standing, confirmed_by from person_language')).toEqual([
    { language: 'fr', cefr: 7, standing: 'declared', confirmed_by: null },
  ]);
});

it('what volunteers noted themselves, kept from before, says its source and no name', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sillage-migrations-'));
  leaving.push(() => rm(folder, { recursive: true, force: true }));
  const orm = await connect({ databaseUrl: undefined, file: join(folder, 'registry.sqlite') }, entities);
  leaving.push(() => orm.close());
  await orm.migrator.up({ to: 'Migration20261129134555' });
  const manager = orm.em.fork() as unknown as { execute(sql: string): Promise<Record<string, unknown>[]> };
  const columns =
    'id, organisation_id, source, mode, preset, preset_version, file_name, sha256, bytes, removals_withheld, receipt, imported_by, imported_at';
  for (const source of ['cards', 'desk', 'volunteers'])
    await manager.execute(
      `insert into import (${columns}) values ('${source}', 'o', '${source}', 'append', 'p', 1, 'f', 's', 1, 0, '{}', 'Zoé', 0)`,
    );
  await orm.migrator.up();
  expect(await manager.execute('select imported_by from import order by id')).toEqual([
    { imported_by: 'cards' },
    { imported_by: 'Zoé' },
    { imported_by: 'volunteers' },
  ]);
});

it('an embedded registry syncs each commit to the disk', async () => {
  const orm = await migrated('SQLite');
  const manager = orm.em.fork() as unknown as { execute(sql: string): Promise<Record<string, unknown>[]> };
  expect((await manager.execute('pragma journal_mode'))[0]).toMatchObject({ journal_mode: 'wal' });
  expect((await manager.execute('pragma synchronous'))[0]).toMatchObject({ synchronous: 2 });
  expect((await manager.execute('pragma foreign_keys'))[0]).toMatchObject({ foreign_keys: 1 });
});
