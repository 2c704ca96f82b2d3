import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { rejectionCsv } from '../../../server/ingest/rejection-csv.js';
import { csvCell, restored } from '../../../server/shared/csv-cell.js';
import { Desk } from './desk.js';

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open();
});
afterEach(() => desk.stores.close());

const rejections = async (importId: string | null): Promise<string> => {
  const parts: string[] = [];
  const file = desk.stores.ledger.rejectionsFile(desk.house.slug, importId ?? '');
  for await (const part of rejectionCsv(file)) parts.push(part);
  return parts.join('');
};
const known = () =>
  desk.rows<{ id: string; seconds: number }>(
    'SELECT activity_id AS id, person_seconds AS seconds FROM activity ORDER BY id',
  );
const LOG =
  'external_id,volunteer,mission,day,hours\na,Zoé,Soupe,2026-03-01,1\nb,=SUM(A1),Soupe,2026-02-30,2\nc,Ali,"Soupe, tri",2026-03-03,deux\n';

describe('Somebody whose lines were rejected', () => {
  it('corrects them in the list itself and sends it back: every line is accounted for, and nothing is doubled', async () => {
    const first = await desk.send(LOG);
    expect(first).toMatchObject({ lines: 3, inserted: 1, rejected: 2 });
    const list = await rejections(first.importId);
    expect(list.split('\r\n')[0]).toBe('\uFEFFline,column,code,message,external_id,volunteer,mission,day,hours');
    // A cell that would start a formula does not, until it comes back.
    expect(list).toContain(`,'=SUM(A1),`);
    const corrected = list.replaceAll('2026-02-30', '2026-02-28').replace(/,deux\r/, ',3\r');
    const second = await desk.send(corrected);
    expect(second).toMatchObject({ mode: 'append', lines: 2, inserted: 2, changed: 0, rejected: 0, removed: 0 });
    expect(await known()).toEqual([
      { id: 'food-bank:a', seconds: 3600 },
      { id: 'food-bank:b', seconds: 7200 },
      { id: 'food-bank:c', seconds: 10_800 },
    ]);
    expect(await desk.people()).toContain('=SUM(A1)');
    expect(await desk.send(corrected)).toMatchObject({ inserted: 0, unchanged: 2 });
    expect(await known()).toHaveLength(3);
  });

  it('may send it from a French spreadsheet, with semicolons and French names of columns', async () => {
    const first = await desk.send(LOG);
    const list = (await rejections(first.importId)).replace('line,column,code,message', 'Ligne,Colonne,Code,Message');
    const saved = list
      .replaceAll('2026-02-30', '2026-02-28')
      .replace('"Soupe, tri"', 'Soupe')
      .replace(/"[^"\n]*"/g, 'pourquoi')
      .replaceAll(',', ';');
    expect(await desk.send(saved)).toMatchObject({ lines: 2, inserted: 1, rejected: 1 });
  });

  it('is told why it cannot be the whole of its source, and nothing is removed', async () => {
    const first = await desk.send(LOG, { mode: 'snapshot' });
    const list = (await rejections(first.importId)).replaceAll('2026-02-30', '2026-02-28');
    await expect(desk.send(list, { mode: 'snapshot' })).rejects.toMatchObject({ code: 'snapshot-of-rejections' });
    expect(await known()).toHaveLength(1);
  });

  it('finds a list with its headers alone when nothing was rejected', async () => {
    const only = await desk.send('external_id,day,hours\na,2026-03-01,1\n');
    expect(await rejections(only.importId)).toBe('\uFEFFline,column,code,message\r\n');
  });

  it('gets back the very text it wrote, whatever it began with', () => {
    for (const text of ['=1+1', `'=1+1`, `''-5`, '-5', '+33 6', '@a', '＝1', `'tis`, 'plain', '\tx'])
      expect(restored(csvCell(text))).toBe(text);
  });
});
