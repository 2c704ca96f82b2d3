import { Organisation } from '../../server/registry/organisation.entity.js';
import type { People } from '../../server/people/people.js';
import { coordinatorName, directorName, writeAccounts } from './accounts.js';
import { writeAnswers } from './answers.js';
import type { Desk } from './desk.js';
import { writeGrants } from './grants.js';
import { writeLetterhead } from './letterhead.js';
import { writeMissions } from './missions.js';
import { writeLocks, writeNeeds } from './needs.js';
import { writePeople } from './people.js';
import { writeProfiles, writeSkills } from './profiles.js';
import { writeQuotes } from './quotes.js';
import { writeReports } from './reports.js';
import { writeTargets } from './targets.js';
import { writeTrainings } from './trainings.js';

export const ORGANISATION_NAME = 'La Lanterne du Quai';

/** Everything of the association but its activity log, in the caller's transaction. */
export async function writeRegistryPart(desk: Desk, people: People): Promise<void> {
  await desk.em.nativeUpdate(Organisation, { id: desk.organisationId }, { name: ORGANISATION_NAME });
  const persons = await writePeople(desk, people);
  const missions = await writeMissions(desk);
  const skills = await writeSkills(desk);
  await writeProfiles(desk, persons, missions, skills);
  await writeTrainings(desk, persons);
  await writeNeeds(desk, persons, missions, skills);
  await writeAnswers(desk, missions, coordinatorName);
  const [quoteId] = await writeQuotes(desk, missions, coordinatorName);
  await writeTargets(desk, missions, { director: directorName, coordinator: coordinatorName });
  await writeGrants(desk, missions, directorName);
  await writeLetterhead(desk, directorName);
  await writeReports(desk, directorName, quoteId);
  const coordinator = await writeAccounts(desk, persons);
  await writeLocks(desk, persons, missions, coordinator);
}
