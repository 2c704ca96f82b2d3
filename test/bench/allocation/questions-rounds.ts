import type { WhyNot } from '../../../server/allocation/questions/questions.schemas.js';
import type { TriedChange, WhatIfAnswer } from '../../../server/allocation/questions/trying.schemas.js';
import { seeded } from '../../support/seeded.ts';
import { quantile } from '../order-statistics.ts';
import { type Result, result, say } from '../result.ts';
import { type AskedHouse, type AskedPair, askedHouse } from './asked-house.ts';

const QUESTIONS = 40;

const KINDS = ['candidate', 'passedOver', 'anybody'] as const;
type Kind = (typeof KINDS)[number];

/**
 * Questions asked of a running server, through its API: the first one, which opens the plan, and those after it. Each
 * “why not” is about another pair, in equal numbers of those the plan looked at, those it passed over and anybody.
 */
export async function questionsRounds(told: {
  people: number;
  slots: number;
  rounds: number;
  size: string;
}): Promise<Result[]> {
  const { size } = told;
  const took = { first: [] as number[], whatIf: [] as number[], whyNot: [] as number[] };
  const byKind: Record<Kind, number[]> = { candidate: [], passedOver: [], anybody: [] };
  for (let round = 0; round < told.rounds; round += 1) {
    const house = await askedHouse({ people: told.people, slots: told.slots, seed: round + 1 });
    try {
      const [first, unchanged] = await timed(() => whatIf(house, []));
      if (!unchanged.before.isProven) throw new Error('the plan is not proven');
      took.first.push(first);
      const [tried, asked] = [await trials(house, unchanged, round), await reasons(house)];
      took.whatIf.push(quantile(tried, 0.95));
      took.whyNot.push(quantile(Object.values(asked).flat(), 0.95));
      for (const kind of KINDS) if (asked[kind].length > 0) byKind[kind].push(quantile(asked[kind], 0.95));
      say(
        `round ${round + 1}${size}: ${JSON.stringify({ first, whatIf: took.whatIf.at(-1), whyNot: took.whyNot.at(-1) })}`,
      );
    } finally {
      await house.close();
    }
  }
  const name = { candidate: 'candidate', passedOver: 'passed_over', anybody: 'anybody' };
  const ofKind = { candidate: 'the plan looked at', passedOver: 'could go where others fit better', anybody: 'drawn' };
  return [
    result(`question.first${size}`, took.first, 'ms', { of: 'candidates found, plan solved and proven, answer told' }),
    result(`whatif.p95${size}`, took.whatIf, 'ms', { of: `${QUESTIONS} trials through the API`, aim: 1000 }),
    result(`whynot.p95${size}`, took.whyNot, 'ms', { of: `the route, ${QUESTIONS} different pairs of each kind` }),
    ...KINDS.filter((kind) => byKind[kind].length > 0).map((kind) =>
      result(`whynot.p95_${name[kind]}${size}`, byKind[kind], 'ms', { of: `the route, pairs ${ofKind[kind]}` }),
    ),
  ];
}

const whatIf = ({ ask, week }: AskedHouse, changes: TriedChange[]) =>
  ask<WhatIfAnswer>('/api/allocation/what-if', { week, changes });

/** Each must begin from the same plan, whatever was tried before. */
async function trials(house: AskedHouse, unchanged: WhatIfAnswer, seed: number): Promise<number[]> {
  const random = seeded(seed + 100);
  const one = (list: readonly AskedPair[]) => list[Math.floor(random() * list.length)] ?? { person: '', slot: '' };
  const times: number[] = [];
  for (let at = 0; at < QUESTIONS; at += 1) {
    const { person: personId, slot: slotId } = one(house.pairs.anybody);
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

async function reasons({ ask, pairs }: AskedHouse): Promise<Record<Kind, number[]>> {
  const times: Record<Kind, number[]> = { candidate: [], passedOver: [], anybody: [] };
  for (let at = 0; at < QUESTIONS; at += 1)
    for (const kind of KINDS) {
      const pair = pairs[kind][at];
      if (!pair) continue;
      const query = new URLSearchParams({ ...pair });
      const [ms, { kind: answer }] = await timed(() => ask<WhyNot>(`/api/allocation/why-not?${String(query)}`));
      if (kind !== 'anybody' && !['possible', 'planned', 'no-room'].includes(answer))
        throw new Error(`${kind}: ${answer}`);
      times[kind].push(ms);
    }
  return times;
}

async function timed<T>(act: () => Promise<T>): Promise<[ms: number, value: T]> {
  const began = performance.now();
  const value = await act();
  return [performance.now() - began, value];
}
