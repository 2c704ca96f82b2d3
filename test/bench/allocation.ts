import { parseArgs } from 'node:util';
import { openSolver } from './allocation/built.ts';
import { coverageRounds, pruningRounds } from './allocation/coverage-rounds.ts';
import { questionsRounds } from './allocation/questions-rounds.ts';
import { replacementRounds } from './allocation/replacement-rounds.ts';
import { runRounds } from './allocation/run-rounds.ts';
import { solvingRounds } from './allocation/solving-rounds.ts';
import { threadRounds } from './allocation/thread-rounds.ts';
import { printResults, type Result } from './result.ts';

/**
 * `npm run bench:allocation`: weeks of fictional associations are planned: against the ways in which one fills a week
 * without the plan (`coverage`; `silent`: the same where 60 % of people never said when they are free), with more candidates
 * (`pruning`), against the solver alone on the same program and again after one decision (`solving`), in their thread while
 * somebody else waits (`thread`), from the registry to the list on the built server (`run`), and who can replace somebody there (`replacement`); `questions` are asked of a running server. Every plan must be proven,
 * and no other way may be worth more. 1,000 people and 100 slots, 20 associations; `--people`, `--slots`, `--seeds` say
 * otherwise; `--large`: 10,000 and 500 too, 3 associations; `--quick`: three rounds, five associations; `--only coverage`.
 */
const { values: told } = parseArgs({
  options: {
    quick: { type: 'boolean' },
    large: { type: 'boolean' },
    only: { type: 'string' },
    people: { type: 'string', default: '1000' },
    slots: { type: 'string', default: '100' },
    seeds: { type: 'string' },
  },
});
const seeds = told.seeds === undefined ? undefined : Number(told.seeds);
const { people, slots } = { people: Number(told.people), slots: Number(told.slots) };
const first = { people, slots, seeds: seeds ?? (told.quick ? 5 : 20), size: people >= 10_000 ? '.10k' : '' };
const larger = { people: 10_000, slots: 500, seeds: seeds ?? 3, size: '.10k' };
const rounds = told.quick ? 3 : 5;
const does = (part: string): boolean => told.only === undefined || told.only === part;
const results: Result[] = [];
const sizes = told.large ? [first, larger] : [first];
for (const one of sizes) {
  const open = { ...one, silent: 0 };
  if (does('coverage')) results.push(...(await coverageRounds(await openSolver(), open)));
  if (does('silent'))
    results.push(...(await coverageRounds(await openSolver(), { ...one, silent: 0.6, size: `.silent60${one.size}` })));
  if (does('pruning')) results.push(...(await pruningRounds(await openSolver(), open)));
  if (does('solving')) results.push(...(await solvingRounds(await openSolver(), { ...one, rounds })));
  if (does('questions')) results.push(...(await questionsRounds({ ...one, rounds })));
  if (does('thread')) results.push(...(await threadRounds({ ...one, rounds })));
  if (does('run')) results.push(...(await runRounds({ ...one, rounds })));
  if (does('replacement')) results.push(...(await replacementRounds({ ...one, rounds })));
}
printResults(
  'allocation',
  sizes.map((one) => one.people),
  results,
);
