import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { Ledger } from '../../../server/ledger/ledger.js';
import { Organisations } from '../../../server/registry/organisations.js';
import { Warehouses } from '../../../server/warehouse/warehouses.js';
import { startApplication, type TestApplication } from '../../support/application.js';
import { keyOf, signIn, somebody } from '../../support/people.js';
import { SendingDesk } from '../../support/sending-desk.js';

const row = (id: string, more: object = {}) => ({
  external_id: id,
  volunteer: 'ines',
  day: '2026-03-02',
  hours: 2,
  ...more,
});

let application: TestApplication;
let coordination: SendingDesk;
let program: SendingDesk;
let house: { id: string; slug: string };
let sent = 0;
const newKey = () => `sending-${(sent += 1)}`;

beforeAll(async () => {
  application = await startApplication();
  house = await application.app.get(Organisations).default();
  await somebody(application, 'cora@port.example', house.id, 'coordinator');
  coordination = new SendingDesk(application, { cookie: await signIn(application, 'cora@port.example') });
  const key = await keyOf(application, house.slug, 'food-bank');
  program = new SendingDesk(application, { authorization: `Bearer ${key}` });
});
afterAll(() => application.close());

const rowsOf = async <T>(sql: string): Promise<T[]> => (await application.app.get(Warehouses).of(house)).read<T>(sql);

describe('rows sent by a program', () => {
  it('are accounted for like the lines of a file, by their position', async () => {
    const rows = [row('r1'), row('r2', { hours: 'two' }), row('r3', { hours: 1.5 })];
    const [status, receipt] = await program.rows({ source: 'food-bank', rows }, newKey());
    expect(status).toBe(201);
    expect(receipt).toMatchObject({ lines: 3, inserted: 2, rejected: 1, mode: 'append' });
    expect(receipt['rejections']).toMatchObject([{ line: 2, column: 'hours', code: 'invalid-duration', value: 'two' }]);
  });

  it('are the same activities as those of a file with the same content', async () => {
    const csv = 'external_id,volunteer,day,hours\nr1,ines,2026-03-02,2\n';
    expect(await program.file(csv, { source: 'food-bank' })).toMatchObject([201, { unchanged: 1, inserted: 0 }]);
  });

  it('written on many lines keep their positions', async () => {
    const body = JSON.stringify(
      { rows: [row('r4', { site: 'à\n"côté"' }), row('r5', { hours: '?' })], source: 'food-bank' },
      null,
      2,
    );
    const [, receipt] = await program.rows(body, newKey());
    expect(receipt).toMatchObject({ lines: 2, inserted: 1, rejections: [{ line: 2 }] });
    expect(await rowsOf(`SELECT site FROM activity WHERE activity_id = 'food-bank:r4'`)).toEqual([
      { site: 'à\n"côté"' },
    ]);
  });

  it('keep their numbers exactly as they were written', async () => {
    const exact =
      '{"source":"food-bank","rows":[{"external_id":"r6","volunteer":"ines","day":"2026-03-02","person_seconds":3600,"outcome_kg":123456789012.123456}]}';
    const [status, receipt] = await program.rows(exact, newKey());
    expect([status, receipt['inserted']]).toEqual([201, 1]);
    expect(
      await rowsOf(`SELECT quantity::VARCHAR AS quantity FROM outcome WHERE activity_id = 'food-bank:r6'`),
    ).toEqual([{ quantity: '123456789012.123456' }]);
    const original = application.app.get(Ledger).originalFile(house.slug, String(receipt['importId']));
    expect(readFileSync(original, 'utf8')).toContain('"outcome_kg":123456789012.123456');
  });

  it('may come one a line, their source in the address', async () => {
    const text = `${JSON.stringify(row('r7'))}\n\n${JSON.stringify(row('r8', { day: 'monday' }))}\n`;
    const [status, receipt] = await program.lines('source=food-bank&mode=append', text, newKey());
    expect(status).toBe(201);
    expect(receipt).toMatchObject({ lines: 2, inserted: 1, rejections: [{ line: 3, code: 'invalid-date' }] });
  });

  it('may be the whole truth of their source, and say so', async () => {
    const key = await keyOf(application, house.slug, 'weekly');
    const weekly = new SendingDesk(application, { authorization: `Bearer ${key}` });
    await weekly.rows({ source: 'weekly', mode: 'snapshot', rows: [row('w1'), row('w2')] }, newKey());
    const [, receipt] = await weekly.rows({ source: 'weekly', mode: 'snapshot', rows: [row('w1')] }, newKey());
    expect(receipt).toMatchObject({ mode: 'snapshot', unchanged: 1, removed: 1 });
  });

  it('can be tried without changing anything, and without a key', async () => {
    const [status, receipt] = await program.rows({ source: 'food-bank', dryRun: true, rows: [row('never')] }, null);
    expect([status, receipt]).toMatchObject([201, { importId: null, inserted: 1 }]);
    expect(await rowsOf(`SELECT 1 AS one FROM activity WHERE activity_id = 'food-bank:never'`)).toEqual([]);
  });

  it('of another source are refused', async () => {
    expect(await program.rows({ source: 'weekly', rows: [row('x')] }, newKey())).toMatchObject([
      403,
      { code: 'source-not-yours' },
    ]);
    expect(await program.lines('source=weekly', JSON.stringify(row('x')), newKey())).toMatchObject([
      403,
      { code: 'source-not-yours' },
    ]);
  });
});

