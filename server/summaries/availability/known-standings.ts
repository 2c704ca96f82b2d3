import { Account } from '../../auth/account.entity.js';
import { Membership } from '../../auth/membership.entity.js';
import { AvailabilityRequest } from '../../people/availability/availability-request.entity.js';
import { Availability } from '../../people/availability.entity.js';
import { LoadLimit } from '../../people/load-limit.entity.js';
import type { Merged } from '../../people/merged.js';
import { Person } from '../../people/person.entity.js';
import { SuggestionConsent } from '../../people/suggestion-consent.entity.js';
import type { RegistryManager } from '../../registry/registry.js';
import type { Known } from './availability-standing.js';

export interface KnownVolunteer extends Known {
  id: string;
  name: string;
  /** To write to; null: none. */
  address: string | null;
  language: 'fr' | 'en' | null;
}

/** Volunteers who have not left, each once, with what is known of them on any of their entries, by name. */
export async function knownVolunteers(em: RegistryManager, merged: Merged, today: string): Promise<KnownVolunteer[]> {
  const plain = { disableIdentityMap: true } as const;
  const here = { kind: 'volunteer' as const, $or: [{ leftOn: null }, { leftOn: { $gt: today } }] };
  const people = await em.find(Person, here, plain);
  const all = new Map<string, KnownVolunteer>();
  for (const person of people) if (merged.countsAs(person.id) === person.id) all.set(person.id, unknown(person));
  const of = (personId: string) => all.get(merged.countsAs(personId));
  for (const { id, email } of people) address(of(id), email);
  for (const [personId, email] of await accountAddresses(em)) address(of(personId), email);
  const consents = await em.find(SuggestionConsent, {}, { ...plain, orderBy: { answeredAt: 'asc', id: 'asc' } });
  for (const { personId, state, answeredAt: at } of consents) set(of(personId), { consent: { state, at } });
  const requests = await em.find(AvailabilityRequest, {}, { ...plain, orderBy: { askedAt: 'asc', id: 'asc' } });
  for (const { personId, way, askedAt: at } of requests)
    set(of(personId), { asked: { at, way }, ...(way === 'mail' && { mailedAt: at }) });
  for (const { personId } of await em.find(Availability, useful(today), plain)) set(of(personId), { hasTimes: true });
  for (const { personId } of await em.find(LoadLimit, {}, plain)) set(of(personId), { hasLimits: true });
  return [...all.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'fr') || (a.id < b.id ? -1 : 1));
}

const useful = (today: string) => ({
  kind: { $ne: 'exception' as const },
  preference: { $gte: 0 },
  $or: [{ validTo: null }, { validTo: { $gt: today } }],
});

function unknown({ id, displayName, language }: Person): KnownVolunteer {
  return {
    id,
    name: displayName,
    address: null,
    language: language === 'fr' || language === 'en' ? language : null,
    consent: null,
    asked: null,
    mailedAt: null,
    hasTimes: false,
    hasLimits: false,
    hasAddress: false,
  };
}

function set(volunteer: KnownVolunteer | undefined, known: Partial<Known>): void {
  if (volunteer) Object.assign(volunteer, known);
}

/** The first address that is known stays. */
function address(volunteer: KnownVolunteer | undefined, email: string | null | undefined): void {
  if (volunteer && volunteer.address === null && email) Object.assign(volunteer, { address: email, hasAddress: true });
}

async function accountAddresses(em: RegistryManager): Promise<[personId: string, email: string][]> {
  const ties = await em.find(Membership, { role: 'volunteer', personId: { $ne: null } }, { disableIdentityMap: true });
  const ids = [...new Set(ties.map(({ accountId }) => accountId))];
  const accounts = await em.find(Account, { id: { $in: ids } }, { disableIdentityMap: true });
  const emails = new Map(accounts.map(({ id, email }) => [id, email]));
  return ties.flatMap(({ personId, accountId }) => {
    const email = emails.get(accountId);
    return personId && email ? [[personId, email] as [string, string]] : [];
  });
}
