import type { FoundCandidates } from '../candidates/found.js';
import type { Line } from '../proposals/listed.js';
import { gini } from '../proposals/gini.js';
import type { RunFairness, Spread } from './fairness-values.js';

/** Fewer newcomers than that are not told apart. */
const FEWEST_NEWCOMERS = 5;

export function fairnessOf(found: FoundCandidates, lines: readonly Line[]): RunFairness {
  const steps = lines.flatMap((line) => line.steps);
  const before = filledBy(found, []);
  const after = filledBy(found, steps);
  const wanted = found.parts.filter(({ target_seconds: target }) => target > 0);
  const shares = wanted.map(({ part_id: id, target_seconds: target }) => Math.min(1, (after.get(id) ?? 0) / target));
  const newcomers = found.people.filter(({ is_newcomer: isNewcomer }) => isNewcomer === true);
  return {
    missions: new Set(found.parts.map(({ mission_id: mission }) => mission)).size,
    missionsUnderMinimumBefore: underMinimum(found, before),
    missionsUnderMinimumAfter: underMinimum(found, after),
    coverageGini: gini(shares),
    everybody: spreadOver(found.people, found, lines),
    newcomers: newcomers.length < FEWEST_NEWCOMERS ? null : spreadOver(newcomers, found, lines),
  };
}

function filledBy({ candidates }: FoundCandidates, steps: Line['steps']): Map<string, number> {
  const filled = new Map<string, number>();
  const add = (id: string, seconds: number) => filled.set(id, (filled.get(id) ?? 0) + seconds);
  for (const { part_id: id, today_seconds: today } of candidates) add(id, today);
  for (const { partId, seconds } of steps) add(partId, seconds);
  return filled;
}

function underMinimum({ parts }: FoundCandidates, filled: ReadonlyMap<string, number>): number {
  const short = parts.filter(({ part_id: id, min_seconds: least }) => (filled.get(id) ?? 0) < least);
  return new Set(short.map(({ mission_id: mission }) => mission)).size;
}

function spreadOver(
  people: FoundCandidates['people'],
  { candidates }: FoundCandidates,
  lines: readonly Line[],
): Spread {
  const own = new Map(people.map((person) => [person.volunteer_key, { today: 0, change: 0, less: 0, asked: 0 }]));
  for (const { volunteer_key: key, today_seconds: today } of candidates) {
    const one = own.get(key);
    if (one) one.today += today;
  }
  for (const { steps } of lines) {
    for (const { key, seconds } of steps) {
      const one = own.get(key);
      if (one) [one.change, one.less] = [one.change + seconds, one.less + Math.max(0, -seconds)];
    }
    for (const key of new Set(steps.map((step) => step.key))) {
      const one = own.get(key);
      if (one) one.asked += 1;
    }
  }
  const sum = (read: (one: { today: number; less: number }) => number) =>
    [...own.values()].reduce((total, one) => total + read(one), 0);
  const today = sum((one) => one.today);
  const asked = people.map(({ volunteer_key: key, invitations }) => invitations + (own.get(key)?.asked ?? 0));
  const load = people.map(({ volunteer_key: key }) => (own.get(key)?.today ?? 0) + (own.get(key)?.change ?? 0));
  return {
    people: people.length,
    peopleTouched: [...own.values()].filter((one) => one.asked > 0).length,
    secondsOverComfort: people.reduce(
      (total, { comfort_seconds: comfort }, at) => total + Math.max(0, (load[at] ?? 0) - (comfort ?? Infinity)),
      0,
    ),
    keptShare: today === 0 ? null : (today - sum((one) => one.less)) / today,
    useGini: gini(load.filter((seconds) => seconds > 0)),
    invitationsMost: Math.max(0, ...asked),
    invitationsGini: gini(asked.filter((count) => count > 0)),
  };
}
