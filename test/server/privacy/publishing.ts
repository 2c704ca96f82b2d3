import { bucketOf } from '../../../server/indicators/buckets.js';
import type { RowGroup } from '../../../server/indicators/outside/parts.js';
import { cellKey, type Scope, slicesOf } from '../../../server/indicators/outside/scope.js';
import { tellingOf } from '../../../server/indicators/outside/telling.js';
import type { Telling } from '../../../server/privacy/cells.js';
import { withhold } from '../../../server/privacy/withhold.js';
import { type Activity, pick } from './history.js';

/** A published table: what it is about, and each cell's amount; null is hidden. */
export interface Table {
  scope: Scope;
  cells: { by: string[]; values: string[]; amount: number | null; truth: number }[];
  /** The day it was told: what arrived later is not in it. */
  toldOn?: string;
  /** What one unit of time counts for in its amounts, where it is not 1: rates are public. */
  weight?: (mission: string) => number;
}

type Dimension = 'mission' | 'site' | 'funder';

/** Asks for tables as a director might: any slices, filters, and periods within one another. */
export function anyScope(random: () => number, name: string, months: number): Scope {
  const first = random() < 0.6 ? 0 : Math.floor(random() * months);
  const last = random() < 0.6 ? months : first + 1 + Math.floor(random() * (months - first));
  const day = (month: number) => (month >= 12 ? '2026-01-01' : `2025-${String(month + 1).padStart(2, '0')}-01`);
  const dimensions = (['mission', 'site', 'funder'] as const).filter(() => random() < 0.3);
  const filtered = pick(random, ['none', 'none', 'funder', 'site'] as const);
  return {
    name,
    period: { from: day(first), to: day(last) },
    filters: filtered === 'none' ? [] : [{ dimension: filtered, values: [`${filtered} ${Math.floor(random() * 3)}`] }],
    bucket: pick(random, [null, 'month', 'quarter'] as const),
    dimensions,
    state: 'asked',
    hasSubtotals: false,
  };
}

/** Publishes new tables beside earlier ones, as several figures of one family. */
export function publish(activities: readonly Activity[], scopes: readonly Scope[], told: readonly Scope[]) {
  const all = [...told, ...scopes];
  const hours = tellingIn(activities, all);
  const planned = tellingIn(
    activities.filter(({ isPlanned }) => isPlanned),
    all,
  );
  const { keys, left } = withhold([hours, planned], 5);
  return { keys, left, hours, planned };
}

function tellingIn(activities: readonly Activity[], scopes: readonly Scope[]): Telling {
  return tellingOf('volunteer', groupsOf(activities, scopes), scopes);
}

/** As the query of the warehouse groups rows. */
function groupsOf(activities: readonly Activity[], scopes: readonly Scope[]): RowGroup[] {
  return activities.map((one) => {
    const flags = scopes.map((scope, at) => {
      const inPeriod = one.day >= scope.period.from && one.day < scope.period.to;
      const bucket = inPeriod && scope.bucket ? bucketOf(scope.bucket, one.day, 9).start : null;
      return { [`p${at}`]: inPeriod, [`f${at}`]: inPeriod && isKept(scope, one), [`b${at}`]: bucket };
    });
    const part = { people: [one.person], largestGroup: 0, rows: 1, kind: '', values: { seconds: one.seconds } };
    return { part, row: Object.assign({ ...one }, ...flags) as RowGroup['row'] };
  });
}

export function isKept({ filters }: Scope, row: Pick<Activity, Dimension>): boolean {
  return filters.every(({ dimension, values }) => values.includes(row[dimension as Dimension]));
}

/** What is printed: rows and total of each table. */
export function tablesOf(
  activities: readonly Activity[],
  scopes: readonly Scope[],
  keys: ReadonlySet<string>,
): Table[] {
  return scopes.map((scope) => {
    const rows = new Map<string, Table['cells'][number]>();
    for (const one of activities) {
      if (one.day < scope.period.from || one.day >= scope.period.to || !isKept(scope, one)) continue;
      for (const by of slicesOf(scope).length > 0 ? [[], slicesOf(scope)] : [[]]) {
        const values = by.map((name) =>
          name === 'bucket' && scope.bucket ? bucketOf(scope.bucket, one.day, 9).start : one[name as Dimension],
        );
        const key = cellKey(scope, by, values);
        const cell = rows.get(key) ?? { by, values, amount: keys.has(key) ? null : 0, truth: 0 };
        rows.set(key, cell);
        cell.truth += one.seconds;
        if (cell.amount !== null) cell.amount += one.seconds;
      }
    }
    return { scope, cells: [...rows.values()] };
  });
}
