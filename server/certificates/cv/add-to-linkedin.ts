import type { CertificateContent } from '../content.schemas.js';
import { certificateWords } from '../document/certificate-words.js';

const ADD = 'https://www.linkedin.com/profile/add';

/**
 * The page of LinkedIn that adds a certification to the profile of who opens it. Year and month are those of the day of
 * issue in the association's zone. `organisationId`: its page there, where it has one; LinkedIn takes that or a name.
 */
export function addToLinkedIn(
  { language, organisation, issuedOn, number }: CertificateContent,
  address: string | null,
  organisationId: string | null,
): string {
  const [year = '', month = ''] = issuedOn.split('-');
  const query = new URLSearchParams({
    startTask: 'CERTIFICATION_NAME',
    name: certificateWords[language].heading,
    ...(organisationId === null ? { organizationName: organisation.name } : { organizationId: organisationId }),
    issueYear: year,
    issueMonth: String(Number(month)),
    ...(address === null ? {} : { certUrl: address }),
    certId: number,
  });
  return `${ADD}?${query.toString()}`;
}
