import { VolunteerKey } from '../../people/volunteer-key.entity.js';
import type { RegistryManager } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';

/** Nothing is kept of somebody who was erased meanwhile. Throws `not-found`. */
export async function requirePerson(em: RegistryManager, personId: string | null | undefined): Promise<void> {
  if (!personId || (await em.count(VolunteerKey, { personId })) === 0) throw new AppError('not-found');
}
