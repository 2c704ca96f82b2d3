import { Account } from '../../auth/account.entity.js';
import type { RegistryManager } from '../../registry/registry.js';
import { Availability } from '../availability.entity.js';
import { LoadLimit } from '../load-limit.entity.js';
import { Preference } from '../preference.entity.js';
import { SuggestionConsent } from '../suggestion-consent.entity.js';
import { AvailabilityRequest } from './availability-request.entity.js';
import { AvailabilityTelling } from './availability-telling.entity.js';
import type { ToldAvailability } from './availability.schemas.js';
import { toldTime } from './told-times.js';

/** All that is known, of every entry of a person, the one that counts first. Titles of missions are known below. */
export async function knownAvailability(em: RegistryManager, entries: readonly string[]): Promise<ToldAvailability> {
  const of = { personId: { $in: [...entries] } };
  const plain = { disableIdentityMap: true } as const;
  const times = await em.find(Availability, of, {
    ...plain,
    orderBy: { validFrom: 'asc', fromTime: 'asc', id: 'asc' },
  });
  const limits = await em.find(LoadLimit, of, plain);
  const preferences = await em.find(Preference, of, { ...plain, orderBy: { id: 'asc' } });
  const latest = { answeredAt: 'desc', id: 'desc' } as const;
  const consents = await em.find(SuggestionConsent, of, { ...plain, orderBy: latest });
  const tellings = await em.find(AvailabilityTelling, of, { ...plain, orderBy: { toldAt: 'desc', id: 'desc' } });
  const requests = await em.find(AvailabilityRequest, of, { ...plain, orderBy: { askedAt: 'desc', id: 'desc' } });
  const nameOf = await namesOf(em, [...consents, ...tellings]);
  return {
    times: times.map(({ validTo = null, ...row }) => toldTime({ ...row, validTo })),
    limits: limitsOf(entries.flatMap((id) => limits.find(({ personId }) => personId === id) ?? [])[0]),
    preferences: preferences.map(({ missionId = null, cause = null, weight }) => ({
      missionId,
      title: null,
      cause,
      weight,
    })),
    consents: consents.map(({ state, answeredAt, source, wording, typedById }) => ({
      state,
      answeredAt: answeredAt.toISOString(),
      source,
      wording,
      typedBy: nameOf(typedById),
    })),
    tellings: tellings.map(({ toldAt, source, typedById, words = null, parts }) => ({
      toldAt: toldAt.toISOString(),
      source,
      typedBy: nameOf(typedById),
      words,
      parts,
    })),
    requests: requests.map(({ askedAt, way }) => ({ askedAt: askedAt.toISOString(), way })),
  };
}

function limitsOf(row: LoadLimit | undefined): ToldAvailability['limits'] {
  if (!row) return null;
  return {
    comfortSecondsPerWeek: row.comfortSecondsPerWeek ?? null,
    capSecondsPerWeek: row.capSecondsPerWeek ?? null,
    daysPerWeek: row.daysPerWeek ?? null,
    minimumRestSeconds: row.minimumRestSeconds ?? null,
    invitationsPer30Days: row.invitationsPer30Days,
    maxKm: row.maxKm ?? null,
    remoteOnly: row.remoteOnly,
  };
}

async function namesOf(em: RegistryManager, rows: readonly { typedById?: string | null | undefined }[]) {
  const ids = [...new Set(rows.flatMap(({ typedById }) => typedById ?? []))];
  const accounts = await em.find(Account, { id: { $in: ids } }, { disableIdentityMap: true });
  const names = new Map(accounts.map(({ id, name }) => [id, name]));
  return (id: string | null | undefined): string | null => names.get(id ?? '') ?? null;
}
