import type { RegistryManager } from '../../registry/registry.js';
import { newId } from '../../shared/identifiers.js';
import { Availability } from '../availability.entity.js';
import { LoadLimit } from '../load-limit.entity.js';
import { Preference } from '../preference.entity.js';
import { SuggestionConsent } from '../suggestion-consent.entity.js';
import { AvailabilityTelling } from './availability-telling.entity.js';
import type { TellAvailability, TellLimits, toldParts } from './availability.schemas.js';
import { AppError } from '../../shared/app-error.js';
import { rowsOf } from './told-times.js';

/** Of whom, by whom and from where. */
export interface Telling {
  organisationId: string;
  /** Every entry of the person, the one that counts first: new rows are written on it. */
  entries: readonly [string, ...string[]];
  at: Date;
  /** When it was said, which may be an earlier day. */
  saidAt: Date;
  /** Of that day, in the zone. */
  today: string;
  zone: string;
  source: AvailabilityTelling['source'];
  typedById: string | null;
  words: string | null;
}

/**
 * Writes what somebody told, inside the caller's transaction: each part replaces what was told before, but consents,
 * which are added. Throws what `rowsOf` throws, and `comfort-over-cap`.
 */
export async function writeTold(em: RegistryManager, told: TellAvailability, telling: Telling): Promise<void> {
  const { organisationId, entries, at, saidAt, source, typedById, words } = telling;
  const own = { organisationId, personId: entries[0] };
  const theirs = { personId: { $in: [...entries] } };
  const parts = partsOf(told);
  if (told.times !== undefined) {
    const rows = rowsOf(told.times, telling);
    await em.nativeDelete(Availability, theirs);
    for (const row of rows) await em.insert(Availability, { id: newId(at), ...own, ...row });
  }
  if (told.limits !== undefined) {
    requireOrder(told.limits);
    await em.nativeDelete(LoadLimit, theirs);
    await em.insert(LoadLimit, { ...own, ...told.limits });
  }
  if (told.preferences !== undefined) {
    await em.nativeDelete(Preference, theirs);
    for (const one of latestOfEach(told.preferences)) await em.insert(Preference, { id: newId(at), ...own, ...one });
  }
  if (told.consent !== undefined) {
    const { state, wording } = told.consent;
    const answer = { state, wording, answeredAt: saidAt, source, typedById };
    await em.insert(SuggestionConsent, { id: newId(at), ...own, ...answer });
  }
  if (parts.length === 0) return;
  await em.insert(AvailabilityTelling, { id: newId(at), ...own, toldAt: at, source, typedById, words, parts });
}

function requireOrder({ comfortSecondsPerWeek: comfort, capSecondsPerWeek: cap }: TellLimits): void {
  if (comfort !== null && cap !== null && comfort > cap) throw new AppError('comfort-over-cap');
}

function partsOf(told: TellAvailability): (typeof toldParts)[number][] {
  const all = ['times', 'limits', 'preferences', 'consent'] as const;
  return all.filter((part) => told[part] !== undefined);
}

/** Zero is what was never said; said twice, the last counts. */
function latestOfEach(told: NonNullable<TellAvailability['preferences']>) {
  const each = new Map(told.map((one) => [`${one.missionId ?? ''} ${one.cause ?? ''}`, one]));
  return [...each.values()].filter(({ weight }) => weight !== 0);
}
