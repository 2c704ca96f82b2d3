import { closeSync, createReadStream, openSync, writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { jsonLine } from '../json-line.js';
import type { ListPlan } from '../nouns/list-plan.js';
import type { NounLine } from '../nouns/noun-lines.js';
import { Refusal, type RejectionCode } from '../rejection-codes.js';
import type { ReaderFolder } from './reader-folder.js';

/** What a reader left of a file for the registry. */
export interface ReadNounLines {
  plan: ListPlan;
  all: readonly NounLine[];
}

type Written = Exclude<NounLine, { refusal: Refusal }> | { line: number; cells: string[]; refused: Refused };
interface Refused {
  code: RejectionCode;
  column: string | null;
  value: string | null;
}

/** Writes lines for the registry, after how they are read; `tell` hears each. */
export async function writeNounLines(
  folder: ReaderFolder,
  plan: ListPlan,
  lines: AsyncIterable<NounLine>,
  tell: (line: NounLine) => void,
): Promise<void> {
  const handle = openSync(folder.nouns, 'wx', 0o600);
  try {
    writeSync(handle, jsonLine({ plan }));
    for await (const one of lines) {
      writeSync(handle, jsonLine(written(one)));
      tell(one);
    }
  } finally {
    closeSync(handle);
  }
}

export async function readNounLines(folder: ReaderFolder): Promise<ReadNounLines> {
  const all: NounLine[] = [];
  let plan: ListPlan | null = null;
  for await (const text of createInterface({ input: createReadStream(folder.nouns), crlfDelay: Infinity })) {
    const one = JSON.parse(text) as Written | { plan: ListPlan };
    if ('plan' in one) plan = one.plan;
    else all.push(read(one));
  }
  if (!plan) throw new Error('A list was left without how it is read');
  return { plan, all };
}

function written(one: NounLine): object {
  if (!('refusal' in one)) return one;
  const { line, cells, refusal } = one;
  const { code, column, value } = refusal;
  return { line, cells, refused: { code, column, value } };
}

function read(one: Written): NounLine {
  if (!('refused' in one)) return one;
  const { line, cells, refused } = one;
  return { line, cells, refusal: new Refusal(refused.code, refused.column, refused.value) };
}
