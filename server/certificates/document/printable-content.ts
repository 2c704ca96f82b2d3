import type { Coverage } from '../../paper/coverage.js';
import { printableText } from '../../paper/printable-text.js';
import { AppError } from '../../shared/app-error.js';
import type { CertificateContent } from '../content.schemas.js';
import { fieldName } from './field-name.js';

export interface PrintableContent {
  content: CertificateContent;
  /** Little pictures (emoji) that the paper goes without, and where they stood. */
  dropped: { field: { fr: string; en: string }; pictures: string[] }[];
}

type Value = string | number | boolean | null | Value[] | { [key: string]: Value };
/** Somebody's name is printed whole or not at all. */
const NAMES = new Set(['volunteer.name', 'volunteer.printedName', 'signatory.name']);

/** What our fonts can print of a certificate. Throws `letters-not-printed`, which names the field and its letters. */
export function printableContent(content: CertificateContent, coverage: Coverage): PrintableContent {
  const dropped: PrintableContent['dropped'] = [];
  const isPrintedOtherwise = content.volunteer.printedName !== null;
  const printed = (value: Value, path: string): Value => {
    if (typeof value === 'string') return path === 'volunteer.name' && isPrintedOtherwise ? value : text(value, path);
    if (Array.isArray(value)) return value.map((one, at) => printed(one, `${path}.${at}`));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [key, printed(one, path === '' ? key : `${path}.${key}`)]),
    );
  };
  const text = (value: string, path: string): string => {
    const { missing, ...found } = printableText(value, coverage);
    const refused = NAMES.has(path) || found.text === '' ? [...missing, ...found.dropped] : missing;
    if (refused.length > 0) throw notPrinted(path, refused);
    if (found.dropped.length > 0) dropped.push({ field: fieldName(path), pictures: found.dropped });
    return found.text;
  };
  return { content: printed(content, '') as CertificateContent, dropped };
}

function notPrinted(path: string, letters: readonly string[]): AppError {
  const quoted = [...new Set(letters)].map((letter) => `“${letter}”`).join(', ');
  return new AppError('letters-not-printed', { field: fieldName(path), letters: quoted }, { path });
}
