import { describe, expect, it } from '@jest/globals';
import type { Scope } from '../../../server/indicators/outside/scope.js';
import { grouped } from '../../../server/shared/grouped.js';
import { peopleBehind } from '../../../server/privacy/cells.js';
import { Attacker, type Guess } from './attacker.js';
import { type Activity, historyOf, pick, randomOf } from './history.js';
import { anyScope, publish, tablesOf } from './publishing.js';

const RUNS = Number(process.env['RUNS'] ?? 12);
const SEED = Number(process.env['SEED'] ?? 1);
/** Small pieces attacked in each association: a mission, a month and a funder with fewer than five people. */
const PIECES = 20;

/** Exact, or so near that the best guess is within a tenth. */
const isLearnt = ({ truth, low, high }: Pick<Guess, 'truth' | 'low' | 'high'>) =>
  truth > 0 && high - low <= 0.2 * truth * (1 - 1e-6);

describe('An attacker who reads everything published', () => {
  it(`learns no hidden figure of ${RUNS} associations exactly, nor within a tenth`, async () => {
    const account = { seeds: RUNS, cells: 0, hidden: 0, pieces: 0, publications: 3 * RUNS, refused: 0 };
    const learnt: unknown[] = [];
    for (let seed = SEED; seed < SEED + RUNS; seed += 1) {
      const made = anAssociation(seed);
      const { scopes, keys, refused } = published(made, true);
      account.refused += refused;
      for (const seen of [made.activities, made.activities.filter(({ isPlanned }) => isPlanned)]) {
        const tables = tablesOf(seen, scopes, keys);
        const attacker = await hired(made, tables);
        const guesses = attacker.guesses();
        const pieces = smallPieces(made.random, seen).map((piece) => ({ ...piece, ...attacker.bounds(piece.isPart) }));
        account.cells += tables.flatMap(({ cells }) => cells).length;
        account.hidden += guesses.length;
        account.pieces += pieces.length;
        for (const guess of [...guesses, ...pieces].filter(isLearnt)) learnt.push({ seed, ...guess });
      }
    }
    process.stderr.write(`${JSON.stringify(account)}\n`);
    expect(learnt).toEqual([]);
    expect(account.hidden).toBeGreaterThan(0);
  }, 3_600_000);

  it('would learn many if only figures with few people were hidden', async () => {
    let learnt = 0;
    for (let seed = 1; seed <= 24; seed += 1) {
      const made = anAssociation(seed);
      const { scopes, keys } = published(made, false);
      const attacker = await hired(made, tablesOf(made.activities, scopes, keys));
      learnt += attacker.guesses().filter(isLearnt).length;
    }
    expect(learnt).toBeGreaterThan(5);
  });
});

interface Association {
  random: () => number;
  months: number;
  activities: Activity[];
}

function anAssociation(seed: number): Association {
  const random = randomOf(seed);
  const months = 3 + Math.floor(random() * 6);
  const volunteers = 10 + Math.floor(random() * 60);
  const missions = 3 + Math.floor(random() * 5);
  const activities = historyOf(random, { volunteers, missions, months, uneven: random() * 3 });
  return { random, months, activities };
}

/** Three publications, each checked with the earlier ones, or refused; without care, only few people are hidden. */
function published({ random, months, activities }: Association, isCareful: boolean) {
  const scopes: Scope[] = [];
  const keys = new Set<string>();
  let refused = 0;
  for (const publication of ['spring', 'summer', 'autumn']) {
    const count = pick(random, [1, 2, 3]);
    const asked = Array.from({ length: count }, (_, at) => anyScope(random, `${publication} ${at}`, months));
    const earlier = scopes.map((scope) => ({ ...scope, state: 'told' as const, settled: { withheld: keys } }));
    const decided = publish(activities, asked, earlier);
    if (isCareful && decided.left.length > 0) {
      refused += 1;
      continue;
    }
    const few = decided.hours.cells.filter(({ parts }) => peopleBehind(decided.hours, parts) < 5).map(({ key }) => key);
    for (const key of isCareful ? decided.keys : few)
      if (asked.some(({ name }) => key.startsWith(`${name} `))) keys.add(key);
    scopes.push(...asked);
  }
  return { scopes, keys, refused };
}

function hired({ activities, months }: Association, tables: ReturnType<typeof tablesOf>): Promise<Attacker> {
  const missions = [...new Map(activities.map(({ mission, site }) => [mission, { mission, site }])).values()];
  const funders = [...new Set(activities.map(({ funder }) => funder))];
  const days = Array.from({ length: months }, (_, at) => `2025-${String(at + 1).padStart(2, '0')}-01`);
  return Attacker.hire(tables, { days, missions, funders });
}

function smallPieces(random: () => number, activities: readonly Activity[]) {
  const pieces = grouped(activities, ({ day, mission, funder }) => `${day.slice(0, 7)} ${mission} ${funder}`);
  const small = [...pieces].filter(([, rows]) => new Set(rows.map(({ person }) => person)).size < 5);
  return small
    .toSorted(() => random() - 0.5)
    .slice(0, PIECES)
    .map(([what, rows]) => ({
      what,
      truth: rows.reduce((sum, { seconds }) => sum + seconds, 0),
      isPart: (one: Pick<Activity, 'day' | 'mission' | 'funder'>) =>
        `${one.day.slice(0, 7)} ${one.mission} ${one.funder}` === what,
    }));
}
