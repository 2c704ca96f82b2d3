import { createHash } from 'node:crypto';
import type { CertificateContent } from '../content.schemas.js';

/** Of all that a certificate says, as it is kept: another as soon as it says something else. */
export function contentFingerprint(content: CertificateContent): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 22);
}
