import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Desk } from './desk.js';

const leeds = readFileSync('test/fixtures/leeds2023/shifts.csv');
let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open();
});
afterEach(() => desk.stores.close());

/** Cells of the Leeds lines, counted apart from the product: no quoted cell holds a line end. */
function leedsTotals() {
  const lines = leeds.toString('utf8').trim().split(/\r?\n/).slice(1);
  const cells = lines.map((line) => line.split(','));
  const came = cells.filter((cell) => Number(cell[4]) > 0);
  const seconds = came.map((cell) => Math.round(Number((Number(cell[3]) * 3600).toFixed(6))));
  return {
    lines: lines.length,
    accepted: came.length,
    personSeconds: seconds.reduce((sum, one) => sum + one, 0),
    headcount: came.reduce((sum, cell) => sum + Number(cell[4]), 0),
  };
}

describe('A file somebody brings', () => {
  it('is counted to the second, as the Leeds shifts show', async () => {
    const receipt = await desk.send(leeds, { source: 'leeds', preset: 'rosterfy' });
    const expected = leedsTotals();
    expect(receipt.lines).toBe(expected.lines);
    expect(receipt.inserted).toBe(expected.accepted);
    expect(receipt.lines).toBe(receipt.inserted + receipt.rejected);
    expect(receipt.totals).toEqual({
      personSeconds: expected.personSeconds,
      headcount: expected.headcount,
      activities: expected.accepted,
    });
    const [row] = await desk.rows<{ seconds: number }>('SELECT sum(person_seconds)::BIGINT AS seconds FROM activity');
    expect(row?.seconds).toBe(expected.personSeconds);
  });

  it('changes nothing when it is brought again, packed or not', async () => {
    const first = await desk.send(leeds, { source: 'leeds' });
    const again = await desk.send(leeds, { source: 'leeds' });
    expect(again).toMatchObject({
      importId: first.importId,
      inserted: 0,
      changed: 0,
      unchanged: first.inserted,
      totals: first.totals,
    });
    const packed = await desk.send(gzipSync(leeds), { source: 'leeds' });
    expect(packed).toMatchObject({ inserted: 0, changed: 0, unchanged: first.inserted, totals: first.totals });
  });

  it('corrects what it says otherwise, and a snapshot removes what it no longer says', async () => {
    await desk.send(
      'external_id,volunteer,mission,day,hours\na,Zoé,Soupe,2026-03-01,2\nb,Ali,Soupe,2026-03-02,"1,5"\n',
    );
    const changed = await desk.send('external_id,volunteer,mission,day,hours\na,Zoé,Soupe,2026-03-01,3\n', {
      mode: 'snapshot',
    });
    expect(changed).toMatchObject({
      lines: 1,
      inserted: 0,
      changed: 1,
      unchanged: 0,
      removed: 1,
      totals: { personSeconds: 10_800 },
    });
    expect(await desk.rows('SELECT activity_id, person_seconds FROM activity')).toEqual([
      { activity_id: 'food-bank:a', person_seconds: 10_800 },
    ]);
  });

  it('never sends a name to the warehouse', async () => {
    await desk.send('volunteer,mission,day,hours\nZoé Marchand,Soupe,2026-03-01,2\nZoé Marchand,Soupe,2026-03-01,2\n');
    const rows = await desk.rows<{ volunteer_key: string; flags: string[] }>('SELECT * FROM activity ORDER BY line');
    expect(JSON.stringify(rows)).not.toContain('Zoé');
    expect(rows.map(({ flags }) => flags)).toEqual([[], ['exact-duplicate']]);
    expect(rows[0]?.volunteer_key).toBe(rows[1]?.volunteer_key);
  });

  it('can be tried without leaving anything', async () => {
    const receipt = await desk.send('external_id,day,hours\na,2026-03-01,2\nb,hier,2\n\nb,2026-03-02,deux\n', {
      dryRun: true,
    });
    expect(receipt).toMatchObject({ importId: null, lines: 3, inserted: 1, rejected: 2 });
    expect(receipt.rejections.map(({ line, code, column }) => [line, code, column])).toEqual([
      [3, 'invalid-date', 'day'],
      [5, 'invalid-duration', 'hours'],
    ]);
    expect(await desk.rows('SELECT * FROM activity')).toEqual([]);
    expect(await readdir(join(desk.stores.ledger.folder(desk.house.slug), 'originals'))).toEqual([]);
  });

  it('is accepted once it is committed, even when the figures cannot follow; its original stays', async () => {
    const segments = join(desk.stores.ledger.folder(desk.house.slug), 'segments');
    const lose = async () => {
      for (const name of await readdir(segments).catch(() => [])) await rm(join(segments, name));
      return [];
    };
    desk.stores.warehouses.mirror({ table: 'lost', columns: { a: 'VARCHAR' }, comesWithSegments: true, read: lose });
    const failures: string[] = [];
    desk.stores.events.onFailure = (name) => failures.push(name);
    const receipt = await desk.send('external_id,day,hours\na,2026-03-01,2\n');
    expect(receipt).toMatchObject({ inserted: 1, rejected: 0 });
    expect(failures).toEqual(['segment-accepted']);
    const kept = await readdir(join(desk.stores.ledger.folder(desk.house.slug), 'originals'));
    expect(kept).toEqual([receipt.importId]);
  });

  it('a comma is read as its whole column writes it; where nothing tells, it is asked and nothing is imported', async () => {
    const seconds = await desk.send('external_id,day,person_seconds\na,2026-03-01,"9,000"\nb,2026-03-01,9.4\n');
    expect(seconds.rejections.map(({ line, code }) => [line, code])).toEqual([[3, 'invalid-duration']]);
    expect(seconds.totals.personSeconds).toBe(9000);
    const hours = await desk.send('external_id,day,hours\nc,2026-03-01,"1,234"\nd,2026-03-01,"0,667"\n', {
      source: 'kitchen',
    });
    expect([hours.rejected, hours.totals.personSeconds]).toEqual([0, 4442 + 2401]);
    await expect(desk.send('external_id,day,hours\nc,2026-03-01,"1,234"\nd,2026-03-01,2\n')).rejects.toMatchObject({
      code: 'mapping-needed',
      extra: { questions: [{ id: 'decimal', column: 'hours', choices: [{ value: ',' }, { value: '.' }] }] },
    });
  });

  it('a group stays a group when a later file names a contact: nobody becomes active by it', async () => {
    await desk.send('external_id,day,person_seconds,headcount\ng,2026-03-01,36000,5\n');
    await desk.send('external_id,volunteer,day\ng,Zoé,2026-03-01\n');
    expect(await desk.rows('SELECT headcount, volunteer_key, person_seconds FROM activity')).toEqual([
      { headcount: 5, volunteer_key: null, person_seconds: 36_000 },
    ]);
  });

  it('a cell of a million digits is refused as a duration, at once', async () => {
    const receipt = await desk.send(`external_id,day,hours\na,2026-03-01,${'1'.repeat(1_000_000)}\n`);
    expect(receipt.rejections.map(({ code }) => code)).toEqual(['invalid-duration']);
  });
  it.each(['macintosh', 'utf-16le-without-mark', 'windows-1252'])(
    'keeps the accents and the half hours of a spreadsheet saved in %s',
    async (name) => {
      const sheet = readFileSync(`test/fixtures/csv/${name}.csv`);
      const receipt = await desk.send(sheet, { dryRun: true });
      const cells = receipt.rejections.map(({ value }) => value);
      expect({ lines: receipt.lines, cells }).toEqual({ lines: 6, cells: name === 'windows-1252' ? ['3 €'] : [] });
      await desk.send(sheet);
      const sites = await desk.rows<{ site: string }>("SELECT site FROM activity WHERE day = '2026-03-03'");
      expect(sites).toEqual([{ site: 'Entrepôt n° 3' }]);
    },
  );

  it('a misplaced quotation mark is named by its own line', async () => {
    await expect(desk.send('day,site\n2026-03-01,a\n2026-03-01,b"c\n2026-03-01,"d"e\n')).rejects.toMatchObject({
      code: 'quote-misplaced',
      parameters: { line: 3 },
    });
  });

  it.each([
    ['empty-file', '\n\n'],
    ['one-column', 'day\n2026-03-01\n'],
    ['one-column', 'a'.repeat(5_000_000)],
    ['mapping-needed', 'who,what\na,b\n'],
    ['encoding-uncertain', Buffer.from('day,site\n2026-03-01,Caf\xe9\n2026-03-02,Caf\xc3\xa9\n', 'latin1')],
    ['dialect-uncertain', 'day;site,who\n2026-03-01;Quai,Zoé\n'],
    ['unclosed-quote', 'day,site\n2026-03-01,"Café\n'],
    ['corrupt-file', gzipSync('day,site\n2026-03-01,Café\n').subarray(0, 20)],
    ['unsupported-format', Buffer.from([0x50, 0x4b, 3, 4, 0, 0])],
  ])('is refused as %s, and nothing is kept', async (code, content) => {
    await expect(desk.send(content)).rejects.toMatchObject({ code });
    expect(await readdir(join(desk.stores.ledger.folder(desk.house.slug), 'originals'))).toEqual([]);
  });
});
