import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { createGzip } from 'node:zlib';
import { activityCsv } from './association/activity-csv.js';
import { dayNumber } from './association/days.js';
import type { ActivityRecord } from './association/records.js';
import { largeLog, outcomeTypes, type LargeLog } from './large-log.js';

const USAGE =
  'npm run generate -- --rows N --out FILE [--seed S] [--volunteers V] [--missions M] [--until YYYY-MM-DD]\n' +
  'Writes N invented rows in the canonical columns; FILE is compressed when its name ends with .gz.\n';

/** Days of the log end here unless told otherwise, so that the same command always writes the same bytes. */
const UNTIL = '2026-07-01';
const PROGRESS_EVERY = 200_000;

interface Order extends LargeLog {
  out: string;
}

const order = readOrder(process.argv.slice(2));
if (order === null) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else {
  await write(order);
}

function readOrder(words: string[]): Order | null {
  try {
    const option = { type: 'string' } as const;
    const options = { rows: option, out: option, seed: option, volunteers: option, missions: option, until: option };
    const { values } = parseArgs({ args: words, options });
    const rows = countIn(values.rows);
    const volunteers = countIn(
      values.volunteers ?? String(Math.max(1, Math.round(Math.min(100_000, (rows ?? 0) / 40)))),
    );
    const missions = countIn(values.missions ?? '200');
    const until = values.until ?? UNTIL;
    dayNumber(until);
    if (rows === null || volunteers === null || missions === null || !values.out) return null;
    return { rows, volunteers, missions, until, seed: values.seed ?? '1', out: values.out };
  } catch {
    return null;
  }
}

function countIn(text: string | undefined): number | null {
  return text !== undefined && /^[1-9]\d{0,9}$/.test(text) ? Number(text) : null;
}

/** The file appears under its name when it is whole. */
async function write({ out, ...log }: Order): Promise<void> {
  const began = performance.now();
  const lines = Readable.from(activityCsv(counted(largeLog(log)), outcomeTypes), {
    objectMode: true,
    highWaterMark: 2,
  });
  const packing = out.endsWith('.gz') ? createGzip({ level: 4 }) : new PassThrough();
  await pipeline(lines, packing, createWriteStream(`${out}.part`));
  await rename(`${out}.part`, out);
  process.stderr.write(`${log.rows} rows in ${((performance.now() - began) / 1000).toFixed(1)} s: ${out}\n`);
}

function* counted(rows: Iterable<ActivityRecord>): Generator<ActivityRecord> {
  let count = 0;
  for (const row of rows) {
    yield row;
    if (++count % PROGRESS_EVERY === 0) process.stderr.write(`${count} rows …\n`);
  }
}
