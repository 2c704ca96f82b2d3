import { SaxesParser } from 'saxes';
import { AppError } from './app-error.js';

export type PictureFormat = 'png' | 'jpg' | 'svg';

const MOST_BYTES = 1_000_000;
const MOST_PIXELS = 16_000_000;
/** What a drawing is made of. Letters would need fonts; pictures, scripts and styles could reach elsewhere. */
const DRAWN = new Set(
  'svg g defs path rect circle ellipse line polyline polygon title desc metadata linearGradient radialGradient stop clipPath'.split(
    ' ',
  ),
);

/** The format of a picture that may stand on a paper: told by its bytes. Throws `picture-unusable`. */
export function pictureFormat(bytes: Uint8Array): PictureFormat {
  const given = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (given.length > MOST_BYTES) throw unusable('plus de 1 Mo', 'more than 1 MB');
  if (given.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex'))) return checked('png', pngPixels(given));
  if (given.subarray(0, 3).equals(Buffer.from('ffd8ff', 'hex'))) return checked('jpg', jpegPixels(given));
  checkDrawing(given);
  return 'svg';
}

function checked(format: PictureFormat, pixels: number): PictureFormat {
  if (!(pixels > 0)) throw unusable('fichier abîmé', 'a damaged file');
  if (pixels > MOST_PIXELS) throw unusable('trop de points', 'too many pixels');
  return format;
}

function pngPixels(given: Buffer): number {
  return given.length < 45 ? 0 : given.readUInt32BE(16) * given.readUInt32BE(20);
}

/** From its frame header (ITU-T T.81, B.2.2); CMYK ones, with four parts, are for presses. */
function jpegPixels(given: Buffer): number {
  for (let at = 2; at + 9 < given.length; at += 2 + given.readUInt16BE(at + 2)) {
    if (given[at] !== 0xff) return 0;
    const marker = given[at + 1] ?? 0;
    if (marker < 0xc0 || marker > 0xcf || [0xc4, 0xc8, 0xcc].includes(marker)) continue;
    if (given[at + 9] === 4) throw unusable('couleurs d’imprimerie (CMJN)', 'colours for a press (CMYK)');
    return given.readUInt16BE(at + 5) * given.readUInt16BE(at + 7);
  }
  return 0;
}

function checkDrawing(given: Buffer): void {
  const parser = new SaxesParser();
  let root: string | undefined;
  parser.on('error', () => {
    throw unusable('format inconnu ou fichier abîmé', 'an unknown format or a damaged file');
  });
  parser.on('doctype', () => {
    throw unusable('SVG avec DOCTYPE', 'an SVG with a DOCTYPE');
  });
  parser.on('opentag', ({ name, attributes }) => {
    root ??= name;
    if (!DRAWN.has(name)) throw unusable(`SVG avec « ${name.slice(0, 40)} »`, `an SVG with “${name.slice(0, 40)}”`);
    for (const [key, value] of Object.entries(attributes))
      if (key.endsWith('href') && !value.startsWith('#'))
        throw unusable('SVG qui renvoie ailleurs', 'an SVG that leads elsewhere');
  });
  parser.write(given.toString('utf8')).close();
  if (root !== 'svg') throw unusable('format inconnu', 'an unknown format');
}

function unusable(fr: string, en: string): AppError {
  return new AppError('picture-unusable', { reason: { fr, en } });
}
