import type { WhyNot } from '../../../server/allocation/questions/questions.schemas.js';
import type { TriedChange, WhatIfAnswer } from '../../../server/allocation/questions/trying.schemas.js';
import { seeded } from '../../support/seeded.ts';
import { quantile } from '../order-statistics.ts';
import { type Result, result, say } from '../result.ts';
import { type AskedHouse, askedHouse } from './asked-house.ts';

const QUESTIONS = 40;

/** Questions asked of a running server, through its API: the first one, which opens the plan, and those after it. */
export async function questionsRounds(told: { people: number; slots: number; rounds: number }): Promise<Result[]> {
  const took = { first: [] as number[], whatIf: [] as number[], whyNot: [] as number[] };
  for (let round = 0; round < told.rounds; round += 1) {
    const house = await askedHouse({ people: told.people, slots: told.slots, seed: round + 1 });
    try {
      const [first, unchanged] = await timed(() => whatIf(house, []));
      if (!unchanged.before.isProven) throw new Error('the plan is not proven');
      took.first.push(first);
      const [tried, asked] = [await trials(house, unchanged, round), await reasons(house, round)];
      took.whatIf.push(quantile(tried, 0.95));
      took.whyNot.push(quantile(asked, 0.95));
      say(
        `round ${round + 1}: first ${first.toFixed(0)} ms, what if p95 ${took.whatIf.at(-1)?.toFixed(0)} ms, why not p95 ${took.whyNot.at(-1)?.toFixed(0)} ms`,
      );
    } finally {
      await house.close();
    }
  }
  return [
    result('question.first', took.first, 'ms', { of: 'candidates found, plan solved and proven, answer told' }),
    result('whatif.api_p95', took.whatIf, 'ms', { of: `${QUESTIONS} trials through the API`, aim: 1000 }),
    result('whynot.api_p95', took.whyNot, 'ms', { of: `${QUESTIONS} questions through the API` }),
  ];
}

const whatIf = ({ ask, week }: AskedHouse, changes: TriedChange[]) =>
  ask<WhatIfAnswer>('/api/allocation/what-if', { week, changes });

/** Each must begin from the same plan, whatever was tried before. */
async function trials(house: AskedHouse, unchanged: WhatIfAnswer, seed: number): Promise<number[]> {
  const random = seeded(seed + 100);
  const one = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  const times: number[] = [];
  for (let at = 0; at < QUESTIONS; at += 1) {
    const [personId, slotId] = [one(house.people), one(house.slots)];
    const to = new Date(Date.parse(house.week) + 6 * 86_400_000).toISOString().slice(0, 10);
    const need = { kind: 'need', slotId, minSeconds: 72_000, targetSeconds: 144_000, maxSeconds: 144_000 } as const;
    const changes: TriedChange[][] = [
      [{ kind: 'absence', personId, from: house.week, to }],
      [{ kind: 'never', personId, slotId, missionId: null }, need],
      [need],
      [{ kind: 'weights', weights: { overComfort: 500 } }],
    ];
    const [ms, answer] = await timed(() => whatIf(house, changes[at % changes.length] ?? []));
    if (JSON.stringify(answer.before) !== JSON.stringify(unchanged.before)) throw new Error('a trial left a trace');
    if (!answer.after.isProven) throw new Error('a trial is not proven');
    times.push(ms);
  }
  return times;
}

async function reasons({ ask, people, slots }: AskedHouse, seed: number): Promise<number[]> {
  const random = seeded(seed + 200);
  const one = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  const times: number[] = [];
  for (let at = 0; at < QUESTIONS; at += 1) {
    const query = new URLSearchParams({ slot: one(slots), person: one(people) });
    const [ms] = await timed(() => ask<WhyNot>(`/api/allocation/why-not?${String(query)}`));
    times.push(ms);
  }
  return times;
}

async function timed<T>(act: () => Promise<T>): Promise<[ms: number, value: T]> {
  const began = performance.now();
  const value = await act();
  return [performance.now() - began, value];
}
