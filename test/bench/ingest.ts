import { DuckDBInstance } from '@duckdb/node-api';
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type * as GlobalSetup from '../support/global-setup.js';

/**
 * `npm run bench:ingest`: a validated, deduplicated, durable import of generated rows, sent to a server as a program
 * would, against DuckDB's plain `CREATE TABLE AS` with explicit options into a file, and PostgreSQL's `COPY`. Each round
 * begins with an empty folder. The three must have read the same rows and the same seconds before a figure is printed.
 */
const { values: asked } = parseArgs({
  options: { rows: { type: 'string' }, quick: { type: 'boolean' }, large: { type: 'boolean' } },
});
const rows = Number(asked.rows ?? (asked.quick ? 200_000 : 1_000_000));
const rounds = asked.quick ? 3 : 5;
/** Between two looks at the memory, and between two requests of somebody else. */
const LOOK_MS = 50;
const ASK_MS = 100;

/** The columns of `npm run generate`, with DuckDB's types. */
const columns = {
  external_id: 'VARCHAR',
  volunteer: 'VARCHAR',
  mission: 'VARCHAR',
  activity_type: 'VARCHAR',
  day: 'DATE',
  started_at: 'TIMESTAMP',
  ended_at: 'TIMESTAMP',
  person_seconds: 'BIGINT',
  headcount: 'INTEGER',
  provenance: 'VARCHAR',
  status: 'VARCHAR',
  site: 'VARCHAR',
  territory: 'VARCHAR',
  funder: 'VARCHAR',
  remote: 'BOOLEAN',
  language: 'VARCHAR',
  beneficiaries: 'BIGINT',
  outcome_repas: 'DECIMAL(18,6)',
  outcome_kg: 'DECIMAL(18,6)',
  outcome_objets: 'DECIMAL(18,6)',
  outcome_demarches: 'DECIMAL(18,6)',
};

interface Round {
  ms: number;
  rows: number;
  /** Of the counted rows whose duration is stated. */
  seconds: number;
}

interface OurRound extends Round {
  /** Resident memory of the server and of the processes it started, at the moment when their sum was greatest. */
  peak: number;
  /** From the first byte sent until every line can be looked at, ms. */
  followed: number;
  /** How long each request of somebody else took meanwhile, ms; empty when nobody asked. */
  others: number[];
}

