import { secondsOfDuration } from '../credential/duration.js';
import type { SignedCredential } from '../credential/credential.schemas.js';
import { reasonTexts } from './reason-texts.js';
import type { SignedFacts, VerificationView } from './verification.schemas.js';
import type { Verification } from './verify-credential.js';

/**
 * A verdict as it is told: the reason in words, and what the signed file says. `replacement`: the certificate that took
 * the place of a revoked one, where it is known that there is one.
 */
export function verificationView(
  { verdict, reason, credential }: Verification,
  replacement: { number: string | null } | null,
  language: 'fr' | 'en',
): VerificationView {
  const isReplaced = verdict === 'revoked' && replacement !== null;
  const code = isReplaced ? 'replaced' : reason;
  return {
    verdict: isReplaced ? 'replaced' : verdict,
    reason: code === null ? null : { code, text: reasonTexts[code][language] },
    certificate: credential && factsOf(credential),
    replacedBy: isReplaced ? replacement.number : null,
  };
}

function factsOf({ name, issuer, validFrom, credentialSubject: subject, evidence }: SignedCredential): SignedFacts {
  const described = new Map(subject.achievement.resultDescription.map((one) => [one.id, one]));
  const results = subject.result.map(({ resultDescription, value }) => ({
    ...described.get(resultDescription),
    value,
  }));
  const total = results.find(({ resultType }) => resultType === 'ext:VolunteerDuration')?.value ?? '';
  return {
    number: subject.licenseNumber,
    personName: subject.identifier[0].identityHash,
    organisationName: issuer.name,
    title: name,
    achievement: subject.achievement.name,
    from: subject.activityStartDate.slice(0, 10),
    to: subject.activityEndDate.slice(0, 10),
    personSeconds: secondsOfDuration(total) ?? 0,
    results: results.map((result) => ({ name: result.name ?? '', value: result.value })),
    origin: evidence[0].narrative,
    issuedAt: validFrom,
  };
}
