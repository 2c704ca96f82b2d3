import { isDeepStrictEqual } from 'node:util';
import type { CertificateRole } from '../content.schemas.js';

/** A role in the very words that were confirmed before is confirmed; in other words, it is only said. */
export function stillConfirmed(
  role: CertificateRole | null,
  before: CertificateRole | null | undefined,
): CertificateRole | null {
  if (!role || !before?.isConfirmed) return role;
  const confirmed = { ...role, isConfirmed: true };
  return isDeepStrictEqual(confirmed, before) ? confirmed : role;
}
