import { setImmediate } from 'node:timers/promises';
import { AppError } from '../shared/app-error.js';
import { fields, meaningOf } from './fields.js';
import { unreadable } from './json-cutters.js';
import { DEEPEST, JsonFault, JsonObject, type JsonValue, readJson } from './json-text.js';
import { cutRowsBody } from './rows-body.js';

const MOST_ROWS = 10_000;

/** Rows read without a pause; other requests are served between. */
const AT_ONCE = 500;

const KNOWN = [...fields.filter((field) => field !== 'ignored'), 'hours', 'minutes', 'outcome_TYPE'].join(', ');

/**
 * Rows sent as `{"source": …, "rows": […]}`, checked, as JSON Lines: one a line, each as it was written. `asked` is all
 * the rest. Throws `request-unreadable`, `invalid-request`, and what `checkRow` throws.
 */
export async function rowsOfObject(text: string): Promise<{ jsonLines: string; asked: Record<string, unknown> }> {
  const { rows, others } = cutRowsBody(text, MOST_ROWS);
  const asked = new Map<string, unknown>();
  for (const [name, value] of others) {
    const known = String(plain(name));
    if (known === 'rows' || asked.has(known)) throw new AppError('invalid-request', { faults: known });
    asked.set(known, plain(value));
  }
  if (rows === null || rows.length === 0) throw new AppError('invalid-request', { faults: 'rows' });
  for (const [at, row] of rows.entries()) await checkRow(row, at + 1, at + 1);
  // Valid JSON holds line ends between its signs only.
  return {
    jsonLines: `${rows.map((row) => row.replace(/[\r\n]+/g, ' ')).join('\n')}\n`,
    asked: Object.fromEntries(asked),
  };
}

/** Rows sent one a line. Throws `invalid-request` when there is none, and what `checkRow` throws. */
export async function checkLines(text: string): Promise<void> {
  let rows = 0;
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    rows += 1;
    await checkRow(line, at + 1, rows);
  }
  if (rows === 0) throw new AppError('invalid-request', { faults: 'rows' });
}

/** Throws `too-many-rows`, `json-unreadable`, `json-too-deep`, `unknown-field`: the request as a whole is refused. */
async function checkRow(text: string, line: number, count: number): Promise<void> {
  if (count > MOST_ROWS) throw new AppError('too-many-rows', { most: MOST_ROWS });
  if (count % AT_ONCE === 0) await setImmediate();
  for (const field of rowOf(text, line).fields.keys())
    if (meaningOf(field) === null)
      throw new AppError('unknown-field', { line, field: field.slice(0, 100), known: KNOWN });
}

function rowOf(text: string, line: number): JsonObject {
  try {
    const value = readJson(text);
    if (value instanceof JsonObject) return value;
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error;
    if (error.kind === 'too-deep') throw new AppError('json-too-deep', { line, most: DEEPEST });
  }
  throw unreadable(line);
}

/** What a schema can judge: only text, true and false answer any of our questions. */
function plain(text: string): unknown {
  const value = readableOr(text);
  return typeof value === 'string' ? value.slice(0, 200) : typeof value === 'boolean' ? value : null;
}

function readableOr(text: string): JsonValue {
  try {
    return readJson(text);
  } catch (error) {
    if (error instanceof JsonFault) throw new AppError('request-unreadable');
    throw error;
  }
}
