const SEGMENTS = 4;
const GROUPS = 12;

/** Which glyph a font has for each code point. */
export type CharacterMap = Map<number, number>;

/**
 * The code points that a TrueType font has letters for, from its `cmap` table (OpenType 1.9, formats 4 and 12; a
 * stretch of which the font has only a part is cut to that part).
 */
export function characterMap(font: Buffer): CharacterMap {
  const table = tableAt(font, 'cmap');
  const many = font.readUInt16BE(table + 2);
  const offsets = Array.from({ length: many }, (_, at) => table + font.readUInt32BE(table + 8 + at * 8));
  const glyphs: CharacterMap = new Map();
  for (const offset of new Set(offsets)) {
    const format = font.readUInt16BE(offset);
    if (format === SEGMENTS) addSegments(font, offset, glyphs);
    if (format === GROUPS) addGroups(font, offset, glyphs);
  }
  return glyphs;
}

/** Where a table of the font begins. */
export function tableAt(font: Buffer, name: string): number {
  const many = font.readUInt16BE(4);
  for (let at = 12; at < 12 + many * 16; at += 16)
    if (font.toString('latin1', at, at + 4) === name) return font.readUInt32BE(at + 8);
  throw new Error(`the font has no table ${name}`);
}

function addSegments(font: Buffer, offset: number, glyphs: CharacterMap): void {
  const twice = font.readUInt16BE(offset + 6);
  for (let at = 0; at < twice; at += 2) {
    const end = font.readUInt16BE(offset + 14 + at);
    const start = font.readUInt16BE(offset + 16 + twice + at);
    const delta = font.readUInt16BE(offset + 16 + 2 * twice + at);
    const rangeAt = offset + 16 + 3 * twice + at;
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const glyph = glyphOf(font, { code, start, delta, rangeAt });
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
}

function glyphOf(font: Buffer, segment: { code: number; start: number; delta: number; rangeAt: number }): number {
  const { code, start, delta, rangeAt } = segment;
  const range = font.readUInt16BE(rangeAt);
  if (range === 0) return (code + delta) & 0xffff;
  const glyph = font.readUInt16BE(rangeAt + range + 2 * (code - start));
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
}

function addGroups(font: Buffer, offset: number, glyphs: CharacterMap): void {
  const many = font.readUInt32BE(offset + 12);
  for (let group = offset + 16; group < offset + 16 + many * 12; group += 12) {
    const [start, end] = [font.readUInt32BE(group), font.readUInt32BE(group + 4)];
    const first = font.readUInt32BE(group + 8);
    for (let code = start; code <= end; code += 1) glyphs.set(code, first + code - start);
  }
}
