import type { Unit } from '../../../server/indicators/indicators.schemas.js';
import type { FrozenTable } from '../../../server/indicators/publications/publications.schemas.js';
import type { ChartTask } from '../../../server/paper/charts/chart-task.js';
import { toldTable } from '../../support/told-report.ts';

/** The figures of a chart as the report tells them: the same rows, under the same title. */
export function reportTable({ rows, words }: ChartTask): FrozenTable {
  const [first = {}] = rows;
  const isTime = 'bucket' in first;
  const name = Object.keys(words.labels)[0] ?? '';
  const about = isTime ? 'bucket' : 'mission_title';
  const values = rows.map((row) => [String(row[about]), Number(row[name])] as const);
  const unit = unitOf(name, values[0]?.[1] ?? 0);
  return toldTable({
    name,
    title: { fr: words.title, en: words.title },
    unit,
    by: isTime
      ? { column: 'month', label: { fr: 'Mois', en: 'Month' } }
      : { column: 'mission_id', label: { fr: 'Mission', en: 'Mission' } },
    rows: values,
    // A share has no sum.
    total: unit === 'percent' ? null : values.reduce((sum, [, value]) => sum + value, 0),
  });
}

function unitOf(name: string, value: number): Unit {
  if (name === 'person_seconds') return 'duration';
  return value < 1 ? 'percent' : 'count';
}
