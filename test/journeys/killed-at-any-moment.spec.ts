import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { Random } from '../../seeds/association/random.js';
import { finished, Installation } from '../support/program.js';

/** `npm run test:crash -- --kills 1000 --seed 2`: more kills, or others. */
const KILLS = Number(process.env['KILLS'] ?? 60);
const SEED = process.env['SEED'] ?? '1';
/** Looked at after so many kills: a fault is then one of a few. */
const ROUND = 15;
const ROWS = 400;
const SECONDS_EACH = 900;
const LONGEST = 60_000 * ROUND;

type Fate = 'acknowledged' | 'unknown';

/** The checker's own record of what was sent and what was answered; it shares no code with the product. */
const fates = new Map<string, Fate>();
const random = new Random(`kills ${SEED}`);
let installation: Installation;
let usualMs: number;

beforeAll(async () => {
  installation = await Installation.empty();
  const began = performance.now();
  const { code, stderr } = await sent('first');
  if (code !== 0) throw new Error(stderr);
  usualMs = performance.now() - began;
  fates.set('first', 'acknowledged');
}, LONGEST);
afterAll(() => installation.remove());

/** A log of its own: its people, its mission, its site and its lines are in no other. */
async function logOf(name: string): Promise<string> {
  const lines = Array.from({ length: ROWS }, (_, n) => {
    const day = new Date(Date.UTC(2025, 0, 1 + (n % 100))).toISOString().slice(0, 10);
    return `${name}-${n},v${name}-${n % 20},mission ${name},${day},${SECONDS_EACH},${name}`;
  });
  const file = join(installation.dataFolder, '..', `${name}.csv`);
  await writeFile(file, `external_id,volunteer,mission,day,person_seconds,site\n${lines.join('\n')}\n`);
  return file;
}

async function started(name: string) {
  return installation.start('dist/server/cli.js', ['import', await logOf(name), '--source', 'killed', '--json']);
}

async function sent(name: string) {
  return finished(await started(name));
}

async function killed(name: string): Promise<void> {
  const program = await started(name);
  const end = finished(program);
  await Promise.race([end, after(random.next() * usualMs * 1.1)]);
  program.kill('SIGKILL');
  const { code, stdout } = await end;
  fates.set(name, code === 0 && stdout.toString('utf8').includes('"importId"') ? 'acknowledged' : 'unknown');
}

interface BySite {
  rows: { site: string; person_seconds: number }[];
}

/** Seconds counted for each log, by its site. */
async function secondsByLog(): Promise<Map<string, number>> {
  const refreshed = await installation.sillage('refresh', '--json');
  expect([refreshed.code, refreshed.stderr]).toEqual([0, '']);
  const period = ['--from', '2025-01-01', '--to', '2026-01-01', '--by', 'site', '--format', 'json'];
  const answer = await installation.sillage('indicator', 'volunteer_hours', ...period);
  expect([answer.code, answer.stderr]).toEqual([0, '']);
  const { rows } = JSON.parse(answer.stdout.toString('utf8')) as BySite;
  return new Map(rows.map(({ site, person_seconds: seconds }) => [site, seconds]));
}

/** Logs that were acknowledged and are not there whole, that are there by halves or twice, or that nobody sent. */
async function lostOrDoubled(): Promise<string[]> {
  const counted = await secondsByLog();
  const wrong = [...fates].filter(([name, fate]) => {
    const seconds = counted.get(name);
    return seconds === undefined ? fate === 'acknowledged' : seconds !== ROWS * SECONDS_EACH;
  });
  return [...wrong.map(([name]) => name), ...[...counted.keys()].filter((name) => !fates.has(name))];
}

describe(`an installation killed again and again (seed ${SEED})`, () => {
  const rounds = Array.from({ length: Math.ceil(KILLS / ROUND) }, (_, round) => round);

  it.each(rounds)(
    'starts again each time, keeps what it acknowledged and nothing by halves (round %d)',
    async (round) => {
      for (let kill = round * ROUND; kill < Math.min(KILLS, (round + 1) * ROUND); kill += 1) await killed(`log${kill}`);
      expect(await lostOrDoubled()).toEqual([]);
    },
    LONGEST,
  );

  it(
    'counts each log once when all those without an answer are sent again',
    async () => {
      for (const [name, fate] of fates) {
        if (fate === 'acknowledged') continue;
        expect((await sent(name)).code).toBe(0);
        fates.set(name, 'acknowledged');
      }
      expect(await lostOrDoubled()).toEqual([]);
      const verified = await installation.sillage('warehouse', 'verify', '--json');
      expect([verified.code, JSON.parse(verified.stdout.toString('utf8'))]).toMatchObject([0, { same: true }]);
    },
    LONGEST,
  );
});