const folder = await mkdtemp(join(tmpdir(), 'sillage-bench-'));
const file = join(folder, 'log.csv');
try {
  await main();
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function main(): Promise<void> {
  say(`${rows} rows, ${rounds} rounds…`);
  execFileSync(process.execPath, ['dist/seeds/generate.js', '--rows', String(rows), '--out', file], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ours: OurRound[] = [];
  /** With somebody at the dashboard meanwhile. */
  const accompanied: OurRound[] = [];
  const plain: Round[] = [];
  for (let round = 0; round < rounds; round += 1) {
    plain.push(await plainDuckDB(join(folder, `plain-${round}.duckdb`)));
    ours.push(await sentToServer(join(folder, `data-${round}`), false));
    accompanied.push(await sentToServer(join(folder, `data-${round}`), true));
    say(
      `round ${round + 1}: ours ${Math.round(ours.at(-1)?.ms ?? 0)} ms, plain ${Math.round(plain.at(-1)?.ms ?? 0)} ms`,
    );
  }
  const copied = await postgresqlCopy();
  for (const one of [...ours, ...accompanied, ...plain, ...copied])
    if (one.rows !== rows || one.seconds !== plain[0]?.seconds) throw new Error(`not the same: ${JSON.stringify(one)}`);
  print(ours, accompanied, plain, copied);
}

async function plainDuckDB(path: string): Promise<Round> {
  const instance = await DuckDBInstance.create(path, { threads: '2' });
  const connection = await instance.connect();
  const types = Object.entries(columns).map(([name, type]) => `${name}: '${type}'`);
  const began = performance.now();
  await connection.run(`CREATE TABLE log AS SELECT * FROM read_csv('${file}', header = true, auto_detect = false,
    delim = ',', quote = '"', escape = '"', columns = {${types.join(', ')}})`);
  await connection.run('CHECKPOINT');
  const ms = performance.now() - began;
  const reader = await connection.runAndReadAll(
    `SELECT count(*)::DOUBLE, (sum(coalesce(person_seconds,
       epoch(ended_at - started_at)::BIGINT * headcount)) FILTER (status IN ('declared', 'validated')))::DOUBLE FROM log`,
  );
  const [counted] = reader.getRows();
  connection.closeSync();
  instance.closeSync();
  await rm(path, { force: true });
  return { ms, rows: Number(counted?.[0]), seconds: Number(counted?.[1]) };
}

/** A server of its own, a program's own sending code, one request; the clock stops when the receipt is there. */
async function sentToServer(dataFolder: string, isAccompanied: boolean): Promise<OurRound> {
  const environment = {
    PATH: process.env['PATH'],
    HOME: folder,
    SILLAGE_DATA: dataFolder,
    SILLAGE_SECRET_FILE: `${dataFolder}.secret`,
    SILLAGE_DEMO: '0',
    PORT: '0',
    HOST: '127.0.0.1',
  };
  const server = spawn(process.execPath, ['dist/server/main.js'], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  try {
    const log = collected(server);
    const url = await log.find(/Sillage : (http:\S+)/);
    const key = execFileSync(
      process.execPath,
      ['dist/server/cli.js', 'key', 'create', '--source', 'bench', '--label', 'bench'],
      { env: environment, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
    ).trim();
    const cookie = await signedIn(url, log.said());
    const memory = watchedMemory(server);
    const others = isAccompanied ? meanwhile(url, cookie) : null;
    const began = performance.now();
    const { status, receipt } = await sent(`${url}/api/imports`, key);
    const ms = performance.now() - began;
    if (status !== 201) throw new Error(JSON.stringify(receipt));
    // Flags are read from the lines themselves, once all of them are there.
    const flags = await fetch(`${url}/api/imports/${receipt.importId}/flags`, { headers: { cookie } });
    const followed = performance.now() - began;
    if (!flags.ok) throw new Error(await flags.text());
    const [peak, took] = [await memory.end(), (await others?.end()) ?? []];
    return { ms, rows: receipt.inserted, seconds: receipt.totals.personSeconds, peak, followed, others: took };
  } finally {
    server.kill('SIGKILL');
    await rm(dataFolder, { recursive: true, force: true });
  }
}

interface BenchReceipt {
  importId: string;
  inserted: number;
  totals: { personSeconds: number };
}

/** A form with the file, as it is read from the disk. */
async function sent(url: string, key: string): Promise<{ status: number | undefined; receipt: BenchReceipt }> {
  const boundary = randomUUID();
  const part = (head: string) => `--${boundary}\r\ncontent-disposition: form-data; ${head}\r\n\r\n`;
  const sending = request(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': `multipart/form-data; boundary=${boundary}` },
  });
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    sending.once('response', resolve);
    sending.once('error', reject);
  });
  const form = async function* () {
    yield `${part('name="source"')}bench\r\n${part('name="file"; filename="log.csv"')}`;
    yield* createReadStream(file);
    yield `\r\n--${boundary}--\r\n`;
  };
  await pipeline(form, sending);
  const answer = await answered;
  return { status: answer.statusCode, receipt: (await json(answer)) as BenchReceipt };
}

function collected(child: ChildProcess) {
  let log = '';
  const waiting = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      log += chunk.toString('utf8');
      for (const look of waiting) look();
    });
  return {
    said: () => log,
    find: (pattern: RegExp) =>
      new Promise<string>((resolve, reject) => {
        const look = (): void => {
          const found = pattern.exec(log)?.[1];
          if (found === undefined) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        child.once('exit', () => reject(new Error(log)));
        look();
      }),
  };
}

/** A director of the new association; returns the cookie of the session. */
async function signedIn(url: string, log: string): Promise<string> {
  const answer = await fetch(`${url}/api/set-up`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      token: /set-up#([\w-]+)/.exec(log)?.[1],
      organisationName: 'Bench',
      name: 'Bench',
      email: 'bench@bench.example',
      password: randomUUID(),
      language: 'en',
    }),
  });
  if (!answer.ok) throw new Error(await answer.text());
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

/** Asks for a figure and for the history of imports in turn, as somebody at the dashboard would, until told to stop. */
function meanwhile(url: string, cookie: string): { end: () => Promise<number[]> } {
  const took: number[] = [];
  let isOver = false;
  const asking = (async () => {
    for (let turn = 0; !isOver; turn += 1) {
      const path = turn % 2 === 0 ? '/api/indicators/volunteer_hours?from=2023-01-01&to=2024-01-01' : '/api/imports';
      const began = performance.now();
      const answer = await fetch(`${url}${path}`, { headers: { cookie } });
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
      took.push(performance.now() - began);
      await setTimeout(ASK_MS);
    }
  })();
  return {
    end: async () => {
      isOver = true;
      await asking;
      return took;
    },
  };
}

