import { dimensionsOf } from '../../query-files/header-names.js';
import type { SmallCount, Telling } from '../../privacy/cells.js';
import type { IndicatorHeader } from '../../query-files/header.schemas.js';
import { AppError } from '../../shared/app-error.js';
import type { Snapshot } from '../../warehouse/snapshot.js';
import { storedColumns } from '../stored-columns.js';
import { groupOf, type MissionPeople, missionPeople, type PartRow } from './parts.js';
import { missionPeopleQuery, partsQuery } from './parts-query.js';
import type { Scope } from './scope.js';
import { tellingOf } from './telling.js';

/** What one figure tells. */
export interface NamedTelling {
  name: string;
  telling: Telling;
}

/** A figure of each member of the family that can be sliced so. Throws `indicator-not-refreshed`, `figure-stays-inside`. */
export async function tellingsOf(
  reader: Snapshot,
  schoolYearStartMonth: number,
  family: readonly IndicatorHeader[],
  scopes: readonly Scope[],
): Promise<readonly NamedTelling[]> {
  const tellings: NamedTelling[] = [];
  for (const one of family) {
    const own = scopesOf(one, scopes);
    const telling = own.length > 0 ? await told(reader, one, own, schoolYearStartMonth) : null;
    if (telling) tellings.push({ name: one.name, telling });
    else if (one === family[0] && own.length > 0) throw new AppError('indicator-not-refreshed', { name: one.name });
  }
  return tellings;
}

/** Tables that a figure can be sliced into. */
function scopesOf(header: IndicatorHeader, scopes: readonly Scope[]): Scope[] {
  const known = dimensionsOf(header);
  return scopes.filter(({ dimensions, filters }) =>
    [...dimensions, ...filters.map(({ dimension }) => dimension)].every((one) => known.includes(one)),
  );
}

/** What does not say who is behind it cannot be judged. Throws `figure-stays-inside`. */
function requirePeople({ name, privacy, unit }: IndicatorHeader, stored: readonly string[]): void {
  const isSaid = ['people', 'volunteer_key'].some((column) => stored.includes(column)) || unit === 'outcome';
  if (privacy.unit === 'volunteer' && !isSaid) throw new AppError('figure-stays-inside', { name });
}

/** Sums that are withheld by themselves when small: visits, people helped. */
export function smallOf({ name, privacy, measures }: IndicatorHeader): SmallCount[] {
  return Object.entries(measures).flatMap(([measure, { kind, withheld_under: own }]) => {
    const least = Math.max(own ?? 0, measure === name ? (privacy.min_value ?? 0) : 0);
    return kind === 'sum' && least > 0 ? [{ measure, least }] : [];
  });
}

/** Null when the figure was never computed as its file says now. */
async function told(
  reader: Snapshot,
  header: IndicatorHeader,
  scopes: readonly Scope[],
  schoolYearStartMonth: number,
): Promise<Telling | null> {
  const stored = await storedColumns(reader, header.name);
  if (header.grain.some((column) => !stored.includes(column))) return null;
  requirePeople(header, stored);
  const { sql, parameters } = partsQuery(header, stored, scopes, schoolYearStartMonth);
  const rows = await reader.read<PartRow>(sql, parameters);
  const active = header.unit === 'outcome' ? await activeIn(reader, scopes, schoolYearStartMonth) : null;
  const kinds = [...new Set(Object.values(header.measures).flatMap((measure) => measure.within ?? []))];
  const groups = rows.map((row) => groupOf(row, scopes, kinds, active));
  return tellingOf(header.privacy.unit === 'answer' ? 'answer' : 'volunteer', groups, scopes, smallOf(header));
}

async function activeIn(
  reader: Snapshot,
  scopes: readonly Scope[],
  schoolYearStartMonth: number,
): Promise<MissionPeople> {
  const stored = await storedColumns(reader, 'volunteer_hours');
  if (!stored.includes('people')) throw new AppError('indicator-not-refreshed', { name: 'volunteer_hours' });
  const { sql, parameters } = missionPeopleQuery(scopes, schoolYearStartMonth);
  return missionPeople(await reader.read<PartRow>(sql, parameters), scopes);
}
