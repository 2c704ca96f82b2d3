import type { CertificateContent } from '../content.schemas.js';
import { monthText } from '../../shared/day-text.js';
import { pageTexts } from './page-texts.js';
import { paperSection } from './paper-section.js';
import type { OpenedCertificate } from './public-certificates.js';
import { factList, mayStillHold, saidVerdict, verdictPart } from './verdict-part.js';
import { anotherOne, type Frame, page } from './verification-page.js';

/**
 * A certificate at its address. `full`: what its paper shows, as long as it may hold. `status`: number, association,
 * month and state, and nobody’s name. One that holds no more shows that only, whatever the address.
 */
export function certificatePage(frame: Frame, { content, level, verdict }: OpenedCertificate): string {
  const text = pageTexts[frame.language];
  const said = saidVerdict(verdict, content.isSpecimen, frame.language);
  const parts = [verdictPart(said)];
  if (!mayStillHold(verdict)) parts.push(status(frame, content, said.title));
  else if (level === 'status')
    parts.push(`<p><strong>${text.compareNumber}</strong></p>`, status(frame, content, said.title));
  else parts.push(`<p><strong>${text.compare}</strong></p>`, paperSection(content, text.content));
  return page(frame, {
    title: said.title,
    isTitled: true,
    house: content.organisation.name,
    body: parts.join('\n') + anotherOne(frame.language),
  });
}

function status({ language }: Frame, content: CertificateContent, state: string): string {
  const text = pageTexts[language];
  return factList([
    [text.number, content.number],
    [text.organisation, content.organisation.name],
    [text.month, monthText(content.issuedOn, language)],
    [text.state, state],
  ]);
}