/** Looks at a program and all it started, again and again. */
function watchedMemory({ pid = 0 }: ChildProcess): { end: () => Promise<number> } {
  let peak = 0;
  let isOver = false;
  const looking = (async () => {
    while (!isOver) {
      const held = await Promise.all((await withDescendants(pid)).map(residentBytes));
      peak = Math.max(
        peak,
        held.reduce((sum, bytes) => sum + bytes, 0),
      );
      await setTimeout(LOOK_MS);
    }
  })();
  return {
    end: async () => {
      isOver = true;
      await looking;
      return peak;
    },
  };
}

async function withDescendants(pid: number): Promise<number[]> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
  const below = await Promise.all(
    children
      .split(' ')
      .filter((one) => one !== '')
      .map((one) => withDescendants(Number(one))),
  );
  return [pid, ...below.flat()];
}

async function residentBytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;
}

/** For information: text columns typed by PostgreSQL, into an ordinary table. None where there is no PostgreSQL. */
async function postgresqlCopy(): Promise<Round[]> {
  if (spawnSync('psql', ['--version']).status !== 0) return [];
  const { startPostgresql } = (await import(String('../support/global-setup.ts'))) as typeof GlobalSetup;
  const server = await startPostgresql();
  const sql = (...commands: string[]) =>
    execFileSync(
      'psql',
      [server.url, '-qAt', '-v', 'ON_ERROR_STOP=1', ...commands.flatMap((command) => ['-c', command])],
      {
        encoding: 'utf8',
      },
    );
  const types = Object.entries(columns).map(([name, type]) => `${name} ${type.replace('VARCHAR', 'text')}`);
  try {
    return Array.from({ length: rounds }, () => {
      sql('DROP TABLE IF EXISTS log', `CREATE TABLE log (${types.join(', ')})`);
      const began = performance.now();
      sql(`\\copy log FROM '${file}' (FORMAT csv, HEADER true)`);
      const ms = performance.now() - began;
      const [count, seconds] = sql(
        `SELECT count(*), sum(coalesce(person_seconds, extract(epoch FROM ended_at - started_at)::bigint * headcount))
           FILTER (WHERE status IN ('declared', 'validated')) FROM log`,
      ).split('|');
      return { ms, rows: Number(count), seconds: Number(seconds) };
    });
  } finally {
    server.stop();
  }
}

function print(ours: OurRound[], accompanied: OurRound[], plain: Round[], copied: Round[]): void {
  const rates = (all: Round[]) => all.map(({ ms }) => (rows / ms) * 1000);
  const one = (name: string, values: number[], unit: string, more: object = {}) => ({
    name,
    value: median(values),
    unit,
    n: values.length,
    median: median(values),
    min: Math.min(...values),
    max: Math.max(...values),
    ...more,
  });
  const rate = rates(ours);
  const against = (other: Round[], name: string) => ({
    against: name,
    ratio: other.length === 0 ? null : median(rate) / median(rates(other)),
  });
  const result = {
    bench: 'ingest',
    commit: spawnSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).stdout.trim(),
    machine: { cpus: cpus().length, model: cpus()[0]?.model, memory: totalmem(), node: process.version },
    rows,
    results: [
      one('ingest.rate', rate, 'rows/s'),
      one(
        'ingest.vs_duckdb_plain',
        rates(plain),
        'rows/s',
        against(plain, 'DuckDB CREATE TABLE AS SELECT * FROM read_csv'),
      ),
      ...(copied.length > 0
        ? [one('ingest.vs_postgres_copy', rates(copied), 'rows/s', against(copied, 'PostgreSQL COPY'))]
        : []),
      one(
        'ingest.peak_rss',
        ours.map(({ peak }) => peak),
        'bytes',
      ),
      one(
        'ingest.others_p99',
        accompanied.map(({ others }) => quantile(others, 0.99)),
        'ms',
      ),
      one('ingest.rate_accompanied', rates(accompanied), 'rows/s'),
      one(
        'ingest.followed',
        ours.map(({ followed }) => followed),
        'ms',
      ),
    ],
  };
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle) - 1] ?? 0)) / 2;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
