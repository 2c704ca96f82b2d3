import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createSecretKey } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { blankedFile } from '../../../server/ingest/erasure/blanked-lines.js';
import { PersonMarks } from '../../../server/ingest/erasure/person-marks.js';
import { spokenLines } from '../../../server/ingest/erasure/spoken-lines.js';
import { referenceHash } from '../../../server/people/reference-hash.js';
import { madeWorkbook } from './made-workbook.js';

const key = createSecretKey(Buffer.alloc(32, 7));
const marks = new PersonMarks(
  {
    volunteerKeys: [],
    names: ['Zoé Martin-Bell'],
    emails: ['zoe@maison.example'],
    hashes: [{ source: 'desk', hash: referenceHash(key, 'desk', 'V-77') }],
  },
  'desk',
  key,
);

let folder: string;
const kept = (content: string | Buffer) => {
  const file = join(folder, 'original');
  writeFileSync(file, content);
  return file;
};
const spoken = async (content: string | Buffer, accepted: number[] = []) => {
  const found = await spokenLines(kept(content), marks, new Set(accepted));
  return found === 'all' ? found : [...found];
};
const blanked = async (content: string | Buffer, lines: number[]) => {
  const parts: Uint8Array[] = [];
  for await (const part of blankedFile(kept(content), new Set(lines))) parts.push(part);
  return Buffer.concat(parts);
};

describe('the lines of a kept file that speak of a person', () => {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sillage-lines-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are found by reference, address in any cell, and name whatever its order, case and accents', async () => {
    const log = `volunteer,day,hours,note
V-77,2026-01-01,1,
V-770,2026-01-01,1,
,2026-01-02,1,ask ZOE@maison.example first
,2026-01-03,1,with BELL-MARTIN Zoe
,2026-01-04,1,Martin was there
`;
    expect(await spoken(log)).toEqual([2, 4, 5]);
  });

  it('are those of the log as well, and every line of a cell that spans several; titles and remarks too', async () => {
    const log =
      'Planning of Zoé Martin-Bell\r\n\r\nid;volunteer;day;hours;note\r\n1;V-77;2026-01-01;1;"two\r\nlines"\r\n2;V-8;2026-01-01;2;\r\n';
    expect(await spoken(log, [6])).toEqual([4, 5, 6, 1]);
    expect((await blanked(log, [1, 4, 5])).toString()).toBe(
      '\r\n\r\nid;volunteer;day;hours;note\r\n\r\n\r\n2;V-8;2026-01-01;2;\r\n',
    );
  });

  it('are emptied inside a packed file, which stays packed', async () => {
    const rows = '{"volunteer":"V-77","hours":1}\n{"volunteer":"V-8","hours":2}\n';
    expect(await spoken(gzipSync(rows))).toEqual([1]);
    const packed = await blanked(gzipSync(rows), [1]);
    expect(gunzipSync(packed).toString()).toBe('\n{"volunteer":"V-8","hours":2}\n');
  });

  it('cannot be emptied one by one in a list, in wide letters or in a workbook: the whole goes, when it speaks of them', async () => {
    const list = (who: string) => `[{"volunteer":"${who}","hours":1},\n{"volunteer":"V-8","hours":2}]`;
    expect(await spoken(list('V-77'))).toBe('all');
    expect(await spoken(list('V-78'))).toEqual([]);
    const wide = (who: string) => Buffer.from(`\uFEFFvolunteer,day,hours\n${who},2026-01-01,1\n`, 'utf16le');
    expect(await spoken(wide('V-77'))).toBe('all');
    expect(await spoken(wide('V-78'))).toEqual([]);
    const workbook = (who: string) =>
      madeWorkbook([
        {
          name: 'Log',
          rows: [
            ['volunteer', 'day', 'hours'],
            [who, '2026-01-01', '1'],
          ],
        },
      ]);
    expect(await spoken(await workbook('V-77'))).toBe('all');
    expect(await spoken(await workbook('V-78'))).toEqual([]);
  });
});
