export const singleByteEncodings = ['windows-1252', 'iso-8859-15', 'windows-1250', 'macintosh'] as const;
export type SingleByteEncoding = (typeof singleByteEncodings)[number];

const french = new Set('àâæçéèêëîïôœùûüÿÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸ');
const western = new Set('áíóúñãõäöåøßìòýÁÍÓÚÑÃÕÄÖÅØÌÒÝ');
/** Signs that stand beside spaces and figures in French and English. */
const typographic = new Set('«»“”‘’–—…€£°№²³½¼¾×·•§©®™\u00a0');
const letter = /\p{L}/u;
const upper = /\p{Lu}/u;
const lower = /\p{Ll}/u;
const figure = /[\d\s]/;

const tables = new Map(
  singleByteEncodings.map((encoding) => [
    encoding,
    Array.from({ length: 256 }, (_, byte) => new TextDecoder(encoding).decode(Uint8Array.of(byte))),
  ]),
);

export function decodeByte(encoding: SingleByteEncoding, byte: number): string {
  return tables.get(encoding)?.[byte] ?? '\ufffd';
}

/** How plausible a byte is between its neighbours, as French or English: from -5 (a control code) to 1.2. */
export function plausibility(encoding: SingleByteEncoding, before: number, byte: number, after: number): number {
  const [left, sign, right] = [before, byte, after].map((one) => decodeByte(encoding, one)) as [string, string, string];
  if (/\p{Cc}|\ufffd/u.test(sign)) return -5;
  return letter.test(sign) ? ofLetter(left, sign, right) : ofSign(left, sign, right);
}

function ofLetter(left: string, sign: string, right: string): number {
  if (sign === 'ƒ' || sign === 'ª' || sign === 'º') return -0.5;
  if (upper.test(sign) && lower.test(left)) return -1;
  if (upper.test(sign) && letter.test(left) && lower.test(right)) return -0.7;
  if (!letter.test(left) && !letter.test(right)) return sign === 'à' ? 1 : -0.2;
  if (lower.test(sign) && upper.test(left) && upper.test(right)) return -0.5;
  return french.has(sign) ? 1 : western.has(sign) ? 0.7 : 0.2;
}

function ofSign(left: string, sign: string, right: string): number {
  const isInWord = letter.test(left) && letter.test(right);
  if (sign === '’') return isInWord ? 1.2 : 0.3;
  if (isInWord) return sign === '\u00a0' ? 0.3 : -1;
  if (!typographic.has(sign)) return -0.5;
  return standsWell(left, sign, right) ? 0.5 : -0.5;
}

function standsWell(left: string, sign: string, right: string): boolean {
  if ('«“‘'.includes(sign)) return !letter.test(left);
  if ('»”…™®'.includes(sign)) return !letter.test(right);
  if ('²³½¼¾€£×'.includes(sign)) return figure.test(left) || figure.test(right);
  if (sign === '°') return figure.test(left) || 'nN'.includes(left);
  return true;
}
