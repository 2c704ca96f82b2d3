import { qrSvg } from '../shared/qr-svg.js';

export interface CodePicture {
  svg: Buffer;
  /** With its white edges, mm. */
  width: number;
  /** Of one such edge, mm. */
  edge: number;
}

/** Of the code itself, without its quiet zone: at least 25 mm. */
const CODE_MILLIMETRES = 26;
/** White on each side of a code, in its own squares. */
const QUIET = 4;

/** An address as a code that a telephone reads from a paper. */
export async function codePicture(address: string): Promise<CodePicture> {
  const svg = await qrSvg(address);
  const modules = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1] ?? 0);
  const inner = modules - 2 * QUIET;
  // In this order: the papers made before keep their bytes.
  return {
    svg: Buffer.from(svg),
    width: (CODE_MILLIMETRES * modules) / inner,
    edge: (CODE_MILLIMETRES * QUIET) / inner,
  };
}
