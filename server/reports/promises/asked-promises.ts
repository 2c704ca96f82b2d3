import type { TableRequest } from '../../indicators/publications/publications.schemas.js';
import { isDivided } from '../../missions/grants/attributed.js';
import type { PromiseView, ReportedAgreement } from '../../missions/grants/grants.schemas.js';
import { dimensionsOf } from '../../query-files/header-names.js';
import type { Library } from '../../query-files/library.js';

/** Half-open, days in the association's zone. */
export interface Days {
  from: string;
  to: string;
}

/** How much of what the table tells is this grant's. */
export type OwnPart =
  /** All of it: what is not divided between funders; `ofAll`: nor kept by mission. */
  | { kind: 'whole'; ofAll: boolean }
  /** Ten-thousandths of the whole. */
  | { kind: 'same'; part: number }
  /** Ten-thousandths of each mission. */
  | { kind: 'each'; parts: ReadonlyMap<string, number> };

/** What is asked of the figures to say what came of a promise; `silent`: why nothing is. */
export type AskedPromise =
  | { promise: PromiseView; table: number; measure: string; own: OwnPart; silent: null }
  | { promise: PromiseView; silent: 'words' | 'amount' | 'inside' | 'gone' | 'days' | 'none' };

export interface AskedOfGrant {
  /** Days of the report that are the grant's; null: none are. */
  days: Days | null;
  /** The tables that promises name by their place. */
  tables: TableRequest[];
  promises: AskedPromise[];
}

/**
 * What a report asks so that each promise of a grant is compared with what came of it. Measures that add up are the
 * grant's by the part of each mission that it answers for; others are told whole, of its missions where they are kept
 * by mission.
 */
export function askedOfGrant(grant: ReportedAgreement, report: Days, library: Library): AskedOfGrant {
  const days = commonDays(grant, report);
  const tables: TableRequest[] = [];
  const placeOf = (table: TableRequest): number => {
    const found = tables.findIndex((one) => JSON.stringify(one) === JSON.stringify(table));
    return found === -1 ? tables.push(table) - 1 : found;
  };
  const promises = grant.promises.map((promise): AskedPromise => {
    const { figure } = promise;
    if (figure === null) return { promise, silent: 'words' };
    if (figure.isHidden) return { promise, silent: 'amount' };
    const header = library.indicators.get(figure.indicator)?.header;
    const measure = header?.measures[figure.measure];
    if (!header || !measure) return { promise, silent: 'gone' };
    if (!header.audience.includes('external')) return { promise, silent: 'inside' };
    if (days === null) return { promise, silent: 'days' };
    const own = ownPart(grant, promise, isDivided(measure.kind), dimensionsOf(header).includes('mission_id'));
    if (own === null) return { promise, silent: 'none' };
    const table = {
      figure: figure.indicator,
      ...days,
      ...(own.kind === 'each' ? { by: 'mission_id' } : {}),
      where: figure.filters.map(({ dimension, value }) => `${dimension}:${value}`),
    };
    if (!(own.kind === 'whole' && own.ofAll) && !namesMission(promise))
      table.where.push(...grant.missions.map(({ missionId }) => `mission_id:${missionId}`));
    return { promise, table: placeOf(table), measure: figure.measure, own, silent: null };
  });
  return { days, tables, promises };
}

/** Null: nothing of it is the grant's. */
function ownPart(grant: ReportedAgreement, promise: PromiseView, divided: boolean, byMission: boolean): OwnPart | null {
  if (!divided || !byMission) return { kind: 'whole', ofAll: !byMission };
  const parts = new Map(grant.missions.map(({ missionId, part }) => [missionId, part]));
  const named = promise.figure?.filters.filter(({ dimension }) => dimension === 'mission_id') ?? [];
  const counted = named.length > 0 ? named.map(({ value }) => parts.get(value) ?? 0) : [...parts.values()];
  const [first = 0] = counted;
  if (counted.every((part) => part === 0)) return null;
  return counted.every((part) => part === first) ? { kind: 'same', part: first } : { kind: 'each', parts };
}

const namesMission = ({ figure }: PromiseView): boolean =>
  figure?.filters.some(({ dimension }) => dimension === 'mission_id') ?? false;

function commonDays({ fromDay, toDay }: ReportedAgreement, report: Days): Days | null {
  const from = fromDay > report.from ? fromDay : report.from;
  const to = toDay < report.to ? toDay : report.to;
  return from < to ? { from, to } : null;
}
