import { secondsOfDuration } from '../credential/duration.js';
import type { SignedCredential } from '../credential/credential.schemas.js';
import { SPECIMEN } from '../credential/credential-texts.js';
import { wholeSeconds } from '../credential/unsigned-credential.js';
import type { CertificateContent } from '../content.schemas.js';

type ResultType = SignedCredential['credentialSubject']['achievement']['resultDescription'][number]['resultType'];

/** Whether what is kept to be printed still says what was signed: nothing else may be shown under a good signature. */
export function isSameAsSigned(content: CertificateContent, credential: SignedCredential): boolean {
  const { credentialSubject: subject, issuer, validFrom, name } = credential;
  const { measured, declared, estimated } = content.time;
  const pairs: [unknown, unknown][] = [
    [subject.licenseNumber, content.number],
    [subject.identifier[0].identityHash, content.volunteer.name.normalize('NFC')],
    [issuer.name, content.organisation.name.normalize('NFC')],
    [subject.activityStartDate.slice(0, 10), content.from],
    [subject.activityEndDate.slice(0, 10), content.to],
    [subject.achievement.inLanguage, content.language],
    [validFrom, wholeSeconds(new Date(content.issuedAt))],
    [name.startsWith(SPECIMEN), content.isSpecimen],
    [signedSeconds(subject, 'ext:VolunteerDuration'), measured + declared + (estimated ?? 0)],
    [signedSeconds(subject, 'ext:VolunteerDurationMeasured'), measured],
    [signedSeconds(subject, 'ext:VolunteerDurationDeclared'), declared],
    [signedSeconds(subject, 'ext:VolunteerDurationEstimated'), estimated],
  ];
  return pairs.every(([signed, kept]) => signed === kept) && isAllSigned(content, credential);
}

/** Whatever sentence of the credential holds it: sentences may be written otherwise one day, what they say may not. */
function isAllSigned({ missions, role, skills, trainings, languages }: CertificateContent, signed: object): boolean {
  const all = textsOf(signed).join('\n');
  const told = [
    ...missions.flatMap(({ title, tasks, results }) => [title, tasks, ...results.map(({ label }) => label)]),
    ...(role === null ? [] : [role.title, role.responsibilities, role.autonomy]),
    ...[...skills, ...languages].map(({ name }) => name),
    ...trainings.map(({ title }) => title),
  ];
  return told.every((text) => text === null || all.includes(text.normalize('NFC')));
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

function signedSeconds(subject: SignedCredential['credentialSubject'], type: ResultType): number | null {
  const described = subject.achievement.resultDescription.find(({ resultType }) => resultType === type);
  const value = subject.result.find(({ resultDescription }) => resultDescription === described?.id)?.value;
  return described === undefined || value === undefined ? null : secondsOfDuration(value);
}
