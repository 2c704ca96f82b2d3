import { ErasedVolunteer } from '../people/erased-volunteer.entity.js';
import { VolunteerKey } from '../people/volunteer-key.entity.js';
import type { Mirror } from '../warehouse/mirror.js';
import { Assignment } from './assignment.entity.js';

/** Who agreed to come, and for how long, by key: those who withdrew stay out. */
export const assignmentMirror: Mirror = {
  table: 'assignment',
  columns: { assignment_id: 'VARCHAR', slot_id: 'VARCHAR', volunteer_key: 'VARCHAR', seconds: 'BIGINT' },
  read: async (manager) => {
    // A query builder knows nothing of the manager's limit to one organisation.
    const { organisationId } = manager.getFilterParams<{ organisationId: string }>('organisation');
    const agreed = await manager
      .createQueryBuilder(Assignment)
      .select(['id', 'slotId', 'personId', 'seconds'])
      .where({ organisationId, state: 'agreed' })
      .orderBy({ slotId: 'asc', id: 'asc' })
      .execute<Pick<Assignment, 'id' | 'slotId' | 'personId' | 'seconds'>[]>();
    if (agreed.length === 0) return [];
    const links = await manager
      .createQueryBuilder(VolunteerKey)
      .select(['personId', 'volunteerKey'])
      .where({ organisationId })
      .execute<Pick<VolunteerKey, 'personId' | 'volunteerKey'>[]>();
    const gone = await manager.find(ErasedVolunteer, {}, { disableIdentityMap: true });
    const keys = new Map([
      ...links.map(({ personId, volunteerKey }) => [personId, volunteerKey] as const),
      ...gone.map(({ id, volunteerKey }) => [id, volunteerKey] as const),
    ]);
    return agreed.map(({ id, slotId, personId, seconds }) => ({
      assignment_id: id,
      slot_id: slotId,
      volunteer_key: keys.get(personId) ?? null,
      seconds,
    }));
  },
};
