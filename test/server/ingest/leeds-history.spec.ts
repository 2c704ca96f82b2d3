import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Receipt } from '../../../server/ingest/ingest.schemas.js';
import { Desk } from './desk.js';

const FOLDER = 'test/fixtures/leeds2023/history';
const versions = readdirSync(FOLDER)
  .toSorted()
  .map((name) => gunzipSync(readFileSync(join(FOLDER, name))));

/** Every activity as it stands, without what names the import it came by. */
const STATE = `SELECT * EXCLUDE (import_id, line, volunteer_key, mission_id, flags) FROM activity ORDER BY activity_id`;
const LAST_TAKEN_BACK = 5;

const whole = (desk: Desk, content: Buffer): Promise<Receipt> =>
  desk.send(content, { source: 'leeds', mode: 'snapshot', confirmRemovals: true });

const balances = ({ lines, inserted, changed, unchanged, rejected }: Receipt): boolean =>
  lines === inserted + changed + unchanged + rejected;

/** Data lines of a file, counted apart from the product: no quoted cell of these holds a line end. */
const linesOf = (content: Buffer): number => content.toString('utf8').trim().split(/\r?\n/).length - 1;

describe('The 83 published versions of the Leeds shifts, brought in order as the whole truth of their source', () => {
  let desk: Desk;
  const receipts: Receipt[] = [];
  const states: unknown[] = [];
  /** Each version brought a second time, at once. */
  const repeated: Receipt[] = [];
  const statesAfterRepeat: unknown[] = [];
  beforeAll(async () => {
    desk = await Desk.open();
    for (const content of versions) {
      receipts.push(await whole(desk, content));
      states.push(await desk.rows(STATE));
      repeated.push(await whole(desk, content));
      statesAfterRepeat.push(await desk.rows(STATE));
    }
  }, 600_000);
  afterAll(() => desk.stores.close());

  it('each account balances, and no line is missing from it', () => {
    expect(receipts).toHaveLength(83);
    expect(receipts.filter((receipt) => !balances(receipt))).toEqual([]);
    expect(receipts.map(({ lines }) => lines)).toEqual(versions.map(linesOf));
  });

  it('any of them twice in a row changes nothing, and keeps its first number', () => {
    const told = repeated.map(({ importId, inserted, changed, removed }) => ({
      importId,
      moved: inserted + changed + removed,
    }));
    expect(told).toEqual(receipts.map(({ importId }) => ({ importId, moved: 0 })));
    expect(statesAfterRepeat).toEqual(states);
  });

  it('the last state is that of the last version brought alone', async () => {
    const alone = await Desk.open();
    await whole(alone, versions.at(-1) ?? Buffer.of());
    expect(await alone.rows(STATE)).toEqual(states.at(-1));
    await alone.stores.close();
  });

  it('the last version again changes nothing', async () => {
    const again = await whole(desk, versions.at(-1) ?? Buffer.of());
    expect(again).toMatchObject({ inserted: 0, changed: 0, removed: 0, importId: receipts.at(-1)?.importId });
    expect(await desk.rows(STATE)).toEqual(states.at(-1));
  });

  it('taking back the last ones, one by one, finds the state before each of them', async () => {
    for (let back = 1; back <= LAST_TAKEN_BACK; back += 1) {
      const { keptIds } = await desk.takeBack(receipts.at(-back)?.importId ?? null);
      expect(keptIds).toEqual([]);
      expect(await desk.rows(STATE)).toEqual(states.at(-back - 1));
    }
    expect(await (await desk.stores.warehouses.of(desk.house)).verify()).toMatchObject({ same: true });
  }, 300_000);

  it('bringing a version that was taken back counts it again', async () => {
    const again = await whole(desk, versions.at(-LAST_TAKEN_BACK) ?? Buffer.of());
    expect(balances(again)).toBe(true);
    expect(await desk.rows(STATE)).toEqual(states.at(-LAST_TAKEN_BACK));
  });
});
