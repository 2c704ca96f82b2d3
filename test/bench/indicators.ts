import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type OurApplication, openApplication } from './figures/application.ts';
import { arrowRounds } from './figures/arrow-rounds.ts';
import { Changes } from './figures/changes.ts';
import { httpRounds, withServer } from './figures/http-rounds.ts';
import { addressOf, questions } from './figures/questions.ts';
import { refreshRounds, wholeRun } from './figures/refresh-rounds.ts';
import { ourAnswer, requestRounds } from './figures/request-rounds.ts';
import { figuresThere } from './meanwhile.ts';
import { printResults, type Result, say } from './result.ts';
import { sent } from './sent-form.ts';

/**
 * `npm run bench:indicators`: a generated log is imported as a program would send it; then, in turn, refreshes whole and
 * in part against plain tables, requests against raw rows, and the server under load against one that does nothing.
 * Whatever is compared must first be equal. `--rows N`, `--large` (ten million beside), `--quick` (three rounds),
 * `--only refresh` or `requests`.
 */
const { values: told } = parseArgs({
  options: {
    rows: { type: 'string' },
    quick: { type: 'boolean' },
    large: { type: 'boolean' },
    only: { type: 'string' },
  },
});
const smaller = Number(told.rows ?? 1_000_000);
const sizes = told.large ? [smaller, 10_000_000] : [smaller];
const rounds = told.quick ? 3 : 5;
const results: Result[] = [];
for (const rows of sizes) results.push(...(await measured(rows, rows === smaller ? '' : `.${rows / 1_000_000}M`)));
printResults('indicators', sizes, results);

async function measured(rows: number, size: string): Promise<Result[]> {
  const folder = await mkdtemp(join(tmpdir(), 'sillage-bench-'));
  const file = join(folder, 'log.csv');
  try {
    say(`${rows} rows, ${rounds} rounds…`);
    execFileSync(process.execPath, ['dist/seeds/generate.js', '--rows', String(rows), '--out', file], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    return await rounded(folder, file, size);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function rounded(folder: string, file: string, size: string): Promise<Result[]> {
  const ours = await openApplication(folder);
  const found: Result[] = [];
  const known = new Map<string, string>();
  let cookie = '';
  try {
    cookie = await ours.signIn();
    const key = await ours.key();
    await imported(ours, cookie, key, file);
    if (told.only !== 'requests')
      found.push(...(await refreshRounds({ ours, key, changes: await Changes.of(file, folder) }, rounds, size)));
    if (told.only === 'refresh') return found;
    found.push(...(await requestRounds(ours, rounds, size)));
    for (const asked of questions()) {
      const [{ rows, total }] = await ourAnswer(ours, asked);
      known.set(addressOf(asked), JSON.stringify({ rows, total }));
    }
  } finally {
    await ours.stop();
  }
  return withServer(folder, async (url) => [
    ...found,
    ...(await httpRounds(url, cookie, known, rounds, size)),
    ...(await arrowRounds(url, cookie, rounds, size)),
  ]);
}

/** Everything sent, followed, and computed whole once: what is measured next is warm. */
async function imported(ours: OurApplication, cookie: string, key: string, file: string): Promise<void> {
  await figuresThere(ours.url, cookie);
  const { status, receipt } = await sent(`${ours.url}/api/imports`, key, file);
  if (status !== 201) throw new Error(JSON.stringify(receipt));
  await ours.planning.settled();
  const ms = await wholeRun(ours);
  say(`${receipt.inserted} rows imported; first whole run ${Math.round(ms)} ms`);
}
