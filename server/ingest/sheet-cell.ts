import type { NumberKind } from './number-formats.js';
import { refuseLong, unescaped } from './rich-text.js';
import { serialText } from './serial-numbers.js';
import type { SheetContext } from './sheet-cells.js';

interface WrittenCell {
  /** As the sheet says it: shared text, text of a formula, boolean, error, date, number. */
  type: string;
  /** The value kept with the cell; its formula is never read. */
  value: string;
  kind: NumberKind;
}

/** The text of a cell; empty when it is an error (`#N/A`), as when it is blank. Throws `corrupt-file`. */
export function cellText({ type, value, kind }: WrittenCell, { strings, is1904 }: SheetContext): string {
  refuseLong(value);
  if (value === '' || type === 'e') return '';
  if (type === 's') return strings.at(Number(value));
  if (type === 'b') return value.trim() === '1' || value.trim() === 'true' ? 'true' : 'false';
  if (type === 'd') return isoText(value.trim(), kind);
  return type === 'n' ? serialText(value.trim(), kind, is1904) : unescaped(value);
}

/** A date written as such: its midnight is no time unless the cell shows one. */
function isoText(text: string, kind: NumberKind): string {
  const day = /^(\d{4}-\d{2}-\d{2})(?:T00:00(?::00(?:\.0+)?)?)?$/.exec(text)?.[1];
  if (day !== undefined && kind !== 'date-time' && kind !== 'time') return day;
  return text.replace('T', ' ');
}
