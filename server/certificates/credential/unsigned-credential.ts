import { CONTEXTS, CREDENTIAL_SCHEMA, type UnsignedCredential } from './credential.schemas.js';
import type {
  ContentIssuer,
  ContentSkill,
  CredentialContent,
  SecondsByOrigin,
  StatusPlace,
} from './credential-content.js';
import { type CredentialTexts, credentialTexts, SPECIMEN } from './credential-texts.js';
import { plainDuration } from './duration.js';
import { resultsOf } from './results.js';

type Subject = UnsignedCredential['credentialSubject'];

/**
 * The Open Badges 3.0 credential of a certificate, ready to be signed. `draw` gives a fresh UUID for each thing that
 * needs a name. Every string is NFC; what is empty is left out.
 */
export function unsignedCredential(
  content: CredentialContent,
  status: StatusPlace,
  draw: () => string,
): UnsignedCredential {
  const texts = credentialTexts[content.language];
  const urn = () => `urn:uuid:${draw()}`;
  const issuedAt = wholeSeconds(content.issuedAt);
  return inNfc({
    '@context': [...CONTEXTS],
    id: urn(),
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: (content.isSpecimen ? `${SPECIMEN} – ` : '') + texts.title(yearsOf(content.period)),
    issuer: issuerOf(content.issuer),
    validFrom: issuedAt,
    awardedDate: issuedAt,
    credentialSubject: subjectOf(content, texts, urn),
    evidence: [
      {
        id: urn(),
        type: ['Evidence'],
        genre: 'Aggregate',
        name: texts.origin,
        narrative: originOf(content.seconds, content.language),
      },
    ],
    credentialSchema: [{ ...CREDENTIAL_SCHEMA }],
    credentialStatus: {
      id: `${status.listUrl}#${status.index}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: String(status.index),
      statusListCredential: status.listUrl,
    },
  });
}

function subjectOf(content: CredentialContent, texts: CredentialTexts, urn: () => string): Subject {
  const { descriptions, results } = resultsOf(content, texts, urn);
  const { achievement, period, skills } = content;
  const role = content.role?.title ?? null;
  const alignment = skills.flatMap((skill) => alignmentOf(skill) ?? []);
  return {
    id: urn(),
    type: ['AchievementSubject'],
    identifier: identifiersOf(content),
    ...(isSaid(role) ? { role } : {}),
    licenseNumber: content.number,
    activityStartDate: noon(period.from),
    activityEndDate: noon(period.to),
    achievement: {
      id: achievement.id,
      type: ['Achievement'],
      achievementType: 'CommunityService',
      inLanguage: content.language,
      name: texts.achievement(achievement.title),
      description: achievement.description,
      criteria: { narrative: texts.criteria },
      ...(alignment.length > 0 ? { alignment } : {}),
      resultDescription: descriptions,
    },
    result: results,
  };
}

function identifiersOf({ personName, bornOn }: CredentialContent): Subject['identifier'] {
  const name = { type: 'IdentityObject', hashed: false, identityHash: personName, identityType: 'name' } as const;
  return bornOn === null ? [name] : [name, { ...name, identityHash: bornOn, identityType: 'ext:BirthDate' }];
}

function issuerOf({ did, name, url, identifiers }: ContentIssuer): UnsignedCredential['issuer'] {
  const others = identifiers.map(({ type, value }) => ({
    type: 'IdentifierEntry' as const,
    identifier: value,
    identifierType: `ext:${type}`,
  }));
  return {
    id: did,
    type: ['Profile'],
    name,
    ...(isSaid(url) ? { url } : {}),
    ...(others.length > 0 ? { otherIdentifier: others } : {}),
  };
}

function alignmentOf({ name, esco }: ContentSkill) {
  if (!isSaid(esco)) return null;
  return {
    type: ['Alignment'] as ['Alignment'],
    targetName: name,
    targetUrl: esco,
    targetType: 'ext:ESCOSkill' as const,
    targetFramework: 'ESCO' as const,
    targetCode: esco.slice(esco.lastIndexOf('/') + 1),
  };
}

function originOf({ measured, declared, estimated }: SecondsByOrigin, language: 'fr' | 'en'): string {
  const texts = credentialTexts[language];
  return [
    texts.ofMeasured(plainDuration(measured, language)),
    texts.ofDeclared(plainDuration(declared, language)),
    estimated === null ? texts.withoutEstimated : texts.ofEstimated(plainDuration(estimated, language)),
  ].join(', ');
}

/** The same day in every French territory. */
const noon = (day: string): string => `${day}T11:00:00Z`;

export const wholeSeconds = (instant: Date): string => instant.toISOString().replace(/\.\d{3}Z$/, 'Z');

function yearsOf({ from, to }: CredentialContent['period']): string {
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  return first === last ? first : `${first}–${last}`;
}

function isSaid(text: string | null): text is string {
  return text !== null && text.trim() !== '';
}

function inNfc<T>(value: T): T {
  if (typeof value === 'string') return plainText(value) as T;
  if (Array.isArray(value)) return value.map(inNfc) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, inNfc(member)])) as T;
}

/** Canonical forms differ on control characters, and half a character is none: both would make a judge say no. */
function plainText(text: string): string {
  return Buffer.from(text)
    .toString()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .normalize('NFC');
}
