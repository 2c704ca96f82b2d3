import { Injectable } from '@nestjs/common';
import type { House } from '../../ledger/house.js';
import { leastPeople } from '../../privacy/audience.js';
import type { Telling } from '../../privacy/cells.js';
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
import { tellingOf } from './telling.js';

export interface Decision extends Withheld {
  least: number;
  tellings: readonly Telling[];
}

/** Which cells of a figure an outsider may not see, decided with the people behind each of them. */
@Injectable()
export class Withholding {
  constructor(
    private readonly warehouses: Warehouses,
    private readonly organisations: Organisations,
  ) {}

  /** Throws `indicator-not-refreshed`. */
  async decide(house: House, library: Library, header: IndicatorHeader, scopes: readonly Scope[]): Promise<Decision> {
    const warehouse = await this.warehouses.of(house);
    const { schoolYearStartMonth } = await this.organisations.byId(house.id);
    return warehouse.snapshot((reader) => this.decideFrom(reader, library, header, scopes, schoolYearStartMonth));
  }

  /** The same, of the reader's moment. */
  async decideFrom(
    reader: Snapshot,
    library: Library,
    header: IndicatorHeader,
    scopes: readonly Scope[],
    schoolYearStartMonth: number,
  ): Promise<Decision> {
    const { unit, min_count } = header.privacy;
    if (unit === 'none') return { keys: new Set(), left: [], least: 0, tellings: [] };
    const family = familyOf(library, header);
    const least = Math.max(...family.map((one) => leastPeople('external', unit, one.privacy.min_count)), min_count);
    const tellings: Telling[] = [];
    for (const one of family) {
      const own = scopesOf(one, scopes);
      const telling = own.length > 0 ? await told(reader, one, own, schoolYearStartMonth) : null;
      if (telling) tellings.push(telling);
      else if (one === header) throw new AppError('indicator-not-refreshed', { name: header.name });
    }
    return { ...withhold(tellings, least), least, tellings };
  }
}

/** The figure and those it can be turned into. */
function familyOf(library: Library, header: IndicatorHeader): IndicatorHeader[] {
  const { family, unit } = header.privacy;
  if (family === undefined) return [header];
  const others = [...library.indicators.values()].map((file) => file.header);
  return [
    header,
    ...others.filter((one) => one !== header && one.privacy.family === family && one.privacy.unit === unit),
  ];
}

/** Tables that a figure can be sliced into. */
function scopesOf(header: IndicatorHeader, scopes: readonly Scope[]): Scope[] {
  const known = dimensionsOf(header);
  return scopes.filter(({ dimensions, filters }) =>
    [...dimensions, ...filters.map(({ dimension }) => dimension)].every((one) => known.includes(one)),
  );
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
  const { sql, parameters } = partsQuery(header, stored, scopes, schoolYearStartMonth);
  const rows = await reader.read<PartRow>(sql, parameters);
  const active = header.unit === 'outcome' ? await activeIn(reader, scopes, schoolYearStartMonth) : null;
  const kinds = [...new Set(Object.values(header.measures).flatMap((measure) => measure.within ?? []))];
  const groups = rows.map((row) => groupOf(row, scopes, kinds, active));
  const { unit, min_value } = header.privacy;
  const small = min_value === undefined ? undefined : { measure: header.name, least: min_value };
  return tellingOf(unit === 'answer' ? 'answer' : 'volunteer', groups, scopes, small);
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
