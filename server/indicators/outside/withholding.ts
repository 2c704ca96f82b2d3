import { Injectable } from '@nestjs/common';
import type { House } from '../../ledger/house.js';
import { leastPeople } from '../../privacy/audience.js';
import type { SmallCount, Telling } from '../../privacy/cells.js';
import { withhold, type Withheld } from '../../privacy/withhold.js';
import type { IndicatorHeader } from '../../query-files/header.schemas.js';
import type { Library } from '../../query-files/library.js';
import { Organisations } from '../../registry/organisations.js';
import { AppError } from '../../shared/app-error.js';
import type { Snapshot } from '../../warehouse/snapshot.js';
import { Warehouses } from '../../warehouse/warehouses.js';
import { dimensionsOf } from '../request.js';
import { storedColumns } from '../stored-columns.js';
import { groupOf, type MissionPeople, missionPeople, type PartRow } from './parts.js';
import { missionPeopleQuery, partsQuery } from './parts-query.js';
import type { Scope } from './scope.js';
import { familyOf } from './family.js';
import { tellingOf } from './telling.js';

export interface Decision extends Withheld {
  least: number;
  /** Of the figure first, then of its family. */
  tellings: readonly { name: string; telling: Telling }[];
}

/** What is judged, and by which rules of the association. */
export interface Judged {
  library: Library;
  header: IndicatorHeader;
  schoolYearStartMonth: number;
  leastOutside: number;
}

/** Which cells of a figure an outsider may not see, decided with the people behind each of them. */
@Injectable()
export class Withholding {
  constructor(
    private readonly warehouses: Warehouses,
    private readonly organisations: Organisations,
  ) {}

  /**
   * `outdated`: the same with what was told of figures that are others today: an outsider still knows them nearly, so they
   * guard what is hidden, but no figure of today is known by them. Throws `indicator-not-refreshed`.
   */
  async decide(
    house: House,
    library: Library,
    header: IndicatorHeader,
    scopes: readonly Scope[],
    outdated: readonly Scope[] = [],
  ): Promise<Decision> {
    const warehouse = await this.warehouses.of(house);
    const { schoolYearStartMonth, leastOutside } = await this.organisations.byId(house.id);
    const judged = { library, header, schoolYearStartMonth, leastOutside };
    return warehouse.snapshot((reader) => this.decideFrom(reader, judged, scopes, outdated));
  }

  /** The same, of the reader's moment. */
  async decideFrom(
    reader: Snapshot,
    judged: Judged,
    scopes: readonly Scope[],
    outdated: readonly Scope[] = [],
  ): Promise<Decision> {
    const { library, header, leastOutside } = judged;
    const { unit } = header.privacy;
    const family = familyOf(library, header);
    if (family.every((one) => one.privacy.unit === 'none' && smallOf(one).length === 0))
      return { keys: new Set(), left: [], least: 0, tellings: [] };
    const asked = family.map(({ privacy }) => Math.max(privacy.min_count, leastOutside));
    const least = Math.max(...asked.map((count) => leastPeople('external', unit, count)));
    const tellings = await tellingsOf(reader, judged, family, scopes);
    const older = outdated.length > 0 ? await tellingsOf(reader, judged, family, outdated) : [];
    const all = [
      ...tellings.map(({ telling }) => telling),
      ...older.map(({ telling }) => ({ ...telling, isOutdated: true })),
    ];
    return { ...withhold(all, least), least, tellings };
  }
}

/** A figure of each member of the family that can be sliced so. */
async function tellingsOf(
  reader: Snapshot,
  { schoolYearStartMonth }: Judged,
  family: readonly IndicatorHeader[],
  scopes: readonly Scope[],
): Promise<Decision['tellings']> {
  const tellings: { name: string; telling: Telling }[] = [];
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
function smallOf({ name, privacy, measures }: IndicatorHeader): SmallCount[] {
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
