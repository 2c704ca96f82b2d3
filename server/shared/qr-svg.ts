import { toString } from 'qrcode';

/** A QR code as an SVG document, read back even when a quarter of it is hidden. */
export function qrSvg(text: string): Promise<string> {
  return toString(text, { type: 'svg', errorCorrectionLevel: 'Q', margin: 4 });
}
