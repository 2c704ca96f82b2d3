import { readFileSync } from 'node:fs';
import { type CharacterMap, characterMap, tableAt } from '../character-map.js';

/** A TrueType font of ours: which letters it has, and how wide each is (OpenType 1.9: `head`, `hhea`, `hmtx`). */
export class FontFile {
  readonly #font: Buffer;
  readonly #glyphs: CharacterMap;
  readonly #unitsPerEm: number;
  readonly #widths: number;
  readonly #many: number;

  constructor(path: string) {
    this.#font = readFileSync(path);
    this.#glyphs = characterMap(this.#font);
    this.#unitsPerEm = this.#font.readUInt16BE(tableAt(this.#font, 'head') + 18);
    this.#many = this.#font.readUInt16BE(tableAt(this.#font, 'hhea') + 34);
    this.#widths = tableAt(this.#font, 'hmtx');
  }

  has(cluster: string): boolean {
    return pointsOf(cluster).every((point) => this.#glyphs.has(point));
  }

  /** Of a text set in this font, in em. Pairs of letters that stand closer or further apart are not looked at. */
  widthOf(text: string): number {
    return pointsOf(text).reduce((sum, point) => sum + this.#advance(this.#glyphs.get(point) ?? 0), 0);
  }

  /** Glyphs beyond the last width are as wide as the last one. */
  #advance(glyph: number): number {
    return this.#font.readUInt16BE(this.#widths + 4 * Math.min(glyph, this.#many - 1)) / this.#unitsPerEm;
  }
}

function pointsOf(text: string): number[] {
  return Array.from(text, (letter) => letter.codePointAt(0) ?? 0);
}
