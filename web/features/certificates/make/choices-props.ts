import type { CertificateOptions } from '../../../../server/certificates/choices.schemas.js';
import type { CertificateDraft } from './certificate-draft.js';

/** What a part of the form is given. */
export interface ChoicesProps {
  options: CertificateOptions;
  draft: CertificateDraft;
  onChange: (part: Partial<CertificateDraft>) => void;
}
