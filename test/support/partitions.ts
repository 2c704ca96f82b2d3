import { tableFromIPC } from 'apache-arrow';
import { toArrow, toCsv } from '../../server/indicators/formats.js';
import type { IndicatorResult } from '../../server/indicators/indicators.schemas.js';
import { currencyOf, heading } from '../../server/indicators/workbook/cells.js';
import { toWorkbook } from '../../server/indicators/workbook/figure-workbook.js';
import { openWorkbook } from '../../server/ingest/workbook.js';
import { allRecords, type SentFiles } from '../server/ingest/sent-file.js';

const SECONDS_AN_HOUR = 3600;

type Answer = Record<string, unknown>[];

/** The rows of one answer as each format gives them, numbers as numbers. */
export async function inEveryFormat(
  result: IndicatorResult,
  files: SentFiles,
): Promise<Record<'json' | 'csv' | 'arrow' | 'xlsx', Answer>> {
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
  return { json: JSON.parse(JSON.stringify(result.rows)) as Answer, csv, arrow, xlsx: await inWorkbook(result, files) };
}

/** The measures of each row, as a spreadsheet has them; hours as the seconds they are. */
async function inWorkbook(result: IndicatorResult, files: SentFiles): Promise<Answer> {
  const file = files.put(await toWorkbook(result, [], 'en'));
  const [head, ...rows] = await allRecords(openWorkbook(file, 'Data'));
  const currency = currencyOf(result.card);
  const measures = result.columns.filter(({ unit }) => unit !== null);
  return rows.map(({ cells }) =>
    Object.fromEntries(
      measures.map((column) => {
        const told = cells[(head?.cells ?? []).indexOf(heading(column, 'en', currency))] ?? '';
        const value = told === '' ? null : Number(told);
        return [column.name, value !== null && column.unit === 'duration' ? value * SECONDS_AN_HOUR : value];
      }),
    ),
  );
}
