import { median } from '../order-statistics.ts';
import { against, type Result, result, say } from '../result.ts';
import { chromiumPrinter, ourPrinter, printedByFreshChromium, type Printer } from './printers.ts';
import { requireSameText } from './same-text.ts';

interface Took {
  ours: number[];
  theirs: number[];
  /** With the start of the browser. */
  started: number[];
}

/** Ours and theirs in turn, each of the same people; what one takes in a round is the median. */
export async function paperRounds(certificates: number, rounds: number): Promise<Result[]> {
  const [ours, theirs] = [await ourPrinter(), await chromiumPrinter()];
  const took: Took = { ours: [], theirs: [], started: [] };
  try {
    const first = (await timed(() => ours.print(0))).ms;
    await theirs.print(0);
    for (let round = 0; round < rounds; round += 1) {
      const people = Array.from({ length: certificates }, (_, at) => 1 + round * certificates + at);
      await oneRound(people, ours, theirs, took);
      say(`round ${round + 1}: ${JSON.stringify(took)}`);
    }
    return resultsOf(took, first);
  } finally {
    await Promise.all([ours.close(), theirs.close()]);
  }
}

async function oneRound(people: readonly number[], ours: Printer, theirs: Printer, took: Took): Promise<void> {
  const times: { ours: number[]; theirs: number[] } = { ours: [], theirs: [] };
  for (const person of people) {
    const [our, their] = [await timed(() => ours.print(person)), await timed(() => theirs.print(person))];
    times.ours.push(our.ms);
    times.theirs.push(their.ms);
    if (person === people[0]) requireSameText(our.made, their.made, person);
  }
  took.ours.push(median(times.ours));
  took.theirs.push(median(times.theirs));
  took.started.push((await timed(() => printedByFreshChromium(people[0] ?? 0))).ms);
}

function resultsOf({ ours, theirs, started }: Took, first: number): Result[] {
  const kept = 'Chromium printing a page of the same content, kept open between two';
  return [
    result('certificate.paper', ours, 'ms', { of: 'content checked and PDF/A-3a made, warm' }),
    result('certificate.first', [first], 'ms', { of: 'the first one, which starts the process' }),
    result('certificate.vs_chromium', ours, 'ms', against(kept, ours, theirs)),
    result('certificate.vs_chromium_started', ours, 'ms', against('Chromium started for each', ours, started)),
  ];
}

async function timed(make: () => Promise<Uint8Array>): Promise<{ ms: number; made: Uint8Array }> {
  const began = performance.now();
  const made = await make();
  return { ms: performance.now() - began, made };
}
