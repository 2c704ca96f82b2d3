import { tableFromIPC } from 'apache-arrow';
import { median } from '../order-statistics.ts';
import { against, type Result, result, say } from '../result.ts';

/** Each this often in a round. */
const TIMES = 3;
const ADDRESS = '/api/indicators/volunteer_hours?from=2026-01-01&to=2026-07-01&by=day,mission_id';

interface Read {
  ms: number;
  bytes: number;
  rows: number;
  seconds: number;
}

/** One large answer, some tens of thousands of lines, asked for and read in both formats in turn. */
export async function arrowRounds(url: string, cookie: string, rounds: number, size: string): Promise<Result[]> {
  const took = { arrow: [] as number[], json: [] as number[] };
  let [arrow, json] = [await read(url, cookie, 'arrow'), await read(url, cookie, 'json')];
  for (let round = 0; round < rounds; round += 1) {
    const times = { arrow: [] as number[], json: [] as number[] };
    for (let turn = 0; turn < TIMES; turn += 1) {
      [arrow, json] = [await read(url, cookie, 'arrow'), await read(url, cookie, 'json')];
      if (arrow.rows !== json.rows || arrow.seconds !== json.seconds) throw new Error('Arrow and JSON differ');
      times.arrow.push(arrow.ms);
      times.json.push(json.ms);
    }
    took.arrow.push(median(times.arrow));
    took.json.push(median(times.json));
  }
  say(`arrow: ${JSON.stringify({ took, arrow, json })}`);
  return [
    result(`arrow.vs_json${size}`, took.arrow, 'ms', {
      ...against('JSON', took.arrow, took.json),
      rows: arrow.rows,
      bytes: arrow.bytes,
      theirBytes: json.bytes,
    }),
  ];
}

async function read(url: string, cookie: string, format: 'arrow' | 'json'): Promise<Read> {
  const began = performance.now();
  const answer = await fetch(`${url}${ADDRESS}&format=${format}`, { headers: { cookie } });
  if (!answer.ok) throw new Error(await answer.text());
  const body = new Uint8Array(await answer.arrayBuffer());
  const values = format === 'arrow' ? fromArrow(body) : fromJson(body);
  const ms = performance.now() - began;
  return { ms, bytes: body.length, rows: values.length, seconds: values.reduce((sum, value) => sum + value, 0) };
}

function fromArrow(body: Uint8Array): number[] {
  const column = tableFromIPC(body).getChild('person_seconds');
  return Array.from(column ?? [], Number);
}

function fromJson(body: Uint8Array): number[] {
  const { rows } = JSON.parse(new TextDecoder().decode(body)) as { rows: { person_seconds: number | null }[] };
  return rows.map((row) => Number(row.person_seconds));
}
