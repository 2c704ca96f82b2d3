import { printedLinkCode } from '../../shared/codes/link-code.js';
import type { CertificateLinkView } from './certificate-life.schemas.js';
import type { CertificateLink } from './certificate-link.entity.js';

/** Neither stopped nor over. `today`: in the association's zone. */
export function isOpenLink(
  { stoppedAt, expiresOn }: Pick<CertificateLink, 'stoppedAt' | 'expiresOn'>,
  today: string,
): boolean {
  return !stoppedAt && (!expiresOn || today < expiresOn);
}

export function linkView(link: CertificateLink, address: string, today: string): CertificateLinkView {
  return {
    id: link.id,
    code: printedLinkCode(link.code),
    address,
    level: link.level,
    expiresOn: link.expiresOn ?? null,
    stoppedAt: link.stoppedAt?.toISOString() ?? null,
    isOpen: isOpenLink(link, today),
    openings: link.openings,
    isPrinted: link.isPrinted,
    createdAt: link.createdAt.toISOString(),
  };
}
