import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { appendFile, rm } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import type { EarlyReader } from '../../../server/ingest/early-reader.js';
import type { Receipt } from '../../../server/ingest/ingest.schemas.js';
import type { ReadTask } from '../../../server/ingest/reader/task.js';
import { readerLimits } from '../../../server/ingest/reader/reader-limits.js';
import { Desk } from './desk.js';
import { tracesOf } from './traces.js';

const HEADER = 'external_id,volunteer,mission,day,hours,site\n';
const line = (n: number, day = '2026-03-02'): string => `a${n},Zoé ${n % 50},Soupe,${day},2,Salle des fêtes\n`;
const LOG =
  HEADER + Array.from({ length: 40_000 }, (_, n) => line(n, n % 9_999 === 0 ? 'one day' : undefined)).join('');
const PIECE = 700_000;

interface Coming {
  temporary: string;
  early: EarlyReader;
}

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open(readerLimits);
});
afterEach(() => desk.stores.close());

function children(): number {
  const list = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8');
  return list.split(' ').filter(Boolean).length;
}

/** A file whose bytes come one piece after the other, as many as asked for. */
async function coming(content: Buffer, pieces = Infinity): Promise<Coming> {
  const temporary = await desk.stores.ledger.temporaryFile(desk.house.slug, 'upload');
  const early = desk.early.of(desk.caller, temporary);
  for (let at = 0; at < Math.min(content.byteLength, pieces * PIECE); at += PIECE) {
    await appendFile(temporary, content.subarray(at, at + PIECE));
    early.grow(Math.min(content.byteLength, at + PIECE));
  }
  return { temporary, early };
}

async function whole(content: Buffer): Promise<Receipt> {
  const { temporary, early } = await coming(content);
  const sha256 = createHash('sha256').update(content).digest('hex');
  return desk.send('', { stream: { temporary, sha256, bytes: content.byteLength }, early });
}

async function rows(): Promise<unknown> {
  return desk.rows('SELECT * EXCLUDE (import_id, volunteer_key, mission_id) FROM activity ORDER BY activity_id');
}

describe('A large file that is looked at while it is being received', () => {
  const latin = Buffer.concat([Buffer.from(LOG), Buffer.from('z,André,Soupe,2026-03-02,2,Préau\n', 'latin1')]);
  it.each([
    ['is written plainly', Buffer.from(LOG)],
    ['is packed', gzipSync(LOG, { level: 0 })],
    ['ends in other letters than it began', latin],
    ['ends in the middle of a line', Buffer.from(LOG.slice(0, -9))],
  ])('that %s gives what it gives when it is read afterwards', async (_, content) => {
    const before = children();
    const late = await desk.send(content).catch((error: unknown) => error);
    const kept = await rows();
    await desk.stores.close();
    desk = await Desk.open(readerLimits);
    const soon = await whole(content).catch((error: unknown) => error);
    expect({ ...(soon as object), importId: null }).toEqual({ ...(late as object), importId: null });
    expect(await rows()).toEqual(kept);
    expect(children()).toBe(before);
  });

  it('has its reader before it is whole, and leaves nothing when it never is', async () => {
    const before = { traces: await tracesOf(desk), processes: children() };
    const { temporary, early } = await coming(Buffer.from(LOG), 2);
    const begun = await early.begun();
    expect(children()).toBe(before.processes + 1);
    await desk.early.end(early);
    await rm(temporary);
    await expect(begun?.process.start({} as ReadTask)).rejects.toMatchObject({ message: 'it was stopped' });
    expect({ traces: await tracesOf(desk), processes: children() }).toEqual(before);
  });

  it('takes the one place for that: another that comes meanwhile is read once it is whole', async () => {
    const first = await coming(Buffer.from(LOG), 2);
    const second = await coming(Buffer.from(LOG), 2);
    expect([await first.early.begun(), await second.early.begun()]).toEqual([expect.anything(), null]);
    await desk.early.end(second.early);
    await desk.early.end(first.early);
    const third = await coming(Buffer.from(LOG), 2);
    expect(await third.early.begun()).not.toBeNull();
    await desk.early.end(third.early);
  });

  it('is read by another process when the first was killed', async () => {
    const { temporary, early } = await coming(Buffer.from(LOG));
    (await early.begun())?.process.stop();
    const sha256 = createHash('sha256').update(LOG).digest('hex');
    const stream = { temporary, sha256, bytes: Buffer.byteLength(LOG) };
    expect(await desk.send('', { stream, early })).toMatchObject({ lines: 40_000, rejected: 5 });
  });
});

it('A small file has no reader before it is there', async () => {
  const { early } = await coming(Buffer.from(HEADER + line(1)));
  expect(await early.begun()).toBeNull();
});
