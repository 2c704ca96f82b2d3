import type { AuditTrail } from '../../audit/audit-trail.js';
import type { Caller } from '../../auth/caller.js';
import type { RegistryManager } from '../../registry/registry.js';

type EditionAct =
  'create' | 'correct' | 'link-renew' | 'link-stop' | 'words-withdrawn' | 'embed-make' | 'embed-move' | 'embed-stop';

/** Who acts: somebody, or the programme itself. Taking an edition back is an act on its publication. */
export type Actor = Pick<Caller, 'accountId' | 'name'>;
export const programme: Actor = { accountId: null, name: 'Sillage' };

/** No code of a link stands in the trail. */
export function recordEdition(
  audit: AuditTrail,
  em: RegistryManager,
  { accountId, name }: Actor,
  act: EditionAct,
  { id, organisationId }: { id: string; organisationId: string },
  details: Record<string, unknown> = {},
): Promise<void> {
  return audit.record(em, {
    organisationId,
    actorId: accountId,
    actorName: name,
    action: `edition.${act}`,
    record: `edition:${id}`,
    details,
  });
}
