/** First and last code point of a stretch that a font has letters for. */
type Stretch = readonly [number, number];

const SEGMENTS = 4;
const GROUPS = 12;

/**
 * The code points that a TrueType font has letters for, from its `cmap` table (OpenType 1.9, formats 4 and 12; a
 * stretch of which the font has only a part is cut to that part).
 */
export function characterMap(font: Buffer): Stretch[] {
  const table = tableAt(font, 'cmap');
  const many = font.readUInt16BE(table + 2);
  const offsets = Array.from({ length: many }, (_, at) => table + font.readUInt32BE(table + 8 + at * 8));
  return [...new Set(offsets)].flatMap((offset) => {
    const format = font.readUInt16BE(offset);
    if (format === SEGMENTS) return segments(font, offset);
    return format === GROUPS ? groups(font, offset) : [];
  });
}

function tableAt(font: Buffer, name: string): number {
  const many = font.readUInt16BE(4);
  for (let at = 12; at < 12 + many * 16; at += 16)
    if (font.toString('latin1', at, at + 4) === name) return font.readUInt32BE(at + 8);
  throw new Error(`the font has no table ${name}`);
}

function segments(font: Buffer, offset: number): Stretch[] {
  const twice = font.readUInt16BE(offset + 6);
  const found: Stretch[] = [];
  for (let at = 0; at < twice; at += 2) {
    const end = font.readUInt16BE(offset + 14 + at);
    const start = font.readUInt16BE(offset + 16 + twice + at);
    const delta = font.readUInt16BE(offset + 16 + 2 * twice + at);
    const rangeAt = offset + 16 + 3 * twice + at;
    for (let code = start; code <= end && code < 0xffff; code += 1)
      if (glyphOf(font, { code, start, delta, rangeAt }) !== 0) found.push([code, code]);
  }
  return found;
}

function glyphOf(font: Buffer, segment: { code: number; start: number; delta: number; rangeAt: number }): number {
  const { code, start, delta, rangeAt } = segment;
  const range = font.readUInt16BE(rangeAt);
  if (range === 0) return (code + delta) & 0xffff;
  const glyph = font.readUInt16BE(rangeAt + range + 2 * (code - start));
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
}

function groups(font: Buffer, offset: number): Stretch[] {
  const many = font.readUInt32BE(offset + 12);
  return Array.from({ length: many }, (_, at) => {
    const start = offset + 16 + at * 12;
    return [font.readUInt32BE(start), font.readUInt32BE(start + 4)] as const;
  });
}
