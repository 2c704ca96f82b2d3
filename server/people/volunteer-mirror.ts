import type { RegistryManager } from '../registry/registry.js';
import type { Mirror } from '../warehouse/mirror.js';
import { Person } from './person.entity.js';
import { VolunteerKey } from './volunteer-key.entity.js';

/** All that queries may know of a person: which kind of volunteer, and the day of leaving. */
export const volunteerMirror: Mirror = {
  table: 'volunteer',
  comesWithSegments: true,
  columns: { volunteer_key: 'VARCHAR', kind: 'VARCHAR', left_on: 'DATE' },
  read: async (manager: RegistryManager) => {
    // A query builder knows nothing of the manager's limit to one organisation.
    const { organisationId } = manager.getFilterParams<{ organisationId: string }>('organisation');
    const persons = await manager
      .createQueryBuilder(Person)
      .select(['id', 'kind', 'leftOn'])
      .where({ organisationId })
      .execute<Pick<Person, 'id' | 'kind' | 'leftOn'>[]>();
    const keys = await manager
      .createQueryBuilder(VolunteerKey)
      .select(['personId', 'volunteerKey'])
      .where({ organisationId })
      .orderBy({ volunteerKey: 'asc' })
      .execute<Pick<VolunteerKey, 'personId' | 'volunteerKey'>[]>();
    const byId = new Map(persons.map((person) => [person.id, person]));
    return keys.flatMap(({ personId, volunteerKey }) => {
      const person = byId.get(personId);
      return person ? [{ volunteer_key: volunteerKey, kind: person.kind, left_on: person.leftOn ?? null }] : [];
    });
  },
};
