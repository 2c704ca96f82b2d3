import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { quantile } from '../order-statistics.ts';
import { collected } from '../program-log.ts';
import { against, type Result, result, say } from '../result.ts';
import { environmentOf } from './application.ts';
import { loaded } from './load.ts';
import { addressOf, questions } from './questions.ts';

/** A server in a process of its own, on the folder that another has left. */
export async function withServer<T>(folder: string, work: (url: string) => Promise<T>): Promise<T> {
  const environment = { ...environmentOf(folder), SILLAGE_LOG: 'info' };
  const server = spawn(process.execPath, ['dist/server/main.js'], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  try {
    return await work(await collected(server).find(/Sillage : (http:\S+)/));
  } finally {
    await ended(server);
  }
}

/** The same questions over HTTP, in turn with a server that does nothing. `known`: what the answers must be. */
export async function httpRounds(
  url: string,
  cookie: string,
  known: ReadonlyMap<string, string>,
  rounds: number,
  size: string,
): Promise<Result[]> {
  const paths = questions().map(addressOf);
  const bytes: number[] = [];
  const check = (path: string, body: string): void => {
    bytes.push(body.length);
    const { rows, total } = JSON.parse(body) as { rows: unknown; total: unknown };
    if (JSON.stringify({ rows, total }) !== known.get(path))
      throw new Error(`${path} is not what was answered in process`);
  };
  await loaded(url, paths.slice(0, 100), cookie, check);
  const bare = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      new URL('bare-server.ts', import.meta.url).pathname,
      String(quantile(bytes, 0.5)),
    ],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const took = { ours50: [] as number[], ours99: [] as number[], bare50: [] as number[], bare99: [] as number[] };
  try {
    const bareUrl = await collected(bare).find(/(http:\S+)/);
    for (let round = 0; round < rounds; round += 1) {
      const theirs = await loaded(bareUrl, paths, cookie);
      const ours = await loaded(url, paths, cookie, check);
      took.bare50.push(quantile(theirs, 0.5));
      took.bare99.push(quantile(theirs, 0.99));
      took.ours50.push(quantile(ours, 0.5));
      took.ours99.push(quantile(ours, 0.99));
      say(`http ${round + 1}: ${JSON.stringify(took)}`);
    }
  } finally {
    await ended(bare);
  }
  const more = (ours: number[], theirs: number[]) => ({
    requests: paths.length,
    ...against('a bare server', ours, theirs),
  });
  return [
    result(`request.p50${size}`, took.ours50, 'ms', more(took.ours50, took.bare50)),
    result(`request.p99${size}`, took.ours99, 'ms', more(took.ours99, took.bare99)),
  ];
}

async function ended(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null) return;
  const exit = once(program, 'exit');
  program.kill('SIGTERM');
  await exit;
}
