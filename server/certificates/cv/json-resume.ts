import type { CertificateContent } from '../content.schemas.js';
import { certificateWords } from '../document/certificate-words.js';
import { cvWords } from './cv-words.js';
import { missionTimes, resultText, wholeTime } from './said-in-a-cv.js';

/** What JSON Resume 1.0.0 says of it: https://jsonresume.org/schema */
export interface JsonResume {
  $schema: string;
  volunteer: {
    organization: string;
    position: string;
    startDate: string;
    endDate: string;
    summary: string;
    highlights: string[];
  }[];
  certificates: { name: string; date: string; issuer: string; url?: string }[];
}

const SCHEMA = 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json';

/** A résumé with nothing in it but this certificate. `address`: where a stranger checks it; null without a link. */
export function jsonResume(content: CertificateContent, address: string | null): JsonResume {
  const { language, organisation, role, from, to, issuedOn, number, isSpecimen } = content;
  const words = cvWords[language];
  const heading = certificateWords[language].heading;
  return {
    $schema: SCHEMA,
    volunteer: [
      {
        organization: organisation.name,
        position: role?.title ?? words.position,
        startDate: from,
        endDate: to,
        summary: words.validated(wholeTime(content)),
        highlights: highlightsOf(content),
      },
    ],
    certificates: [
      {
        name: `${heading} ${number}${isSpecimen ? words.specimen : ''}`,
        date: issuedOn,
        issuer: organisation.name,
        ...(address === null ? {} : { url: address }),
      },
    ],
  };
}

/** Each mission with its time, then what came of it. */
function highlightsOf(content: CertificateContent): string[] {
  const { language, missions } = content;
  const times = missionTimes(content);
  return missions.flatMap(({ title, results }, at) => [
    `${title} (${times[at] ?? ''})`,
    ...results.map((result) => resultText(result, language)),
  ]);
}
