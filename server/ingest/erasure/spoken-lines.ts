import { csvRecords } from '../csv-records.js';
import { decodedText } from '../decoded-text.js';
import { detectDialect } from '../dialect.js';
import type { Encoding } from '../encodings.js';
import { fileFormat } from '../file-format.js';
import { jsonPieces } from '../json-pieces.js';
import { openFile } from '../opened-file.js';
import { unpackedBytes } from '../unpacked-bytes.js';
import type { PersonMarks } from './person-marks.js';

/** Physical lines of a file that speak of a person; `all` when they cannot be told one by one. */
export type SpokenLines = ReadonlySet<number> | 'all';

/**
 * `accepted`: lines that are known to be theirs, whatever they say. Reads the file to its end. What cannot be read again
 * without somebody's answers is taken away whole where the source ever named the person.
 */
export async function spokenLines(
  file: string,
  marks: PersonMarks,
  accepted: ReadonlySet<number>,
): Promise<SpokenLines> {
  try {
    const format = await fileFormat(file);
    if (format === 'text') return await linesOfText(file, marks, accepted);
    if (format === 'json') return await linesOfJson(file, marks, accepted);
    return accepted.size > 0 || (await isInSheets(file, marks)) ? 'all' : new Set();
  } catch {
    return accepted.size > 0 || marks.isOfTheirSource ? 'all' : new Set();
  }
}

async function isInSheets(file: string, marks: PersonMarks): Promise<boolean> {
  const asked = { what: null, preset: null, mapping: null, saved: [], dialect: null };
  const names: (string | null)[] = [null];
  for (let at = 0; at < names.length; at += 1) {
    const { file: opened, records, headers } = await openFile(file, { ...asked, sheet: names[at] ?? null });
    try {
      if (at === 0) names.push(...(opened.sheets ?? []).flatMap(({ name }) => (name === opened.sheet ? [] : [name])));
      if (marks.isIn(headers)) return true;
      for await (const { cells } of records()) if (marks.isIn(cells)) return true;
    } finally {
      await opened.close();
    }
  }
  return false;
}

async function linesOfText(file: string, marks: PersonMarks, accepted: ReadonlySet<number>): Promise<SpokenLines> {
  const dialect = await detectDialect(file);
  const spoken = await spokenRecords(csvRecords(file, dialect), marks, accepted);
  // Titles, remarks and repeated headers are no records.
  let line = 0;
  for await (const text of physicalLines(file, dialect.encoding)) {
    line += 1;
    if (marks.isInText(text)) spoken.add(line);
  }
  return spoken.size > 0 && isWide(dialect.encoding) ? 'all' : spoken;
}

async function spokenRecords(
  records: AsyncIterable<{ line: number; cells: string[] }>,
  marks: PersonMarks,
  accepted: ReadonlySet<number>,
): Promise<Set<number>> {
  const spoken = new Set<number>();
  for await (const { line, cells } of records)
    if (accepted.has(line) || marks.isIn(cells)) for (const at of linesWithin(line, cells)) spoken.add(at);
  return spoken;
}

/** A cell may hold line ends. */
function linesWithin(line: number, cells: readonly string[]): number[] {
  const ends = cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
  return Array.from({ length: ends + 1 }, (_, at) => line + at);
}

async function linesOfJson(file: string, marks: PersonMarks, accepted: ReadonlySet<number>): Promise<SpokenLines> {
  const spoken = new Set<number>();
  for await (const { line, text } of jsonPieces(file))
    if (accepted.has(line) || marks.isIn(textsIn(JSON.parse(text)))) spoken.add(line);
  return spoken.size > 0 && (await isList(file)) ? 'all' : spoken;
}

/** Members of a list stand on any lines, and what is left must still be read. */
async function isList(file: string): Promise<boolean> {
  for await (const bytes of unpackedBytes(file)) {
    const start = bytes.toString('latin1').replace(/^(?:\xef\xbb\xbf)?\s*/, '');
    if (start !== '') return start.startsWith('[');
  }
  return false;
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

async function* physicalLines(file: string, encoding: Encoding): AsyncGenerator<string> {
  let rest = '';
  for await (const text of decodedText(file, encoding)) {
    const lines = (rest + text).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield* rest.split(/\r/);
}

/** Bytes that end a line also stand inside letters. */
function isWide(encoding: Encoding): boolean {
  return /utf-?16/i.test(encoding);
}
