import { JsonFault, JsonNumber, JsonObject, type JsonValue, readJson } from './json-text.js';
import { exactNumber } from './plain-decimals.js';

/** One value of a cell of JSON: empty when it is absent, or when the cell is no JSON. `isTyped`: a number. */
export function valueAt(cell: string, path: string): { text: string; isTyped: boolean } {
  let value = parsed(cell);
  for (const name of path.split('.')) value = value instanceof JsonObject ? (value.fields.get(name) ?? null) : null;
  if (value instanceof JsonNumber) return { text: exactNumber(value.text) ?? value.text, isTyped: true };
  return { text: typeof value === 'string' || typeof value === 'boolean' ? String(value) : '', isTyped: false };
}

function parsed(cell: string): JsonValue {
  if (cell === lastCell) return lastValue;
  lastCell = cell;
  lastValue = read(cell);
  return lastValue;
}

/** Several fields are asked of the same cell, one after the other. */
let lastCell = '';
let lastValue: JsonValue = null;

function read(cell: string): JsonValue {
  try {
    return readJson(cell);
  } catch (error) {
    if (error instanceof JsonFault) return null;
    throw error;
  }
}
