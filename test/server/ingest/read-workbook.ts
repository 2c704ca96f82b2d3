import { openWorkbook } from '../../../server/ingest/workbook.js';
import { type MadeCell, madeWorkbook, type MadeSheet } from './made-workbook.js';
import { allRecords, type SentFiles } from './sent-file.js';

type Options = Parameters<typeof madeWorkbook>[1];

/** What is read of workbooks made of such sheets. */
export function reading(sent: SentFiles) {
  async function read(sheets: readonly MadeSheet[], options: Options = {}, sheet: string | null = null) {
    const records = await allRecords(openWorkbook(sent.put(await madeWorkbook(sheets, options)), sheet));
    return records.map(({ line, cells, flags }) => ({ line, cells, ...(flags ? { flags } : {}) }));
  }
  async function texts(cells: readonly MadeCell[], options: Options = {}): Promise<string[]> {
    return (await read([{ name: 'Feuil1', rows: [cells] }], options))[0]?.cells ?? [];
  }
  return { read, texts };
}

export const day = (n: number | string): MadeCell => ({ n, format: 'dd/mm/yyyy' });

/** One line of a log. */
export const log: readonly (readonly MadeCell[])[] = [
  ['jour', 'bénévole', 'heures'],
  [day(46_082), 'Zoé', 2.5],
];
