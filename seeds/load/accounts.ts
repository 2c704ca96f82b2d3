import { Account } from '../../server/auth/account.entity.js';
import { Membership } from '../../server/auth/membership.entity.js';
import { newId } from '../../server/shared/identifiers.js';
import type { Association } from '../association/association.js';
import { idOf, newRow, type Desk } from './desk.js';
import { insertAll } from './insert-all.js';

export const directorName = 'Hélène Fontenay';
export const coordinatorName = 'Karim Lavigne';

const staff = [
  { role: 'director', name: directorName, email: 'direction@lanterne.example' },
  { role: 'coordinator', name: coordinatorName, email: 'coordination@lanterne.example' },
  { role: 'administrator', name: 'Perrine Marinier', email: 'technique@lanterne.example' },
] as const;

/** Fictional accounts, without password: only the role chooser of the demo opens them. Returns the coordinator's id. */
export async function writeAccounts(desk: Desk, persons: ReadonlyMap<string, string>): Promise<string> {
  const volunteer = busiestVolunteer(desk.association);
  const members = [
    ...staff.map((member) => ({ ...member, accountId: newId(desk.now), personId: null })),
    {
      role: 'volunteer' as const,
      name: volunteer.displayName,
      email: 'benevole@lanterne.example',
      accountId: newId(desk.now),
      personId: idOf(persons, volunteer.reference),
    },
  ];
  const createdAt = desk.now;
  await insertAll(
    desk.em,
    Account,
    members.map(({ accountId, name, email }) => ({
      id: accountId,
      name,
      email,
      language: 'fr' as const,
      passwordHash: null,
      createdAt,
    })),
  );
  await insertAll(
    desk.em,
    Membership,
    members.map(({ accountId, role, personId }) => ({
      ...newRow(desk),
      accountId,
      role,
      personId,
      missionIds: null,
      createdAt,
    })),
  );
  return members.find(({ role }) => role === 'coordinator')?.accountId ?? '';
}

/** Of those who still come to a place, the one with most rows: a page with something to see. */
export function busiestVolunteer({ volunteers, activities }: Association): Association['volunteers'][number] {
  const rows = new Map<string, number>();
  for (const { volunteer, remote } of activities)
    if (volunteer !== null && !remote) rows.set(volunteer, (rows.get(volunteer) ?? 0) + 1);
  const [busiest] = volunteers
    .filter((volunteer) => volunteer.stoppedOn === null && volunteer.kind === 'volunteer')
    .toSorted((one, other) => (rows.get(other.reference) ?? 0) - (rows.get(one.reference) ?? 0));
  if (busiest === undefined) throw new Error('The association has nobody left');
  return busiest;
}
