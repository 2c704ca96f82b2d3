import { Person } from '../../people/person.entity.js';
import type { RegistryManager } from '../../registry/registry.js';
import { AppError, type ErrorParameters } from '../../shared/app-error.js';
import { type ErrorCode, errorTexts } from '../../shared/error-texts.js';
import type { Language } from '../../shared/language.js';
import { CertificateBatchPerson } from './certificate-batch-person.entity.js';
import type { CertificateBatch } from './certificate-batch.entity.js';
import type { BatchView } from './many.schemas.js';

/** How far it is, and for whom it failed and why. */
export async function batchView(
  em: RegistryManager,
  { id, state, wanted, createdAt, endedAt }: CertificateBatch,
  language: Language,
): Promise<BatchView> {
  const states: Partial<Record<CertificateBatchPerson['state'], number>> = {};
  const rows = await em.find(CertificateBatchPerson, { batchId: id }, { fields: ['state'], disableIdentityMap: true });
  for (const row of rows) states[row.state] = (states[row.state] ?? 0) + 1;
  return {
    id,
    state,
    from: wanted.from,
    to: wanted.to,
    languages: wanted.languages,
    createdAt: createdAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    people: rows.length,
    issued: states.issued ?? 0,
    waiting: states.waiting ?? 0,
    left: (states['to-do'] ?? 0) + (states['left-out'] ?? 0),
    failed: (states.failed ?? 0) === 0 ? [] : await failuresOf(em, id, language),
  };
}

async function failuresOf(em: RegistryManager, batchId: string, language: Language): Promise<BatchView['failed']> {
  const failed = await em.find(CertificateBatchPerson, { batchId, state: 'failed' }, { orderBy: { id: 'asc' } });
  const people = await em.find(Person, { id: { $in: failed.map(({ personId }) => personId) } });
  const names = new Map(people.map(({ id, displayName }) => [id, displayName]));
  return failed.map(({ personId, fault }) => {
    const code = fault && fault.code in errorTexts ? (fault.code as ErrorCode) : 'not-found';
    const detail = new AppError(code, (fault?.parameters ?? {}) as ErrorParameters).sentence(language);
    return { name: names.get(personId) ?? '', code, detail };
  });
}
