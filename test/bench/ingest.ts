import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sentToServer } from './our-server.ts';
import { plainDuckDB } from './plain-duckdb.ts';
import { postgresqlCopy } from './postgresql-copy.ts';
import { print } from './printed-result.ts';
import { say } from './result.ts';
import type { OurRound, Round } from './round.ts';

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
  const accompanied: OurRound[] = [];
  const plain: Round[] = [];
  for (let round = 0; round < rounds; round += 1) {
    plain.push(await plainDuckDB(file, join(folder, `plain-${round}.duckdb`)));
    ours.push(await sentToServer(file, join(folder, `data-${round}`), false));
    accompanied.push(await sentToServer(file, join(folder, `data-${round}`), true));
    say(
      `round ${round + 1}: ours ${Math.round(ours.at(-1)?.ms ?? 0)} ms, plain ${Math.round(plain.at(-1)?.ms ?? 0)} ms`,
    );
  }
  const copied = await postgresqlCopy(file, rounds);
  for (const one of [...ours, ...accompanied, ...plain, ...copied])
    if (one.rows !== rows || one.seconds !== plain[0]?.seconds) throw new Error(`not the same: ${JSON.stringify(one)}`);
  print(rows, { ours, accompanied, plain, copied });
}
