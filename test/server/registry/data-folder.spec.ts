import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataFolder, socketPath } from '../../../server/registry/data-folder.js';

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'sillage-folder-')), 'data');
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

/** Another program that takes the folder's lock, says so, and stays. */
const holder = (path: string) =>
  spawn(process.execPath, [
    '--no-warnings',
    '-e',
    `const { DatabaseSync } = require('node:sqlite');
     const lock = new DatabaseSync(process.argv[1]);
     lock.exec('pragma journal_mode = off; pragma locking_mode = exclusive; begin exclusive');
     process.stdout.write('held'); setInterval(() => {}, 1000);`,
    join(path, 'owner.lock'),
  ]);

describe('a data folder', () => {
  it('is made for its owner alone when it does not exist yet', () => {
    DataFolder.take(folder).release();
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it('can be taken again once its owner has left', () => {
    DataFolder.take(folder).release();
    const second = DataFolder.tryToTake(folder);
    expect(second).not.toBeNull();
    second?.release();
  });

  it('is refused, with a sentence naming it, while another program owns it, and free once that one is killed', async () => {
    DataFolder.take(folder).release();
    const other = holder(folder);
    await once(other.stdout, 'data');

    expect(DataFolder.tryToTake(folder)).toBeNull();
    expect(() => DataFolder.take(folder)).toThrow(/data-folder-in-use.*data/);

    other.kill('SIGKILL');
    await once(other, 'exit');
    const mine = DataFolder.take(folder);
    expect(mine.path).toBe(folder);
    mine.release();
  });

  it('keeps its socket within the length a socket may have, however deep it lies', () => {
    expect(socketPath('/srv/sillage/data')).toBe('/srv/sillage/data/sillage.sock');
    expect(socketPath(`/srv/${'deep/'.repeat(40)}data`).length).toBeLessThanOrEqual(107);
  });
});
