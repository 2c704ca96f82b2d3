import { VolunteerKey } from '../../people/volunteer-key.entity.js';
import type { RegistryManager } from '../../registry/registry.js';
import type { WarehouseConnection } from '../../warehouse/connection.js';
import { copiedPeople } from './copied-people.js';
import type { CopiedRows } from './copied-rows.js';
import type { Blocked } from './found.js';
import { BLOCKED, PLACES } from './results.js';
import type { Week } from './week.js';

/** Somebody and a place. */
export interface AskedAbout {
  personId: string;
  partId: string;
}

/** The same by key; undefined: nobody of that name is known. */
export interface AskedRow {
  volunteer_key: string | undefined;
  part_id: string;
}

/** What is known of these people, with the pairs that are asked about. */
export async function askedAbout(
  em: RegistryManager,
  week: Week,
  asks: readonly AskedAbout[],
): Promise<{ rows: CopiedRows; asked: AskedRow[] }> {
  const ids = [...new Set(asks.map(({ personId }) => personId))];
  const { rows, personIds } = await copiedPeople(em, week, ids);
  const known = new Map([...personIds].map(([key, personId]) => [personId, key]));
  const links = await em.find(VolunteerKey, { personId: { $in: ids } }, { disableIdentityMap: true });
  const keys = new Map(links.map(({ personId, volunteerKey }) => [personId, volunteerKey]));
  const asked = asks.map(({ personId, partId }) => ({
    volunteer_key: known.get(personId) ?? keys.get(personId),
    part_id: partId,
  }));
  return { rows: { ...rows, asked_pair: asked.map((one) => ({ ...one })) }, asked };
}

/** What stands in the way of them, or that the place is no more. */
export async function blockedIn(connection: WarehouseConnection, asked: readonly AskedRow[]): Promise<Blocked[]> {
  const there = new Set((await connection.read<{ part_id: string }>(PLACES)).map(({ part_id: id }) => id));
  const gone = asked.filter(({ part_id: id }) => !there.has(id));
  const none = { filter: 'gone', subject: '', wanted: null, present: null };
  const lost = gone.map(({ volunteer_key: key = '', part_id: id }) => ({ volunteer_key: key, part_id: id, ...none }));
  return [...lost, ...(await connection.read<Blocked>(BLOCKED))];
}
