import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { embeddedDatabase } from '../../../server/registry/embedded-database.js';

describe('the embedded registry', () => {
  let folder: string;
  let database: ReturnType<typeof embeddedDatabase>;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sillage-embedded-'));
    database = embeddedDatabase(join(folder, 'registry.sqlite'));
    database.prepare('create table mission (title text)').run([]);
  });

  afterEach(async () => {
    database.close();
    await rm(folder, { recursive: true, force: true });
  });

  const missions = () => database.prepare('select * from mission order by title').all([]);

  it('gives the columns of today to a question asked before they were there', () => {
    database.prepare('insert into mission values (?)').run(['Maraude']);
    expect(missions()).toEqual([{ title: 'Maraude' }]);
    database.prepare('alter table mission add column place text').run([]);
    expect(missions()).toEqual([{ title: 'Maraude', place: null }]);
  });

  it('forgets what was bound before, and answers the same question again and again', () => {
    for (const title of ['Accueil', 'Maraude', 'Visites'])
      database.prepare('insert into mission values (?)').run([title]);
    const called = (title: string) => database.prepare('select title from mission where title = ?').all([title]);
    expect(called('Visites')).toEqual([{ title: 'Visites' }]);
    expect(called('Cuisine')).toEqual([]);
    expect(called('Accueil')).toEqual([{ title: 'Accueil' }]);
  });

  it('goes on after more different questions than it keeps, and after one that was refused', () => {
    for (let at = 0; at < 450; at += 1) database.prepare(`select ${at} as number`).all([]);
    database.prepare('create unique index once on mission (title)').run([]);
    const told = () => database.prepare('insert into mission values (?)').run(['Maraude']);
    told();
    expect(told).toThrow(/UNIQUE/);
    expect(missions()).toHaveLength(1);
    database.prepare('delete from mission').run([]);
    told();
    expect(missions()).toHaveLength(1);
  });
});
