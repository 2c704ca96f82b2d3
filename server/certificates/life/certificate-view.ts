import type { CertificateView, OwnCertificate } from './certificate-life.schemas.js';
import { contentFingerprint } from './content-fingerprint.js';
import type { Certificate } from './certificate.entity.js';

type Facts = Omit<OwnCertificate, 'links'>;

/** What is told of one that was not erased. `numbers`: of those it replaces or is replaced by, by id. */
export function factsOf(row: Certificate, numbers: ReadonlyMap<string, string | null>): Facts {
  const { id, state, number, language, content, askedAt, pairId, revocation, revokedAt } = row;
  if (!content || !number || !language || !askedAt || state === 'erased')
    throw new Error(`certificate ${id} is erased`);
  const other = (one: string | null | undefined) => (one ? { id: one, number: numbers.get(one) ?? null } : null);
  const { time, missions, from, to, isSpecimen, signatory } = content;
  return {
    id,
    number,
    state,
    isSpecimen,
    language,
    pairId: pairId ?? null,
    from,
    to,
    personSeconds: time.measured + time.declared + (time.estimated ?? 0),
    missions: missions.map(({ title }) => title),
    signatory: { id: row.signatoryId ?? '', name: signatory.name, function: signatory.function },
    askedAt: askedAt.toISOString(),
    issuedAt: row.issuedAt?.toISOString() ?? null,
    refusal: row.refusal ?? null,
    revocation: revocation && revokedAt ? { category: revocation, at: revokedAt.toISOString() } : null,
    replaces: other(row.replacesId),
    replacedBy: other(row.replacedById),
    toReplaceSince: row.toReplaceSince?.toISOString() ?? null,
  };
}

export function staffViewOf(
  row: Certificate,
  numbers: ReadonlyMap<string, string | null>,
  name: string,
): CertificateView {
  return {
    ...factsOf(row, numbers),
    person: { id: row.personId ?? '', name },
    fingerprint: row.content ? contentFingerprint(row.content) : '',
    role: row.content?.role ?? null,
    printedName: row.content?.volunteer.printedName ?? null,
    bornOn: row.content?.volunteer.bornOn ?? null,
    approvedAt: row.approvedAt?.toISOString() ?? null,
  };
}
