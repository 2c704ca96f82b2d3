import { gzipSync } from 'node:zlib';
import { jsonLine } from '../json-line.js';
import type { Receipt } from '../ingest.schemas.js';
import { keptLines } from '../kept-lines.js';
import type { PersonMarks } from './person-marks.js';
import type { SpokenLines } from './spoken-lines.js';

interface Kept {
  headers?: string[];
  line?: number;
  value?: string | null;
  cells?: string[];
}

const BLOCK = 1_048_576;

/** The kept list of rejected lines without those that speak of the person. Null: it does not, or there is no list. */
export async function blankedRejections(
  file: string,
  marks: PersonMarks,
  spoken: SpokenLines,
): Promise<{ packed: Buffer[]; lines: ReadonlySet<number> } | null> {
  const lines = new Set<number>();
  const packed: Buffer[] = [];
  let waiting = '';
  for await (const kept of keptLines<Kept>(file)) {
    if (kept.line !== undefined && isTheirs(kept, marks, spoken)) lines.add(kept.line);
    else waiting += jsonLine(kept);
    if (waiting.length > BLOCK) [waiting] = ['', packed.push(gzipSync(waiting))];
  }
  packed.push(gzipSync(waiting));
  return lines.size === 0 ? null : { packed, lines };
}

function isTheirs({ line = 0, value, cells = [] }: Kept, marks: PersonMarks, spoken: SpokenLines): boolean {
  if (spoken !== 'all' && spoken.has(line)) return true;
  return marks.isIn([...cells, value ?? '']);
}

/** Its counts stay: the lines were read, and rejected. */
export function blankedReceipt(receipt: Receipt, lines: ReadonlySet<number>): Receipt {
  return { ...receipt, rejections: receipt.rejections.filter(({ line }) => !lines.has(line)) };
}
