import type { SignedCredential } from '../../../server/certificates/credential/credential.schemas.js';

type Draft = SignedCredential & { [name: string]: unknown };
type Change = (draft: Draft) => void;

const other = (text: string): string => {
  const at = Math.floor(text.length / 2);
  const sign = text[at] === 'x' ? 'y' : 'x';
  return text.slice(0, at) + sign + text.slice(at + 1);
};
const aYearLater = (instant: string): string => `${Number(instant.slice(0, 4)) + 1}${instant.slice(4)}`;
const oneMore = (value: string): string =>
  /\d/.test(value) ? value.replace(/\d/, (digit) => `${digit}1`) : other(value);
const first = <T>(list: readonly T[]): T => list[0] as T;
const last = <T>(list: readonly T[]): T => list[list.length - 1] as T;

/** Twenty ways to make a certificate say something else: one value at a time. Each applies to every certificate. */
export const mutations: Readonly<Record<string, Change>> = {
  'another title': (one) => void (one.name = other(one.name)),
  'another association’s name': (one) => void (one.issuer.name = other(one.issuer.name)),
  'another signer': (one) => void (one.issuer.id = `${one.issuer.id}x`),
  'another number for the association': (one) =>
    void (one.issuer.otherIdentifier = [
      { type: 'IdentifierEntry', identifier: 'W999999999', identifierType: 'ext:RNA' },
    ]),
  'issued a year later': (one) => void (one.validFrom = aYearLater(one.validFrom)),
  'awarded a year later': (one) => void (one.awardedDate = aYearLater(one.awardedDate)),
  'over one day': (one) => void (one.validUntil = '2056-01-01T00:00:00Z'),
  'somebody else': (one) => void (first(one.credentialSubject.identifier).identityHash = 'Quelqu’un d’autre'),
  'one letter of the name': (one) => {
    const identity = first(one.credentialSubject.identifier);
    identity.identityHash = other(identity.identityHash);
  },
  'another role': (one) => void (one.credentialSubject.role = `${one.credentialSubject.role ?? ''} en chef`),
  'another number': (one) => void (one.credentialSubject.licenseNumber = other(one.credentialSubject.licenseNumber)),
  'begun earlier': (one) => void (one.credentialSubject.activityStartDate = '1999-01-01T11:00:00Z'),
  'ended later': (one) =>
    void (one.credentialSubject.activityEndDate = aYearLater(one.credentialSubject.activityEndDate)),
  'another achievement': (one) =>
    void (one.credentialSubject.achievement.description = other(one.credentialSubject.achievement.description)),
  'more hours': (one) =>
    void (first(one.credentialSubject.result).value = oneMore(first(one.credentialSubject.result).value)),
  'another last result': (one) =>
    void (last(one.credentialSubject.result).value = oneMore(last(one.credentialSubject.result).value)),
  'another name for a result': (one) => {
    const described = last(one.credentialSubject.achievement.resultDescription);
    described.name = other(described.name);
  },
  'another origin': (one) => void (first(one.evidence).narrative = oneMore(first(one.evidence).narrative)),
  'the place of another in the list': (one) => {
    const index = String(Number(one.credentialStatus.statusListIndex) + 1);
    one.credentialStatus.statusListIndex = index;
    one.credentialStatus.id = `${one.credentialStatus.statusListCredential}#${index}`;
  },
  'one sign of the signature': (one) => {
    const { proofValue } = one.proof;
    one.proof.proofValue = proofValue.slice(0, 40) + (proofValue[40] === '3' ? '4' : '3') + proofValue.slice(41);
  },
  'signed at another time': (one) => void (one.proof.created = aYearLater(one.proof.created)),
};

export function mutated(credential: SignedCredential, change: Change): SignedCredential {
  const draft = structuredClone(credential) as Draft;
  change(draft);
  return draft;
}
