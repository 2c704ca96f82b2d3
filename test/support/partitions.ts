import { tableFromIPC } from 'apache-arrow';
import { toArrow, toCsv } from '../../server/indicators/formats.js';
import type { IndicatorResult } from '../../server/indicators/indicators.schemas.js';

type Answer = Record<string, unknown>[];

/** The rows of one answer as each format gives them, numbers as numbers. */
export function inEveryFormat(result: IndicatorResult): Record<'json' | 'csv' | 'arrow', Answer> {
  const [head = [], ...lines] = toCsv(result)
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','));
  const isNumber = new Set(result.columns.filter(({ unit }) => unit !== null).map(({ name }) => name));
  const csv = lines.map((line) =>
    Object.fromEntries(
      head.map((name, at) => [name, line[at] === '' ? null : isNumber.has(name) ? Number(line[at]) : line[at]]),
    ),
  );
  const table = tableFromIPC(toArrow(result));
  const arrow = Array.from({ length: table.numRows }, (_, row) =>
    Object.fromEntries(
      table.schema.fields.map(({ name }) => {
        const value: unknown = table.getChild(name)?.get(row);
        return [name, typeof value === 'bigint' ? Number(value) : (value ?? null)];
      }),
    ),
  );
  return { json: JSON.parse(JSON.stringify(result.rows)) as Answer, csv, arrow };
}
