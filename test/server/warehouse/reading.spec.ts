import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { House } from '../../../server/ledger/house.js';
import type { Snapshot } from '../../../server/warehouse/snapshot.js';
import { Stores } from '../../support/stores.js';

const ENDLESS =
  'SELECT count(*) AS n FROM range(100000000000) a, range(100000000000) b WHERE hash(a.range, b.range) = 1';

describe('asking the warehouse', () => {
  let stores: Stores;
  let house: House;
  const warehouse = () => stores.warehouses.of(house);

  beforeEach(async () => {
    stores = await Stores.open();
    house = await stores.house();
  });
  afterEach(() => stores.close());

  it('values come as plain ones', async () => {
    const [row] = await (
      await warehouse()
    ).read(
      `SELECT 1::BIGINT AS small, 9007199254740993::BIGINT AS big, 3::HUGEINT AS huge, DATE '2026-03-02' AS day,
              TIMESTAMP '2026-03-02 08:30:00.25' AS at, 0.1::DECIMAL(18,6) AS exact, ['a', NULL] AS list,
              {'type': 'kg', 'of': [1]} AS struct, NULL AS nothing, true AS yes, 0.5::DOUBLE AS half`,
    );
    expect(row).toEqual({
      small: 1,
      big: 9_007_199_254_740_993n,
      huge: 3,
      day: '2026-03-02',
      at: '2026-03-02T08:30:00.250Z',
      exact: '0.100000',
      list: ['a', null],
      struct: { type: 'kg', of: [1] },
      nothing: null,
      yes: true,
      half: 0.5,
    });
  });

  it('parameters take the type the query gives them, and those it does not ask for are ignored', async () => {
    const rows = await (
      await warehouse()
    ).read(
      `SELECT d.day FROM (VALUES (DATE '2026-03-01'), (DATE '2026-03-02'), (DATE '2026-04-01')) AS d(day)
       WHERE day >= $from AND day < $to AND $as_of > TIMESTAMP '2026-01-01' AND list_contains($days, day) ORDER BY day`,
      {
        from: '2026-03-02',
        to: '2026-05-01',
        as_of: new Date('2026-06-01T00:00:00Z'),
        days: ['2026-03-02'],
        unasked: 1,
      },
    );
    expect(rows).toEqual([{ day: '2026-03-02' }]);
    await expect((await warehouse()).read('SELECT $missing::INTEGER')).rejects.toThrow('$missing');
  });

  it('a parameter is never SQL', async () => {
    const text = "'; DROP TABLE activity; --";
    expect(await (await warehouse()).read('SELECT $text::VARCHAR AS text', { text })).toEqual([{ text }]);
    expect(await (await warehouse()).read('SELECT count(*) AS n FROM activity')).toEqual([{ n: 0 }]);
  });

  it('a reading is exactly one SELECT', async () => {
    for (const sql of [
      'DELETE FROM activity',
      'SELECT 1; SELECT 2',
      'SELECT 1; COMMIT',
      'SET threads = 8',
      "COPY activity TO 'x.csv'",
    ]) {
      await expect((await warehouse()).read(sql)).rejects.toThrow(/exactly one SELECT|Permission/);
    }
  });

  it('a column after the other, and described without being run', async () => {
    const sql = "SELECT DATE '2026-03-02' AS day, 1::BIGINT AS n, ['a'] AS people FROM range($rows) -- comment";
    expect(await (await warehouse()).readColumns(sql, { rows: 2 })).toEqual({
      names: ['day', 'n', 'people'],
      types: ['DATE', 'BIGINT', 'VARCHAR[]'],
      columns: [
        ['2026-03-02', '2026-03-02'],
        [1, 1],
        [['a'], ['a']],
      ],
    });
    expect(await (await warehouse()).describe(sql, { rows: 2 })).toEqual([
      { name: 'day', type: 'DATE' },
      { name: 'n', type: 'BIGINT' },
      { name: 'people', type: 'VARCHAR[]' },
    ]);
  });

  it('SQL is parsed into a tree', async () => {
    expect(await (await warehouse()).parse('SELECT day FROM staging.activity WHERE day >= $from')).toMatchObject({
      error: false,
    });
    expect(await (await warehouse()).parse('SELEC')).toMatchObject({ error: true });
  });

  it('a calculation that takes too long is stopped, and the next one is answered', async () => {
    await expect((await warehouse()).read(ENDLESS, {}, { timeoutMs: 100 })).rejects.toMatchObject({
      code: 'query-too-long',
    });
    expect(await (await warehouse()).read('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('an answer of which one part fails waits for the part under way, and begins no other', async () => {
    const held = await warehouse();
    const told: string[] = [];
    const parts = ['SELECT * FROM nowhere', 'SELECT count(*) AS n FROM range(20000000)', 'SELECT 3 AS part'];
    const answer = held.snapshot((reader) =>
      Promise.all(
        parts.map((sql, at) =>
          reader.read(sql).then(
            () => told.push(`${at} read`),
            (error: unknown) => {
              told.push(`${at} failed`);
              throw error;
            },
          ),
        ),
      ),
    );
    await expect(answer).rejects.toThrow('nowhere');
    expect(told).toEqual(['0 failed', '1 read', '2 failed']);
  });

  it('an answer that takes too long is stopped with all its parts, and the next one is given', async () => {
    const held = await warehouse();
    const parts = (reader: Snapshot) => Promise.all([ENDLESS, ENDLESS].map((sql) => reader.read(sql)));
    await expect(held.snapshot(parts, { timeoutMs: 100 })).rejects.toMatchObject({ code: 'query-too-long' });
    expect(await held.snapshot((reader) => reader.read('SELECT 1 AS one'))).toEqual([{ one: 1 }]);
  });

  it('what is asked again and again is answered as things stand, with parameters or without', async () => {
    const held = await warehouse();
    const first = () => held.snapshot((reader) => reader.read('SELECT min(day) AS first FROM main.activity'));
    await stores.accept(house, [{ activity_id: 'a:1', day: '2026-03-02' }]);
    await held.catchUp();
    expect([await first(), await first()]).toEqual([[{ first: '2026-03-02' }], [{ first: '2026-03-02' }]]);
    await stores.accept(house, [{ activity_id: 'a:2', day: '2026-02-01' }]);
    await held.catchUp();
    expect(await first()).toEqual([{ first: '2026-02-01' }]);
  });

  it('someone who leaves frees their turn, waiting or running', async () => {
    const abort = new AbortController();
    const waiting = await warehouse();
    const asked = Array.from({ length: 5 }, () =>
      waiting.read(ENDLESS, {}, { signal: abort.signal, timeoutMs: 20_000 }),
    );
    const results = Promise.allSettled(asked);
    abort.abort(new Error('left'));
    expect((await results).map((result) => result.status === 'rejected' && String(result.reason))).toEqual(
      Array(5).fill('Error: left'),
    );
    expect(await waiting.read('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('settings cannot be changed, and nothing outside the ledger is reached', async () => {
    const held = await warehouse();
    const outside = join(tmpdir(), 'sillage-leak.csv');
    for (const sql of [
      "SET memory_limit = '64GB'",
      'SET enable_external_access = true',
      `COPY (SELECT 1) TO '${outside}'`,
      'INSTALL httpfs',
      "LOAD 'httpfs'",
      "CREATE TABLE leak AS FROM read_csv('/etc/passwd')",
    ]) {
      await expect(held.write((connection) => connection.run(sql))).rejects.toThrow(
        /Permission|locked|disabled|Cannot/,
      );
    }
    expect(existsSync(outside)).toBe(false);
  });

  it('a write is all or nothing, and one at a time', async () => {
    const held = await warehouse();
    await held.write((connection) => connection.run('CREATE TABLE counter AS SELECT 0 AS n'));
    await expect(
      held.write(async (connection) => {
        await connection.run('UPDATE counter SET n = 100');
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    await Promise.all(
      Array.from({ length: 10 }, () =>
        held.write(async (connection) => {
          const [row] = await connection.read<{ n: number }>('SELECT n FROM counter');
          await connection.run('UPDATE counter SET n = $n', { n: (row?.n ?? 0) + 1 });
        }),
      ),
    );
    expect(await held.read('SELECT n FROM counter')).toEqual([{ n: 10 }]);
  });

  it('scratch work sees the figures, keeps its own tables, and changes nothing', async () => {
    await stores.accept(house, [{ activity_id: 'a:1' }]);
    const held = await warehouse();
    await held.catchUp();
    const file = await stores.ledger.temporaryFile(house.slug, 'parquet');
    const found = await held.scratch(async (connection) => {
      await connection.run('CREATE TEMP TABLE staged (id VARCHAR, n BIGINT, missing DATE)');
      await connection.append(
        'staged',
        ['n', 'id'],
        Array.from({ length: 5000 }, (_, n) => [n, `a:${n}`]),
      );
      expect(await connection.copyToParquet('SELECT * FROM staged', file)).toBe(5000);
      return connection.read(
        'SELECT count(*) AS n, sum(n) AS total, count(missing) AS dates FROM staged JOIN activity ON activity_id = id',
      );
    });
    expect(found).toEqual([{ n: 1, total: 1, dates: 0 }]);
    await expect(held.scratch((connection) => connection.run('DELETE FROM activity'))).rejects.toThrow('read-only');
    await expect(held.read('SELECT * FROM staged')).rejects.toThrow('staged');
    expect(await held.read('SELECT count(*) AS n FROM activity')).toEqual([{ n: 1 }]);
  });

  it('writing from inside a write or a scratch is refused at once instead of waiting for ever', async () => {
    const held = await warehouse();
    await expect(held.scratch(() => held.catchUp())).rejects.toThrow('scratch');
    await expect(held.write(() => held.write(() => Promise.resolve()))).rejects.toThrow('write');
  });

  it('an exact quantity that does not fit is refused rather than rounded', async () => {
    const held = await warehouse();
    await expect(
      held.scratch(async (connection) => {
        await connection.run('CREATE TEMP TABLE q (quantity DECIMAL(18,6))');
        await connection.append('q', ['quantity'], [['0.1234567']]);
      }),
    ).rejects.toThrow('exact');
  });

  it('two callers at once share one open file', async () => {
    const [first, second] = await Promise.all([warehouse(), warehouse()]);
    expect(first).toBe(second);
    expect(existsSync(join(stores.dataFolder, 'organisations', house.slug, 'warehouse.duckdb'))).toBe(true);
  });
});
