import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finished, Installation } from '../support/program.js';

/** Seven programs one after the other, beside a browser that works too. */
const LONGEST = 300_000;
const ROWS = 20_000;
const SECONDS_EACH = 900;

/** The same log each time: one hour a quarter given by each of 200 people over 100 days. */
function log(): string {
  const lines = Array.from({ length: ROWS }, (_, n) => {
    const day = new Date(Date.UTC(2025, 0, 1 + (n % 100))).toISOString().slice(0, 10);
    return `a${n},v${n % 200},mission ${n % 7},${day},${SECONDS_EACH}`;
  });
  return `external_id,volunteer,mission,day,person_seconds\n${lines.join('\n')}\n`;
}

interface Total {
  total: { person_seconds: number | null; rows_counted?: number };
}

let installation: Installation;
let file: string;
beforeEach(async () => {
  installation = await Installation.empty();
  file = join(installation.dataFolder, '..', 'log.csv');
  await writeFile(file, log());
});
afterEach(() => installation.remove());

async function secondsCounted(): Promise<number> {
  const refreshed = await installation.sillage('refresh', '--json');
  expect(refreshed.code).toBe(0);
  const asked = ['indicator', 'volunteer_hours', '--from', '2025-01-01', '--to', '2026-01-01', '--format', 'json'];
  const answer = await installation.sillage(...asked);
  expect([answer.code, answer.stderr]).toEqual([0, '']);
  return (JSON.parse(answer.stdout.toString('utf8')) as Total).total.person_seconds ?? 0;
}

const words = () => ['import', file, '--source', 'killed', '--json'];
const whole = ROWS * SECONDS_EACH;

async function allOrNoneThenOnce(): Promise<void> {
  expect([0, whole]).toContain(await secondsCounted());

  const repeated = await installation.sillage(...words());
  expect(repeated.code).toBe(0);
  const receipt = JSON.parse(repeated.stdout.toString('utf8')) as Record<string, number>;
  expect(receipt).toMatchObject({ lines: ROWS, rejected: 0, changed: 0 });
  expect((receipt['inserted'] ?? 0) + (receipt['unchanged'] ?? 0)).toBe(ROWS);

  expect(await secondsCounted()).toBe(whole);
  const verified = await installation.sillage('warehouse', 'verify', '--json');
  expect([verified.code, JSON.parse(verified.stdout.toString('utf8'))]).toMatchObject([0, { same: true }]);
}

describe('an import whose process is killed', () => {
  it.each(['after-original', 'after-segment', 'after-registry'])(
    'at the step %s leaves all of it or none, and a repeat completes it once',
    async (step) => {
      const end = await finished(installation.start('dist/server/cli.js', words(), { FAULT_AT: step }));
      expect(end.signal).toBe('SIGKILL');
      await allOrNoneThenOnce();
    },
    LONGEST,
  );
});
