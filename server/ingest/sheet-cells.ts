import { AppError } from '../shared/app-error.js';
import type { NumberKind } from './number-formats.js';
import { RichText } from './rich-text.js';
import type { SharedStrings } from './shared-strings.js';
import { cellText } from './sheet-cell.js';

/** What cells of all sheets refer to. */
export interface SheetContext {
  strings: SharedStrings;
  kinds: readonly NumberKind[];
  /** Colour of the background, by style; null: none. */
  fills: readonly (string | null)[];
  is1904: boolean;
}

export interface SheetCell {
  column: number;
  style: number;
  /** Empty when it is an error. */
  text: string;
  isError: boolean;
  /** The sheet says itself that it is a number or a date. */
  isTyped: boolean;
  /** As the sheet keeps it. */
  value: string;
  hasFormula: boolean;
}

/** The cells of a row, one after the other, out of the XML of a sheet. */
export class SheetCellReader {
  #column = 0;
  #cell: { type: string; style: number; value: string; hasFormula: boolean } | null = null;
  #isInValue = false;
  #isInline = false;
  readonly #rich = new RichText();

  constructor(private readonly context: SheetContext) {}

  openRow(): void {
    this.#column = 0;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'c') this.#openCell(attributes);
    else if (name === 'v') this.#isInValue = true;
    else if (name === 'is') this.#isInline = true;
    else if (this.#isInline) this.#rich.open(name);
    else if (name === 'f' && this.#cell) this.#cell.hasFormula = true;
  }

  text(text: string): void {
    if (this.#isInValue && this.#cell) this.#cell.value += text;
    else if (this.#isInline) this.#rich.add(text);
  }

  /** The cell that ends there, if one does. */
  close(name: string): SheetCell | null {
    if (name === 'v') this.#isInValue = false;
    else if (name === 'is') this.#isInline = false;
    else if (this.#isInline) this.#rich.close(name);
    else if (name === 'c') return this.#closeCell();
    return null;
  }

  #openCell({ r, t, s }: Readonly<Record<string, string>>): void {
    this.#column = r === undefined ? this.#column + 1 : columnOf(r);
    this.#cell = { type: t ?? 'n', style: Number(s ?? 0), value: '', hasFormula: false };
  }

  #closeCell(): SheetCell | null {
    if (!this.#cell) return null;
    const { type, style, value, hasFormula } = this.#cell;
    this.#cell = null;
    const inline = this.#rich.take();
    const kind = this.context.kinds[style] ?? 'number';
    const text = type === 'inlineStr' ? inline : cellText({ type, value, kind }, this.context);
    return {
      column: this.#column,
      style,
      text,
      isError: type === 'e',
      isTyped: type === 'n' || type === 'd',
      value,
      hasFormula,
    };
  }
}

/** `AB12` → 28. Throws `corrupt-file`. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^\$?([A-Z]{1,3})\$?\d*$/i.exec(reference)?.[1]?.toUpperCase() ?? '')
    column = column * 26 + letter.charCodeAt(0) - 64;
  if (column === 0) throw new AppError('corrupt-file');
  return column;
}
