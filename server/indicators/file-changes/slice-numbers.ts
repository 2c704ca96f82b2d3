import { dimensionsOf, unitOf } from '../../query-files/header-names.js';
import type { IndicatorHeader } from '../../query-files/header.schemas.js';
import type { WarehouseConnection } from '../../warehouse/connection.js';
import { datedSettings } from '../dated-settings.js';
import { addDays, dayIn } from '../days.js';
import { linesOf } from '../lines.js';
import type { Moment } from '../refresh-plan.js';
import { storedColumns } from '../stored-columns.js';
import type { MovedNumber } from './file-changes.schemas.js';

type Value = MovedNumber['before'];
export type Numbers = ReadonlyMap<string, Omit<MovedNumber, 'after'>>;

/** What `indicator.NAME` answers as it is kept now: in all, month by month, and for each value of each dimension. */
export async function numbersOf(
  connection: WarehouseConnection,
  header: IndicatorHeader,
  { now, zone }: Moment,
): Promise<Numbers> {
  const stored = await storedColumns(connection, header.name);
  const period = await recordedIn(connection, header);
  const found = new Map<string, Omit<MovedNumber, 'after'>>();
  if (!period) return found;
  const recorded = { firstDay: period.from, today: dayIn(zone, now) };
  const settings = await datedSettings(connection, header);
  // Nothing is kept by month of what is taken back.
  const kept = { stored, isKeptByMonth: false };
  const asking = { header, settings, recorded, schoolYearStartMonth: 9, reader: connection, ...kept };
  for (const by of ['whole', 'month', ...dimensionsOf(header)]) {
    const isTime = by === 'whole' || by === 'month';
    const bucket = by === 'month' ? ('month' as const) : null;
    const request = { period, bucket, dimensions: isTime ? [] : [by], filters: [], compare: null };
    for (const { span, combination, values } of (await linesOf(asking, period, request)).all)
      for (const [measure, { label }] of Object.entries(header.measures)) {
        const slice: Value =
          by === 'month' ? (span.bucket ?? '').slice(0, 7) : isTime ? null : (combination[by] ?? null);
        const number = { by, slice, measure, label, unit: unitOf(header, measure), before: values[measure] ?? null };
        found.set(JSON.stringify([by, slice, measure]), number);
      }
  }
  return found;
}

async function recordedIn(connection: WarehouseConnection, { name, time }: IndicatorHeader) {
  const [days] = await connection.read<{ from: string | null; last: string | null }>(
    `SELECT min("${time.column}") AS "from", max("${time.end ?? time.column}") AS last FROM indicator."${name}"`,
  );
  return days?.from && days.last ? { from: days.from, to: addDays(days.last, 1) } : null;
}

/** Numbers that are not the same, the largest differences first; one that is only on one side is unknown on the other. */
export function movedBetween(before: Numbers, after: Numbers): MovedNumber[] {
  const moved: MovedNumber[] = [];
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const [then, now] = [before.get(key), after.get(key)];
    const either = then ?? now;
    if (!either || (then?.before ?? null) === (now?.before ?? null)) continue;
    moved.push({ ...either, before: then?.before ?? null, after: now?.before ?? null });
  }
  return moved.toSorted((a, b) => rankOf(a) - rankOf(b) || distance(b) - distance(a));
}

function rankOf({ by }: MovedNumber): number {
  return by === 'whole' ? 0 : by === 'month' ? 1 : 2;
}

function distance({ before, after }: MovedNumber): number {
  return Math.abs(Number(after ?? 0) - Number(before ?? 0)) || 0;
}
