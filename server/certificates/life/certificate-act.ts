import type { AuditTrail } from '../../audit/audit-trail.js';
import type { Caller } from '../../auth/caller.js';
import type { RegistryManager } from '../../registry/registry.js';
import type { CertificateAct } from './certificate-life.schemas.js';

/** Who acts: somebody, or the programme itself. */
export type Actor = Pick<Caller, 'accountId' | 'name'>;
export const programme: Actor = { accountId: null, name: 'Sillage' };

/** Neither a name nor a number: what was done stays when the person goes. */
export function recordAct(
  audit: AuditTrail,
  em: RegistryManager,
  organisationId: string,
  { accountId, name }: Actor,
  act: CertificateAct,
  certificateId: string,
  details?: Record<string, unknown>,
): Promise<void> {
  return audit.record(em, {
    organisationId,
    actorId: accountId,
    actorName: name,
    action: `certificate.${act}`,
    record: `certificate:${certificateId}`,
    ...(details ? { details } : {}),
  });
}