describe('rows that cannot be taken are refused whole, with a sentence', () => {
  const refused: [string, string, number, string][] = [
    ['no JSON', '{"source":"food-bank","rows":[', 400, 'request-unreadable'],
    ['a list', '[]', 400, 'request-unreadable'],
    ['something after the end', '{"source":"food-bank","rows":[{"day":"2026-03-02"}]} x', 400, 'request-unreadable'],
    ['no rows', '{"source":"food-bank"}', 400, 'invalid-request'],
    ['an empty list', '{"source":"food-bank","rows":[]}', 400, 'invalid-request'],
    [
      'rows twice',
      '{"source":"food-bank","rows":[{"day":"2026-03-02"}],"rows":[{"day":"2026-03-02"}]}',
      400,
      'invalid-request',
    ],
    [
      'a source twice',
      '{"source":"food-bank","source":"food-bank","rows":[{"day":"2026-03-02"}]}',
      400,
      'invalid-request',
    ],
    ['no source', '{"rows":[{"day":"2026-03-02"}]}', 400, 'invalid-request'],
    [
      'a member nobody knows',
      '{"source":"food-bank","__proto__":true,"rows":[{"day":"2026-03-02"}]}',
      400,
      'invalid-request',
    ],
    ['a row that is a number', '{"source":"food-bank","rows":[1]}', 422, 'json-unreadable'],
    ['a line end within a text', '{"source":"food-bank","rows":[{"day":"2026\n-03-02"}]}', 422, 'json-unreadable'],
    [
      'a field nobody knows',
      '{"source":"food-bank","rows":[{"day":"2026-03-02"},{"day":"2026-03-02","dya":"2026-03-02"}]}',
      422,
      'unknown-field',
    ],
    [
      'a field called __proto__',
      '{"source":"food-bank","rows":[{"day":"2026-03-02","__proto__":{"day":"2026-03-02"}}]}',
      422,
      'unknown-field',
    ],
    [
      'a depth without end',
      `{"source":"food-bank","rows":[{"day":${'['.repeat(100_000)}${']'.repeat(100_000)}}]}`,
      422,
      'json-too-deep',
    ],
    ['a nested value', '{"source":"food-bank","rows":[{"day":{"date":"2026-03-02"}}]}', 422, 'nested-value'],
    [
      'too many rows',
      `{"source":"food-bank","rows":[${Array.from({ length: 10_001 }, () => '{"day":"2026-03-02"}').join()}]}`,
      413,
      'too-many-rows',
    ],
    [
      'too many bytes',
      `{"source":"food-bank","rows":[{"day":"${'x'.repeat(11 * 1024 ** 2)}"}]}`,
      413,
      'request-too-large',
    ],
  ];

  it.each(refused)('%s', async (_, body, status, code) => {
    const [answered, problem] = await program.rows(body, newKey());
    expect([answered, problem['code']]).toEqual([status, code]);
    expect(String(problem['detail']).length).toBeGreaterThan(20);
  });

  it('says which field, in which row, and which are known', async () => {
    const rows = [{ day: '2026-03-02' }, { day: '2026-03-02', dya: '2026-03-02' }];
    const [, problem] = await program.rows({ source: 'food-bank', rows }, newKey(), { 'accept-language': 'en' });
    expect(problem['detail']).toMatch(/line 2.*dya.*external_id/i);
  });

  it('bytes that are no UTF-8', async () => {
    const body = Buffer.concat([
      Buffer.from('{"source":"food-bank","rows":[{"site":"'),
      Buffer.from([0xe9]),
      Buffer.from('"}]}'),
    ]);
    const headers = { 'content-type': 'application/json', 'idempotency-key': newKey() };
    expect(await program.post('/api/imports', body, headers)).toMatchObject([400, { code: 'request-unreadable' }]);
  });

  it('lines that are no JSON: a CSV file under another name', async () => {
    const [status, problem] = await program.lines('source=food-bank', 'day,hours\n2026-03-02,2\n', newKey());
    expect([status, problem['code']]).toEqual([422, 'json-unreadable']);
  });

  it('an address that asks for what nobody knows', async () => {
    const [status, problem] = await program.lines('source=food-bank&raws=1', JSON.stringify(row('x')), newKey());
    expect([status, problem['code']]).toEqual([400, 'invalid-request']);
  });

  it('before they are read, when the caller may not send', async () => {
    const stranger = new SendingDesk(application, {});
    expect(await stranger.rows('{"rows":[', null)).toMatchObject([401, { code: 'sign-in-needed' }]);
  });
});

