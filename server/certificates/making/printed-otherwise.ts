import { coverageOfFonts } from '../../paper/coverage.js';
import { printableText } from '../../paper/printable-text.js';
import { AppError } from '../../shared/app-error.js';

/** A name is printed whole or not at all. */
export function isPrintable(name: string): boolean {
  const { missing, dropped } = printableText(name, coverageOfFonts());
  return missing.length + dropped.length === 0;
}

/** Nobody takes another's name: another spelling is for a name that our fonts lack. Throws `certificate-name-printable`. */
export function requireOwnName(name: string, printedName: string | null): void {
  if (printedName !== null && isPrintable(name)) throw new AppError('certificate-name-printable', { name });
}
