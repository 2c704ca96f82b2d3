import { readCertificateNumber } from '../certificate-number.js';
import { readLinkCode } from '../../shared/codes/link-code.js';

/** What somebody typed in the box: a code, or the whole address that ends with it. */
export function typedCode(typed: unknown): { code: string } | { fault: 'notACode' | 'numberTyped' } {
  const text = typeof typed === 'string' ? typed.slice(0, 200).trim() : '';
  const [, end = text] = /\/v\/([^/?#]*)/i.exec(text) ?? [];
  const code = readLinkCode(end);
  if (code !== null) return { code };
  return { fault: readCertificateNumber(text) === null ? 'notACode' : 'numberTyped' };
}
