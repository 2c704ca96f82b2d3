import { afterEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { networkBan } from '../../../server/ingest/reader/network-ban.js';
import { readerCommand } from '../../../server/ingest/reader/reader-command.js';
import { readerLimits } from '../../../server/ingest/reader/reader-limits.js';
import { finished } from '../../support/program.js';
import { Desk } from './desk.js';
import { tracesOf } from './traces.js';

const HEADER = 'external_id,volunteer,mission,day,hours\n';
const SHORT = `${HEADER}a,Zoé,Soupe,2026-03-02,2\nb,Ali\u2028Ben,Soupe,2026-03-02,deux\n`;
const LONG = HEADER + Array.from({ length: 20_000 }, (_, n) => `a${n},v${n % 50},Soupe,2026-03-02,2\n`).join('');

let desk: Desk;
afterEach(() => desk.stores.close());

/** The processes this one has started and not seen end. */
function children(): number[] {
  const list = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8');
  return list.split(' ').filter(Boolean).map(Number);
}

describe('A file read in a process of its own', () => {
  it('gives the receipt that reading it here gives, and the process is gone', async () => {
    desk = await Desk.open();
    const here = await desk.send(SHORT, { source: 'here' });
    await desk.stores.close();
    desk = await Desk.open(readerLimits);
    const before = children();
    const apart = await desk.send(SHORT, { source: 'here' });
    expect({ ...apart, importId: null }).toEqual({ ...here, importId: null });
    expect(apart).toMatchObject({ lines: 2, inserted: 1, rejected: 1 });
    expect(children()).toEqual(before);
  });

  it('is read there whatever it holds, and keeps nothing when it takes too much', async () => {
    const plan = 'mission,jour,debut,fin,besoin\nSoupe,2026-06-09,18h,21h,4\nSoupe,2026-06-10,18h,,4\n';
    desk = await Desk.open(readerLimits);
    expect(await desk.send(plan)).toMatchObject({ lines: 2, inserted: 1, rejected: 1 });
    const answers = 'day,score,question,audience,scale\n2026-03-02,4,satisfaction,volunteer,5\n';
    expect(await desk.send(answers)).toMatchObject({ lines: 1, inserted: 1 });
    await desk.stores.close();
    desk = await Desk.open({ ...readerLimits, memoryBytes: 10 * 1024 ** 2 });
    const before = await tracesOf(desk);
    await expect(desk.send(plan)).rejects.toMatchObject({ code: 'file-takes-too-much-memory' });
    expect(await tracesOf(desk)).toEqual(before);
  });

  it('is refused with the sentence that reading it gives', async () => {
    desk = await Desk.open(readerLimits);
    const before = await tracesOf(desk);
    await expect(desk.send('who,what\na,b\n')).rejects.toMatchObject({
      code: 'mapping-needed',
      parameters: { headers: 'who, what' },
    });
    expect(await tracesOf(desk)).toEqual(before);
  });

  it('killed midway keeps nothing, says so, and the next one is read', async () => {
    desk = await Desk.open(readerLimits);
    const before = await tracesOf(desk);
    const others = children();
    const running = await desk.begin(LONG);
    for await (const _change of running.changes()) if (running.soFar.lines > 0 || running.end) break;
    const reader = children().filter((pid) => !others.includes(pid));
    expect([running.end, reader]).toEqual([null, [expect.any(Number)]]);
    reader.forEach((pid) => process.kill(pid, 'SIGKILL'));
    await expect(running.outcome).rejects.toMatchObject({ code: 'reading-interrupted' });
    expect(await tracesOf(desk)).toEqual(before);
    expect(await desk.send(SHORT)).toMatchObject({ inserted: 1 });
  });

  it.each([
    ['takes too long', { milliseconds: () => 1 }, 'file-takes-too-long'],
    ['takes too much memory', { memoryBytes: 10 * 1024 ** 2 }, 'file-takes-too-much-memory'],
    ['takes more memory than its program may have', { heapMegabytes: 1 }, 'file-takes-too-much-memory'],
  ])('that %s is stopped, keeps nothing and says what to do', async (_, limit, code) => {
    desk = await Desk.open({ ...readerLimits, ...limit });
    const before = await tracesOf(desk);
    await expect(desk.send(LONG)).rejects.toMatchObject({ code });
    expect(await tracesOf(desk)).toEqual(before);
  });

  it('stopped by somebody is killed at once and leaves nothing', async () => {
    desk = await Desk.open(readerLimits);
    const before = await tracesOf(desk);
    const others = children();
    const running = await desk.begin(LONG);
    for await (const _change of running.changes()) if (running.soFar.lines > 0 || running.end) break;
    expect(running.cancel()).toBe(true);
    await expect(running.outcome).rejects.toMatchObject({ code: 'import-cancelled' });
    expect(await tracesOf(desk)).toEqual(before);
    expect(children()).toEqual(others);
  });

  it('beyond two read and twenty waiting is refused, until one of them ends', async () => {
    desk = await Desk.open();
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slow = async function* (): AsyncGenerator<Buffer> {
      yield Buffer.from(HEADER);
      await released;
      throw new Error('the sender left');
    };
    const sent = Array.from({ length: 22 }, (_, n) =>
      desk.begin('', { source: `s${n}`, stream: Readable.from(slow()) }),
    );
    while (desk.running.of(desk.house.id).length < 22) await new Promise((resolve) => setImmediate(resolve));
    await expect(desk.send(SHORT)).rejects.toMatchObject({ code: 'too-many-imports', status: 429 });
    release();
    expect((await Promise.allSettled(sent)).every(({ status }) => status === 'rejected')).toBe(true);
    expect(await desk.send(SHORT)).toMatchObject({ inserted: 1 });
  });
});

describe('The process that reads a file', () => {
  const SECRET = 'hunter2';

  /** What a hostile file could do, had it taken the process over. */
  async function attempt(code: string): Promise<unknown> {
    const around = await mkdtemp(join(tmpdir(), 'sillage-attempt-'));
    const [file, folder] = [join(around, 'log.csv'), join(around, 'out')];
    writeFileSync(file, SHORT);
    mkdirSync(folder);
    process.env['DATABASE_URL'] = `postgresql://sillage:${SECRET}@db.example/sillage`;
    const network = await networkBan();
    const { program, words, environment } = readerCommand(network ?? [], { files: [file], folder, heapMegabytes: 100 });
    const probe = join(process.env['SILLAGE_COMPILED'] ?? '', `attempt-${process.pid}.js`);
    writeFileSync(
      probe,
      `const tried = async () => { ${code} };
      tried().then((done) => done ?? 'done', (error) => error.code ?? error.message)
        .then((answer) => process.stdout.write(JSON.stringify(answer), () => process.exit(0)));`,
    );
    const child = spawn(program, [...words.slice(0, -1), probe, file, folder], { env: environment });
    const { stdout, stderr } = await finished(child);
    delete process.env['DATABASE_URL'];
    await rm(around, { recursive: true });
    await rm(probe);
    return JSON.parse(stdout.toString('utf8') || JSON.stringify(stderr)) as unknown;
  }

  it('reads its file and writes to its folder, nothing else', async () => {
    const fs = "const fs = await import('node:fs'); const [file, folder] = process.argv.slice(2);";
    desk = await Desk.open();
    expect(await attempt(`${fs} fs.readFileSync(file); fs.writeFileSync(folder + '/out', 'x');`)).toBe('done');
    expect(await attempt(`${fs} fs.readFileSync('/etc/passwd');`)).toBe('ERR_ACCESS_DENIED');
    expect(await attempt(`${fs} fs.readdirSync('/tmp');`)).toBe('ERR_ACCESS_DENIED');
    expect(await attempt(`${fs} fs.writeFileSync(file, '');`)).toBe('ERR_ACCESS_DENIED');
    expect(await attempt(`const { spawnSync } = await import('node:child_process'); spawnSync('id');`)).toBe(
      'ERR_ACCESS_DENIED',
    );
  });

  it('reaches no file through its tables either, and installs nothing', async () => {
    desk = await Desk.open();
    const open = `const { openFolderWarehouse } = await import('./server/warehouse/folder-warehouse.js');
      const { connection } = await openFolderWarehouse({ folder: process.argv[3], files: [], memory: '64MB' });`;
    for (const sql of [
      `SELECT * FROM read_csv('/etc/passwd')`,
      `COPY (SELECT 1) TO '${join(tmpdir(), 'sillage-out.csv')}'`,
      `INSTALL httpfs`,
      `SET memory_limit = '10GB'`,
      `ATTACH '${join(tmpdir(), 'sillage-other.duckdb')}'`,
    ]) {
      const answer = await attempt(`${open} await connection.run(${JSON.stringify(sql)});`);
      expect([sql, answer]).toEqual([sql, expect.stringMatching(/Permission Error|locked|disabled/)]);
    }
  });

  it('knows no secret of the server', async () => {
    desk = await Desk.open();
    const environment = JSON.stringify(await attempt('return process.env;'));
    expect(environment).not.toContain(SECRET);
    expect(environment).toContain('PATH');
  });

  it('has no network where the system permits to take it away', async () => {
    desk = await Desk.open();
    const listener = createServer();
    await new Promise<void>((ready) => {
      listener.listen(0, '127.0.0.1', ready);
    });
    const { port } = listener.address() as { port: number };
    const connect = `const { connect } = await import('node:net');
      return new Promise((answer, refuse) => connect(${port}, '127.0.0.1').on('connect', () => answer('connected')).on('error', refuse));`;
    const isPermitted = (await networkBan()) !== null;
    expect(await attempt(connect)).toBe(isPermitted ? 'ENETUNREACH' : 'connected');
    listener.close();
  });
});
