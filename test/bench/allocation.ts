import { parseArgs } from 'node:util';
import { openSolver } from './allocation/built.ts';
import { coverageRounds } from './allocation/coverage-rounds.ts';
import { questionsRounds } from './allocation/questions-rounds.ts';
import { solvingRounds } from './allocation/solving-rounds.ts';
import { threadRounds } from './allocation/thread-rounds.ts';
import { printResults, type Result } from './result.ts';

/**
 * `npm run bench:allocation`: weeks of fictional associations are planned: against the ways in which one fills a week
 * without the plan (twenty associations), against the solver alone on the same program, again after one decision, and in
 * their thread while somebody else waits. Every plan must be proven, and no other way may be worth more. 1,000 people
 * and 100 slots; `--large`: 10,000 and 500 too; `--quick`: three rounds, five associations; `--only coverage`, `solving`,
 * `thread` or `questions` (asked of a running server).
 */
const { values: told } = parseArgs({
  options: { quick: { type: 'boolean' }, large: { type: 'boolean' }, only: { type: 'string' } },
});
const smaller = { people: 1_000, slots: 100, seeds: told.quick ? 5 : 20, size: '' };
const larger = { people: 10_000, slots: 500, seeds: 3, size: '.10k' };
const rounds = told.quick ? 3 : 5;
const results: Result[] = [];
for (const one of told.large ? [smaller, larger] : [smaller]) {
  const does = (part: string): boolean => told.only === undefined || told.only === part;
  if (does('coverage')) results.push(...(await coverageRounds(await openSolver(), one)));
  if (does('solving')) results.push(...(await solvingRounds(await openSolver(), { ...one, rounds })));
  if (does('questions') && one === smaller) results.push(...(await questionsRounds({ ...one, rounds })));
  if (does('thread')) results.push(...(await threadRounds({ ...one, rounds })));
}
printResults('allocation', told.large ? [smaller.people, larger.people] : smaller.people, results);
