import { afterAll, describe, expect, it } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import { openJsonFile } from '../../../server/ingest/json-file.js';
import { JsonFault, JsonNumber, readJson } from '../../../server/ingest/json-text.js';
import { Desk } from './desk.js';
import { allRecords, SentFiles } from './sent-file.js';

const sent = new SentFiles();
afterAll(() => sent.remove());

const read = (content: string | Buffer) => allRecords(openJsonFile(sent.put(content)));

describe('Activities sent as JSON, one a line', () => {
  it('have the fields of all lines as their header, and lines as a text editor counts them', async () => {
    const content = '\ufeff\n{"day":"2026-03-01","volunteer":"Zoé","remote":true}\r\n\n{"hours":2.50,"day":null}';
    expect(await read(content)).toEqual([
      { line: 0, cells: ['day', 'volunteer', 'remote', 'hours'] },
      { line: 2, cells: ['2026-03-01', 'Zoé', 'true', ''], typed: [false, false, false, false], unsaid: new Set([3]) },
      { line: 4, cells: ['', '', '', '2.50'], typed: [false, false, false, true], unsaid: new Set([1, 2]) },
    ]);
  });

  it('may come packed, or in one list over many lines', async () => {
    const [, ...lines] = await read(gzipSync('{"day":"2026-03-01"}\n{"day":"2026-03-02"}\n'));
    expect(lines.map(({ line }) => line)).toEqual([1, 2]);
    const list = '[\n  {\n    "day": "a,]}\\"[",\n    "hours": 1\n  },\n\n  {"day": "b"}, {"day": "c"}\n]\n';
    expect((await read(list)).map(({ line, cells }) => [line, cells[0]])).toEqual([
      [0, 'day'],
      [2, 'a,]}"['],
      [7, 'b'],
      [7, 'c'],
    ]);
  });

  it.each([
    ['12345678901234567890.123456', '12345678901234567890.123456'],
    ['0.1', '0.1'],
    ['1.5e3', '1500'],
    ['12E-4', '0.0012'],
    ['-0.0', '-0.0'],
    ['0e999', '0'],
  ])('keep the number %s exactly, as %s', async (written, text) => {
    expect(await read(`{"hours":${written}}`)).toEqual([
      { line: 0, cells: ['hours'] },
      { line: 1, cells: [text], typed: [true] },
    ]);
  });

  it.each(['NaN', 'Infinity', '-Infinity', '1e400', '1e-400', '0.1234567890123456789012345678901'])(
    'have a line with %s rejected, and no other',
    async (written) => {
      const [, bad, good] = await read(`{"mission":${written}}\n{"mission":1}`);
      expect(bad?.fault).toMatchObject({ code: 'invalid-number', column: 'mission' });
      expect(good).toEqual({ line: 2, cells: ['1'], typed: [true] });
    },
  );

  it('have a line rejected that says a field twice, and none of its two values is taken', async () => {
    const [, line] = await read('{"external_id":"a","day":"2026-03-01","external_id":"b"}');
    expect(line).toMatchObject({ cells: ['', '2026-03-01'], fault: { code: 'duplicate-key', column: 'external_id' } });
  });

  it('have a line rejected that holds half a character', async () => {
    const [, line] = await read('{"day":"2026-03-01","site":"\\ud83d"}');
    expect(line?.fault).toMatchObject({ code: 'control-character', column: 'site' });
  });

  it('may have fields that programs fear: they are names like others', async () => {
    const records = await read('{"__proto__":"a","constructor":"b","toString":"c","hasOwnProperty":1}');
    expect(records).toEqual([
      { line: 0, cells: ['__proto__', 'constructor', 'toString', 'hasOwnProperty'] },
      { line: 1, cells: ['a', 'b', 'c', '1'], typed: [false, false, false, true] },
    ]);
    expect(({} as Record<string, unknown>)['a']).toBeUndefined();
  });

  it('may list outcomes, which stay as they are written', async () => {
    const [, line] = await read('{"outcomes": [ {"type":"kg","quantity":1.10,"unit":"kg"} ]}');
    expect(line?.cells).toEqual(['[ {"type":"kg","quantity":1.10,"unit":"kg"} ]']);
  });
});

