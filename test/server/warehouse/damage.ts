import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readdirSync, readFileSync, readlinkSync, statSync, writeSync } from 'node:fs';
import { resolve } from 'node:path';

const HEADERS = 3 * 4096;

export function overwrite(file: string, offset: number, bytes: Buffer): void {
  const descriptor = openSync(file, 'r+');
  writeSync(descriptor, bytes, 0, bytes.length, offset);
  closeSync(descriptor);
}

/** Past the three headers, spoils some bytes of every page. */
export function damageEveryPage(file: string): void {
  for (let at = HEADERS + 4096; at < statSync(file).size; at += 8192) overwrite(file, at, Buffer.from('damage'));
}

/** Another storage version in the main header, under a checksum that fits (word × constant, combined by XOR). */
export function makeOfVersion(file: string, version: number): void {
  const header = readFileSync(file).subarray(0, 16);
  const mixed = (word: bigint): bigint => BigInt.asUintN(64, word * 0xbf58476d1ce4e5b9n);
  const before = header.readBigUInt64LE(8);
  header.writeUInt32LE(version, 12);
  header.writeBigUInt64LE(header.readBigUInt64LE(0) ^ mixed(before) ^ mixed(header.readBigUInt64LE(8)), 0);
  overwrite(file, 0, Buffer.from(header));
}

/** A writer killed before its writes reached the file itself: they stand in the log beside it. */
export async function writeWithoutSettling(file: string): Promise<void> {
  await stop(await hold(file, 'CREATE TABLE noise AS SELECT range AS n FROM range(20000)'));
}

export async function hold(file: string, sql = 'SELECT 1'): Promise<ChildProcess> {
  const program = `
    const { DuckDBInstance } = require('${resolve('node_modules/@duckdb/node-api')}');
    DuckDBInstance.create(process.argv[1]).then(async (instance) => {
      const connection = await instance.connect();
      await connection.run("PRAGMA disable_checkpoint_on_shutdown; SET wal_autocheckpoint = '1TB'");
      await connection.run(process.argv[2]);
      process.stdout.write('held');
      setInterval(() => connection, 1000);
    });`;
  const child = spawn(process.execPath, ['-e', program, file, sql], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout as NodeJS.ReadableStream, 'data');
  return child;
}

export async function stop(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

/** Every file this process holds open (Linux): a replaced one would read “(deleted)”. */
export function openFiles(): string[] {
  return readdirSync('/proc/self/fd').flatMap((descriptor) => {
    try {
      return [readlinkSync(`/proc/self/fd/${descriptor}`)];
    } catch {
      return [];
    }
  });
}