describe('an activity that a coordinator enters', () => {
  it('makes the source « saisie » with the first one, and is known again', async () => {
    const entry = { source: 'saisie', rows: [{ volunteer: 'ines', mission: 'soupe', day: '2026-03-07', minutes: 90 }] };
    expect(await coordination.rows(entry, newKey())).toMatchObject([201, { source: 'saisie', lines: 1, inserted: 1 }]);
    expect(await coordination.rows(entry, newKey())).toMatchObject([201, { unchanged: 1, inserted: 0 }]);
    const [kept] = await coordination.get<{ importedBy: string; fileName: string }[]>('/api/imports');
    expect(kept).toMatchObject({ importedBy: 'cora', fileName: 'rows.jsonl' });
  });

  it('may be a whole sign-in sheet: 500 rows, two equal ones both kept', async () => {
    const rows = Array.from({ length: 499 }, (_, n) => ({
      volunteer: `v${n}`,
      mission: 'collecte',
      day: '2026-03-08',
      hours: 3,
    }));
    const sheet = { source: 'saisie', rows: [...rows, rows[0]] };
    expect(await coordination.rows(sheet, newKey())).toMatchObject([201, { lines: 500, inserted: 500, flagged: 1 }]);
  });

  it('is not for a volunteer to send, nor for a director', async () => {
    for (const role of ['volunteer', 'director'] as const) {
      await somebody(application, `${role}@port.example`, house.id, role);
      const desk = new SendingDesk(application, { cookie: await signIn(application, `${role}@port.example`) });
      expect(await desk.rows({ source: 'saisie', rows: [row('x')] }, newKey())).toMatchObject([
        403,
        { code: 'forbidden' },
      ]);
    }
  });
});
