import { AppError } from '../shared/app-error.js';
import type { FileRecord, RecordFile } from './file-record.js';
import { DEEPEST, JsonFault, JsonList, JsonNumber, JsonObject, type JsonValue, readJson } from './json-text.js';
import { type JsonPiece, unreadable } from './json-cutters.js';
import { jsonPieces } from './json-pieces.js';
import { plainWord } from './plain-words.js';
import { exactNumber } from './plain-decimals.js';
import { Refusal } from './rejection-codes.js';
import { refuseLong } from './rich-text.js';

const MOST_COLUMNS = 1_000;

/**
 * Reads a whole file of objects, one a line or in one list, to learn its fields; they become the header, in the order
 * they are first met. Throws `json-unreadable`, `json-too-deep`, `nested-value`, `too-many-columns`, `empty-file`, and the
 * codes of `jsonPieces`, `unpacked-too-large` at a value of more than 1 MiB: such a file is refused whole. Repeated fields and inexact numbers refuse their line only.
 */
export async function openJsonFile(file: string): Promise<RecordFile> {
  const columns = new Map<string, number>();
  let objects = 0;
  for await (const piece of jsonPieces(file)) {
    objects += 1;
    for (const [name, value] of objectOf(piece).fields) {
      if (isNested(name, value)) throw new AppError('nested-value', { line: piece.line, column: name.slice(0, 200) });
      refuseLong(textOf(value));
      if (!columns.has(name)) columns.set(name, columns.size);
    }
    if (columns.size > MOST_COLUMNS) throw new AppError('too-many-columns', { most: MOST_COLUMNS });
  }
  if (objects === 0) throw new AppError('empty-file');
  return { records: () => records(file, columns), isOneOfSeveral: false, close: () => Promise.resolve() };
}

async function* records(file: string, columns: ReadonlyMap<string, number>): AsyncGenerator<FileRecord> {
  yield { line: 0, cells: [...columns.keys()] };
  for await (const piece of jsonPieces(file)) yield recordOf(piece.line, objectOf(piece), columns);
}

function objectOf({ line, text }: JsonPiece): JsonObject {
  try {
    const value = readJson(text);
    if (value instanceof JsonObject) return value;
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error;
    if (error.kind === 'too-deep') throw new AppError('json-too-deep', { line, most: DEEPEST });
    if (error.kind === 'too-many') throw new AppError('unpacked-too-large');
  }
  throw unreadable(line);
}

/** Only outcomes are a list. */
function isNested(name: string, value: JsonValue): boolean {
  return value instanceof JsonObject || (value instanceof JsonList && plainWord(name) !== 'outcomes');
}

function recordOf(line: number, object: JsonObject, columns: ReadonlyMap<string, number>): FileRecord {
  const cells = Array.from({ length: columns.size }, () => '');
  const typed = Array.from({ length: columns.size }, () => false);
  let fault: Refusal | undefined;
  for (const [name, value] of object.fields) {
    const text = textOf(value);
    const isRepeated = object.repeated.has(name);
    fault ??= faultOf(name, value, text, isRepeated);
    // Which of two is meant nobody can tell: an id that comes twice is no id.
    if (isRepeated) continue;
    cells[columns.get(name) ?? 0] = text;
    typed[columns.get(name) ?? 0] = value instanceof JsonNumber;
  }
  const unsaid = object.fields.size === columns.size ? null : unnamed(object, columns);
  return { line, cells, typed, ...(unsaid ? { unsaid } : {}), ...(fault ? { fault } : {}) };
}

/** Null says that a value is unknown; a field left out says nothing. */
function unnamed(object: JsonObject, columns: ReadonlyMap<string, number>): Set<number> {
  return new Set([...columns].flatMap(([name, at]) => (object.fields.has(name) ? [] : [at])));
}

function faultOf(name: string, value: JsonValue, text: string, isRepeated: boolean): Refusal | undefined {
  const column = name.trim();
  if (isRepeated) return new Refusal('duplicate-key', column, column);
  if (value instanceof JsonNumber && (!value.isFinite || exactNumber(text) === null))
    return new Refusal('invalid-number', column, text);
  return /\p{Cs}/u.test(text) ? new Refusal('control-character', column, text) : undefined;
}

function textOf(value: JsonValue): string {
  if (value === null) return '';
  if (value instanceof JsonNumber) return exactNumber(value.text) ?? value.text;
  if (value instanceof JsonList) return value.source;
  return value instanceof JsonObject ? '' : String(value);
}
