import type { CertificateContent } from '../../../server/certificates/content.schemas.js';
import { median } from '../order-statistics.ts';
import { type Result, result, say } from '../result.ts';
import { type OpenHouse, openHouse } from './open-house.ts';
import { volunteerLog } from './volunteer-log.ts';

const STEPS = ['content', 'signing', 'paper'] as const;
type Took = Record<(typeof STEPS)[number] | 'all', number[]>;
const none = (): Took => ({ all: [], content: [], signing: [], paper: [] });
const WARM_UP = 10;

/**
 * Whole certificates of different people, one after the other and warm: content from their rows, the credential signed
 * with its place in a list taken, the paper that carries it. Each total is the one the log says.
 */
export async function eachRounds(certificates: number, rounds: number): Promise<Result[]> {
  const { text, seconds } = volunteerLog(WARM_UP + certificates * rounds);
  const house = await openHouse(text);
  const took = none();
  try {
    const people = [...seconds.keys()];
    await oneRound(house, people.slice(0, WARM_UP), seconds);
    for (let round = 0; round < rounds; round += 1) {
      const first = WARM_UP + round * certificates;
      const times = await oneRound(house, people.slice(first, first + certificates), seconds);
      for (const step of ['all', ...STEPS] as const) took[step].push(median(times[step]));
      say(
        `round ${round + 1}: each ${took.all.at(-1)?.toFixed(1)} ms, of which ${STEPS.map((step) => `${step} ${took[step].at(-1)?.toFixed(1)}`).join(', ')}`,
      );
    }
  } finally {
    await house.close();
  }
  return [
    result('certificate.each', took.all, 'ms', {
      of: 'content from rows, credential signed, PDF/A-3a with it, warm',
      aim: 60,
      gate: 100,
    }),
    ...STEPS.map((step) => result(`certificate.each.${step}`, took[step], 'ms', { of: 'its part of each' })),
  ];
}

async function oneRound(
  house: OpenHouse,
  people: readonly string[],
  seconds: ReadonlyMap<string, number>,
): Promise<Took> {
  const took = none();
  for (const [at, name] of people.entries()) {
    const began = performance.now();
    const content = await house.content(name);
    const made = performance.now();
    const credential = await house.signed(content);
    const signed = performance.now();
    const pdf = await house.paper(content, credential);
    const ended = performance.now();
    took.content.push(made - began);
    took.signing.push(signed - made);
    took.paper.push(ended - signed);
    took.all.push(ended - began);
    if (wholeOf(content) !== seconds.get(name)) throw new Error('a total is not the one given');
    if (at === 0 && (await house.verdict(pdf)) !== 'valid') throw new Error('a paper just made is not valid');
  }
  return took;
}

function wholeOf({ time, missions }: CertificateContent): number {
  const whole = time.measured + time.declared + (time.estimated ?? 0);
  if (missions.reduce((sum, mission) => sum + mission.seconds, 0) !== whole) throw new Error('missions do not add up');
  return whole;
}
