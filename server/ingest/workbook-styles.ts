import { AppError } from '../shared/app-error.js';
import type { Archive } from './archive.js';
import { builtInKind, kindOfFormat, type NumberKind } from './number-formats.js';
import { readXml } from './xml-events.js';

export interface CellStyles {
  /** What numbers stand for, by style of their cell (its place in `cellXfs`). */
  kinds: NumberKind[];
  /** Colour of the background, by style: `#C6EFCE`, or how the workbook calls it; null: none, or white. */
  fills: (string | null)[];
}

type Attributes = Readonly<Record<string, string>>;

/** A workbook has 64,000 at most. */
const MOST_STYLES = 100_000;

export async function cellStyles(archive: Archive, part: string | null): Promise<CellStyles> {
  if (part === null) return { kinds: [], fills: [] };
  const reader = new StylesReader();
  await readXml(archive.part(part), reader);
  return reader.styles;
}

class StylesReader {
  readonly #custom = new Map<number, NumberKind>();
  readonly #colours: (string | null)[] = [];
  readonly #styles: { format: number; fill: number }[] = [];
  #list = '';
  #isSolid = false;

  get styles(): CellStyles {
    return {
      kinds: this.#styles.map(({ format }) => this.#custom.get(format) ?? builtInKind(format)),
      fills: this.#styles.map(({ fill }) => this.#colours[fill] ?? null),
    };
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'cellXfs' || name === 'fills') this.#list = name;
    if (name === 'numFmt')
      this.#custom.set(Number(attributes['numFmtId']), kindOfFormat(attributes['formatCode'] ?? ''));
    if (this.#list === 'cellXfs' && name === 'xf')
      this.#styles.push({ format: Number(attributes['numFmtId'] ?? 0), fill: Number(attributes['fillId'] ?? 0) });
    if (this.#list === 'fills') this.#openFill(name, attributes);
    const most = Math.max(this.#styles.length, this.#custom.size, this.#colours.length);
    if (most > MOST_STYLES) throw new AppError('corrupt-file');
  }

  close(name: string): void {
    if (name === this.#list) this.#list = '';
  }

  #openFill(name: string, attributes: Attributes): void {
    if (name === 'fill') this.#colours.push(null);
    if (name === 'patternFill') this.#isSolid = attributes['patternType'] === 'solid';
    if (name === 'fgColor' && this.#isSolid) this.#colours[this.#colours.length - 1] = colourOf(attributes);
  }
}

function colourOf({ rgb, indexed, theme, tint }: Attributes): string | null {
  if (rgb !== undefined) return /^(?:FF|00)?FFFFFF$/i.test(rgb) ? null : `#${rgb.slice(-6).toUpperCase()}`;
  if (theme !== undefined)
    return theme === '0' && Number(tint ?? 0) === 0 ? null : `theme ${theme} ${tint ?? ''}`.trim();
  return indexed === undefined || indexed === '9' || indexed === '64' ? null : `indexed ${indexed}`;
}
