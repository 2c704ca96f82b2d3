import type { Outcome } from './canonical-row.js';
import { JsonFault, JsonList, JsonNumber, JsonObject, type JsonValue, readJson } from './json-text.js';
import { readDecimal, sixDecimals } from './numbers.js';
import { exactNumber } from './plain-decimals.js';
import { type Cell, refuse } from './row-cells.js';

/**
 * A JSON list of `{type, quantity, unit, shared}`; personal unless `shared` is true. Refuses the line with
 * `invalid-outcome`, `missing-unit`, `negative-number`.
 */
export function readOutcomeList(cell: Cell): Outcome[] {
  const list = parsed(cell.text);
  if (!(list instanceof JsonList)) return refuse('invalid-outcome', cell);
  const outcomes = list.items.map((item) => outcomeOf(item, cell));
  if (new Set(outcomes.map(({ type }) => type)).size < outcomes.length) refuse('invalid-outcome', cell);
  return outcomes;
}

function parsed(text: string): JsonValue {
  try {
    return readJson(text);
  } catch (error) {
    if (error instanceof JsonFault) return null;
    throw error;
  }
}

function outcomeOf(item: JsonValue, cell: Cell): Outcome {
  if (!(item instanceof JsonObject) || item.repeated.size > 0) return refuse('invalid-outcome', cell);
  const { fields } = item;
  const type = fields.get('type');
  const unit = fields.get('unit') ?? '';
  const shared = fields.get('shared') ?? false;
  const isKnown = [...fields.keys()].every((name) => ['type', 'quantity', 'unit', 'shared'].includes(name));
  if (!isKnown || typeof type !== 'string' || type.trim() === '') return refuse('invalid-outcome', cell);
  if (typeof unit !== 'string' || typeof shared !== 'boolean') return refuse('invalid-outcome', cell);
  if (unit.trim() === '') refuse('missing-unit', cell);
  return { type: type.trim(), quantity: quantityOf(fields.get('quantity'), cell), unit: unit.trim(), shared };
}

function quantityOf(value: JsonValue | undefined, cell: Cell): string {
  const isNumber = value instanceof JsonNumber && value.isFinite;
  const text = isNumber ? exactNumber(value.text) : value;
  const read = typeof text === 'string' ? readDecimal(text, isNumber ? '.' : null) : null;
  if (!read) return refuse('invalid-outcome', cell);
  if (read.numerator < 0n) refuse('negative-number', cell);
  return sixDecimals(read) ?? refuse('invalid-outcome', cell);
}
