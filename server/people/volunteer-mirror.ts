import type { RegistryManager } from '../registry/registry.js';
import type { Mirror } from '../warehouse/mirror.js';
import { ErasedVolunteer } from './erased-volunteer.entity.js';
import { Person } from './person.entity.js';
import { VolunteerKey } from './volunteer-key.entity.js';

/** All that queries may know of a person: which kind of volunteer, the day of leaving, and whether anybody is there. */
export const volunteerMirror: Mirror = {
  table: 'volunteer',
  comesWithSegments: true,
  columns: { volunteer_key: 'VARCHAR', kind: 'VARCHAR', left_on: 'DATE', erased: 'BOOLEAN' },
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
    const known = keys.flatMap(({ personId, volunteerKey }) => {
      const person = byId.get(personId);
      return person ? [rowOf(volunteerKey, person, false)] : [];
    });
    const gone = await manager.find(
      ErasedVolunteer,
      {},
      { orderBy: { volunteerKey: 'asc' }, disableIdentityMap: true },
    );
    return [...known, ...gone.map((one) => rowOf(one.volunteerKey, one, true))];
  },
};

function rowOf(volunteerKey: string, { kind, leftOn }: Pick<Person, 'kind' | 'leftOn'>, erased: boolean) {
  return { volunteer_key: volunteerKey, kind, left_on: leftOn ?? null, erased };
}
