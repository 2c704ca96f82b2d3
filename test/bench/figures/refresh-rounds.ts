import { against, type Result, result, say } from '../result.ts';
import { sent } from '../sent-form.ts';
import type { OurApplication } from './application.ts';
import type { Changes } from './changes.ts';
import { plainTables } from './plain-tables.ts';

interface Sending {
  ours: OurApplication;
  changes: Changes;
  key: string;
}

/**
 * All figures computed whole, against one plain `CREATE TABLE AS` each; then what one new day and a hundred corrections
 * cost, from the moment the rows are there until every figure has followed. Whole and partial runs must agree.
 */
export async function refreshRounds(sending: Sending, rounds: number, size: string): Promise<Result[]> {
  const { ours, changes } = sending;
  const took: Record<'full' | 'plain' | 'oneDay' | 'corrections', number[]> = {
    full: [],
    plain: [],
    oneDay: [],
    corrections: [],
  };
  for (let round = 0; round < rounds; round += 1) {
    const before = await digests(ours);
    took.full.push(await wholeRun(ours));
    requireSame(before, await digests(ours), 'a whole run is not what the changes one by one gave');
    const plain = await plainTables(ours).catch(tooLarge);
    if (plain !== null) took.plain.push(plain);
    took.oneDay.push(await followed(sending, await changes.newDay(round + 1), 'inserted'));
    took.corrections.push(await followed(sending, await changes.corrections(round), 'changed'));
    say(
      `round ${round + 1}: ${JSON.stringify(took, (_, value) => (typeof value === 'number' ? Math.round(value) : value))}`,
    );
  }
  const last = await digests(ours);
  await wholeRun(ours);
  requireSame(last, await digests(ours), 'a whole run is not what the changes one by one gave');
  const parts = (name: string, values: number[]) =>
    result(`${name}${size}`, values, 'ms', against('a full refresh', values, took.full));
  const rival = 'one CREATE TABLE AS each, from the raw rows';
  const plain =
    took.plain.length === rounds
      ? against(rival, took.full, took.plain)
      : { against: `${rival}: more than the memory that ours is computed in` };
  return [
    result(`refresh.full_vs_plain${size}`, took.full, 'ms', plain),
    parts('refresh.one_day_vs_full', took.oneDay),
    parts('refresh.corrections_vs_full', took.corrections),
  ];
}

/** What figures have seen is forgotten, so that each is computed from nothing. */
export async function wholeRun({ warehouse, refresh, house }: OurApplication): Promise<number> {
  await warehouse.write((connection) => connection.run('DELETE FROM refresh.seen'));
  const began = performance.now();
  const runs = await refresh.run(house, 'asked');
  const ms = performance.now() - began;
  const failed = runs.filter(({ outcome, days }) => outcome === 'failed' || days !== null);
  if (failed.length > 0) throw new Error(`not whole: ${JSON.stringify(failed)}`);
  return ms;
}

/** A whole figure in one statement may need more memory than there is, where ours is computed in pieces. */
function tooLarge(error: unknown): null {
  if (!String(error).includes('Out of Memory')) throw error;
  say('a plain table ran out of memory');
  return null;
}

async function followed({ ours, key }: Sending, file: string, what: 'inserted' | 'changed'): Promise<number> {
  let began = 0;
  const stop = ours.events.on('warehouse-changed', () => {
    began ||= performance.now();
  });
  const { status, receipt } = await sent(`${ours.url}/api/imports`, key, file);
  if (status !== 201 || receipt[what] < 1) throw new Error(JSON.stringify(receipt));
  await ours.planning.settled();
  stop();
  return performance.now() - began;
}

/** Rows and a hash of every figure. */
async function digests({ warehouse }: OurApplication): Promise<Map<string, string>> {
  const rows = await warehouse.read<{ indicator: string; digest: string }>(
    `SELECT indicator, sum(rows_kept)::VARCHAR || ' ' || sum(digest)::VARCHAR AS digest
     FROM refresh.day_digest GROUP BY indicator ORDER BY indicator`,
  );
  return new Map(rows.map(({ indicator, digest }) => [indicator, digest]));
}

function requireSame(left: Map<string, string>, right: Map<string, string>, fault: string): void {
  const names = [...new Set([...left.keys(), ...right.keys()])].filter((name) => left.get(name) !== right.get(name));
  if (names.length > 0) throw new Error(`${fault}: ${names.join(', ')}`);
}