describe('A file of JSON that is refused whole', () => {
  it.each([
    ['{"day":"2026-03-01","place":{"city":"Lyon"}}', { code: 'nested-value', parameters: { column: 'place' } }],
    ['{"a":1}\n{"tags":["x"]}', { code: 'nested-value', parameters: { line: 2, column: 'tags' } }],
    [`{"outcomes":${'['.repeat(65)}${']'.repeat(65)}}`, { code: 'json-too-deep', parameters: { line: 1 } }],
    ['{"a":1}\n{"a":1', { code: 'json-unreadable', parameters: { line: 2 } }],
    ['{"a":1}\n\n{"a":01}', { code: 'json-unreadable', parameters: { line: 3 } }],
    ['{"a":1}{"a":2}', { code: 'json-unreadable' }],
    ['{\n"a":1\n}', { code: 'json-unreadable', parameters: { line: 1 } }],
    ['{"a":1}\n[1]', { code: 'json-unreadable', parameters: { line: 2 } }],
    ['[{"a":1},\n\n{"a":1}', { code: 'corrupt-file' }],
    ['[{"a":1},\n\n]', { code: 'json-unreadable' }],
    ['[{"a":1},,{"a":1}]', { code: 'json-unreadable' }],
    ['[{"a":1}\n{"a":1}]', { code: 'json-unreadable' }],
    ['[{"a":1}] x', { code: 'json-unreadable' }],
    ['[]', { code: 'empty-file' }],
    [Buffer.from('7b2261223a22e9227d', 'hex'), { code: 'encoding-uncertain' }],
    [gzipSync('{"a":1}\n'.repeat(4_000_000)), { code: 'unpacked-too-large' }],
    [
      `{${Array.from({ length: 1001 }, (_, at) => `"c${at}":1`).join(',')}}`,
      { code: 'too-many-columns', parameters: { most: 1000 } },
    ],
    [`{"a":"${'x'.repeat(1_048_577)}"}`, { code: 'unpacked-too-large' }],
    [`{"outcomes":[${'1,'.repeat(100_000)}1]}`, { code: 'unpacked-too-large' }],
    [`{"a":"${'x'.repeat(17 * 1024 ** 2)}"}`, { code: 'unpacked-too-large' }],
  ])('says why: %#', async (content, said) => {
    await expect(openJsonFile(sent.put(content))).rejects.toMatchObject(said);
  });
});

describe('A text is JSON', () => {
  it.each(['[1,2]', '{"a":{}}', ' "é\\u00e9\\n" ', '-1.5E+3', 'null', '[[]]', '{"a":"","":0}'])(
    'when it is %s',
    (text) => {
      expect(readJson(text)).toBeDefined();
    },
  );

  it.each([
    '',
    '[1,]',
    '{"a":1,}',
    "{'a':1}",
    '{a:1}',
    '+1',
    '.5',
    '1.',
    '0x1',
    '"\t"',
    '"\\x"',
    '[1 2]',
    '{"a" 1}',
    'tru',
    '// a\n1',
    '[',
    '"',
    '\ufeff1',
    '1 2',
    '\u00a01',
    '{"a":}',
    '{1:1}',
    '"\\u12"',
    '-',
    '[a',
    'nul',
  ])('never when it is %j', (text) => {
    expect(() => readJson(text)).toThrow(JsonFault);
  });

  it('even with a number of no use, which says so', () => {
    expect(readJson('NaN')).toEqual(new JsonNumber('NaN', false));
  });
});

describe('JSON Lines brought to the import desk', () => {
  it('are accounted for line by line, outcomes with their units', async () => {
    const desk = await Desk.open();
    try {
      const lines = [
        '{"external_id":"a","day":"2026-03-01","hours":2.5,"outcomes":[{"type":"repas","quantity":12.50,"unit":"portions","shared":true}]}',
        '{"external_id":"b","day":"2026-03-01","hours":NaN}',
        '{"external_id":"c","day":"2026-03-01","hours":1,"hours":2}',
        '{"external_id":"d","day":"2026-03-01","hours":1,"outcomes":[{"type":"kg","quantity":3}]}',
        '{"external_id":"e","day":"2026-03-01","hours":1,"outcomes":[{"type":"kg","quantity":-3,"unit":"kg"}]}',
        '{"external_id":"f","day":"2026-03-01","hours":1,"outcomes":[{"type":"kg","quantity":"x","unit":"kg"}]}',
        '{"external_id":"g","day":"2026-03-01","hours":1,"outcomes":[]}',
      ];
      const receipt = await desk.send(lines.join('\n'));
      expect(receipt).toMatchObject({ lines: 7, inserted: 2, rejected: 5, totals: { personSeconds: 12_600 } });
      expect(receipt.rejections.map(({ line, column, code }) => [line, column, code])).toEqual([
        [2, 'hours', 'invalid-number'],
        [3, 'hours', 'duplicate-key'],
        [4, 'outcomes', 'missing-unit'],
        [5, 'outcomes', 'negative-number'],
        [6, 'outcomes', 'invalid-outcome'],
      ]);
      expect(
        await desk.rows('SELECT outcome_type AS type, quantity::VARCHAR AS quantity, unit, shared FROM outcome'),
      ).toEqual([{ type: 'repas', quantity: '12.500000', unit: 'portions', shared: true }]);
    } finally {
      await desk.stores.close();
    }
  });
});
