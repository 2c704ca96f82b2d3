import { isDeepStrictEqual } from 'node:util';
import type { RegistryManager } from '../../registry/registry.js';
import { grouped } from '../../shared/grouped.js';
import { newId } from '../../shared/identifiers.js';
import { Availability } from '../availability.entity.js';
import { LoadLimit } from '../load-limit.entity.js';
import { Preference } from '../preference.entity.js';
import { SuggestionConsent } from '../suggestion-consent.entity.js';
import { AvailabilityTelling } from './availability-telling.entity.js';
import { type FileTold, inOrder, NO_LIMITS, type ToldConsent, type ToldDay } from './file-told.js';
import type { toldParts } from './availability.schemas.js';

const plain = { disableIdentityMap: true } as const;
const ofDays = { kind: { $in: ['once', 'exception'] as ('once' | 'exception')[] } };

/** Of each of these people what they told of limits, causes, single dates and suggestions. */
export async function readFileTold(em: RegistryManager, ids: readonly string[]): Promise<(id: string) => FileTold> {
  const of = { personId: { $in: [...ids] } };
  const by = <Row extends { personId: string }>(rows: readonly Row[]) => grouped(rows, ({ personId }) => personId);
  const limits = new Map((await em.find(LoadLimit, of, plain)).map((row) => [row.personId, row]));
  const causes = by(await em.find(Preference, { ...of, missionId: null }, plain));
  const days = by(await em.find(Availability, { ...of, ...ofDays }, plain));
  const consents = by(await em.find(SuggestionConsent, of, plain));
  return (id) => ({
    limits: limitsOf(limits.get(id)),
    causes: inOrder((causes.get(id) ?? []).map(({ cause, weight }) => ({ cause: cause ?? '', weight }))),
    days: inOrder((days.get(id) ?? []).map(dayOf)),
    consents: inOrder((consents.get(id) ?? []).map(consentOf)),
  });
}

/** Makes the rows say it, inside the caller's transaction; what changes leaves a line that a file told it. */
export async function writeFileTold(
  em: RegistryManager,
  own: { organisationId: string; personId: string },
  told: FileTold,
  at: Date,
): Promise<void> {
  const { personId } = own;
  const before = (await readFileTold(em, [personId]))(personId);
  const isNew = (part: keyof FileTold) => !isDeepStrictEqual(before[part], told[part]);
  const parts = [
    isNew('days') && 'times',
    isNew('limits') && 'limits',
    isNew('causes') && 'preferences',
    isNew('consents') && 'consent',
  ].filter((part): part is (typeof toldParts)[number] => part !== false);
  if (parts.length === 0) return;
  if (isNew('limits')) {
    await em.nativeDelete(LoadLimit, { personId });
    if (told.limits) await em.insert(LoadLimit, { ...own, ...told.limits });
  }
  if (isNew('causes')) {
    await em.nativeDelete(Preference, { personId, missionId: null });
    for (const one of told.causes) await em.insert(Preference, { id: newId(at), ...own, missionId: null, ...one });
  }
  if (isNew('days')) {
    await em.nativeDelete(Availability, { personId, ...ofDays });
    for (const day of told.days) await em.insert(Availability, { id: newId(at), ...own, everyWeeks: 1, ...day });
  }
  if (isNew('consents')) await writeConsents(em, own, before.consents, told.consents, at);
  const typedById = told.consents.find((one) => !before.consents.some((other) => isSame(one, other)))?.typedById;
  const telling = { toldAt: at, source: 'file' as const, typedById: typedById ?? null, words: null, parts };
  await em.insert(AvailabilityTelling, { id: newId(at), ...own, ...telling });
}

/** One that is no longer among them came by a file that is taken back. */
async function writeConsents(
  em: RegistryManager,
  own: { organisationId: string; personId: string },
  before: readonly ToldConsent[],
  after: readonly ToldConsent[],
  at: Date,
): Promise<void> {
  const row = ({ answeredAt, ...consent }: ToldConsent) => ({ ...consent, answeredAt: new Date(answeredAt) });
  for (const gone of before.filter((one) => !after.some((other) => isSame(one, other))))
    await em.nativeDelete(SuggestionConsent, { personId: own.personId, ...row(gone) });
  for (const fresh of after.filter((one) => !before.some((other) => isSame(one, other))))
    await em.insert(SuggestionConsent, { id: newId(at), ...own, ...row(fresh) });
}

const isSame = (one: ToldConsent, other: ToldConsent): boolean => isDeepStrictEqual(one, other);

function limitsOf(row: LoadLimit | undefined): FileTold['limits'] {
  if (!row) return null;
  return {
    comfortSecondsPerWeek: row.comfortSecondsPerWeek ?? NO_LIMITS.comfortSecondsPerWeek,
    capSecondsPerWeek: row.capSecondsPerWeek ?? null,
    daysPerWeek: row.daysPerWeek ?? null,
    minimumRestSeconds: row.minimumRestSeconds ?? null,
    invitationsPer30Days: row.invitationsPer30Days,
    maxKm: row.maxKm ?? null,
    remoteOnly: row.remoteOnly,
  };
}

function dayOf({ kind, validFrom, validTo, weekdays, fromTime, toTime, zone, preference }: Availability): ToldDay {
  const isAway = kind === 'exception';
  return {
    kind: isAway ? 'exception' : 'once',
    validFrom,
    validTo: validTo ?? null,
    weekdays,
    fromTime,
    toTime,
    preference,
    zone,
  };
}

function consentOf({ state, answeredAt, source, wording, typedById }: SuggestionConsent): ToldConsent {
  return { state, answeredAt: answeredAt.toISOString(), source, wording, typedById: typedById ?? null };
}
