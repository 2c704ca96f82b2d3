import type { IndicatorFile } from '../query-files/library.js';
import type { Snapshot } from '../warehouse/snapshot.js';
import { cellsAsked } from './card-query.js';
import { dimensionsOf, type FigureRequest } from './request.js';
import { hasRows } from './rows-behind.js';
import { fewestBehind } from './fewest-behind.js';
import { sharesOf } from './shares.js';
import type { FigureCard } from './indicators.schemas.js';

export type CardDetails = Pick<
  FigureCard,
  'sql' | 'standard' | 'provenance' | 'validated' | 'people' | 'parameters' | 'conversions' | 'restated'
> & { hasRows: boolean };

interface Asked {
  warehouse: Pick<Snapshot, 'read'>;
  file: IndicatorFile;
  /** Columns of the kept result. */
  stored: readonly string[];
  request: FigureRequest;
}

/** What a card tells beside the counts: how time was noted, who is behind, what the figure was computed with. */
export async function cardDetails(asked: Asked): Promise<CardDetails> {
  const { header, sql, relations } = asked.file;
  const { provenance, validated } = await noted(asked);
  return {
    sql,
    standard: header.standard?.iris ?? null,
    provenance,
    validated,
    people: await peopleBehind(asked),
    parameters: await parametersOf(asked),
    conversions: relations.includes('staging.conversion') ? await conversions(asked) : [],
    // What was published is looked up where a card is answered.
    restated: [],
    hasRows: hasRows(asked.file),
  };
}

const provenances = ['measured', 'declared', 'estimated'] as const;

/** Shares of time where the figure is time, else of rows counted. */
async function noted({ warehouse, file: { header }, stored, request }: Asked) {
  const known = [...dimensionsOf(header), header.time.column];
  const hasTime = header.unit === 'duration' && stored.includes('person_seconds');
  if (!known.includes('provenance') || !known.includes('status') || !stored.includes('rows_counted'))
    return { provenance: null, validated: null };
  const { where, parameters } = cellsAsked(header.time.column, request);
  const weight = hasTime ? 'person_seconds' : 'rows_counted';
  const rows = await warehouse.read<{ provenance: string; status: string; weight: number }>(
    `SELECT provenance, status, coalesce(sum("${weight}"), 0)::BIGINT AS weight
     FROM indicator."${header.name}" WHERE ${where} GROUP BY provenance, status ORDER BY provenance, status`,
    parameters,
  );
  const of = hasTime ? ('time' as const) : ('rows' as const);
  const sum = (wanted: (row: (typeof rows)[number]) => boolean) =>
    rows.filter(wanted).reduce((total, row) => total + Number(row.weight), 0);
  const all = sum(() => true);
  if (all === 0) return { provenance: null, validated: null };
  const [measured = 0, declared = 0, estimated = 0] = sharesOf(
    provenances.map((one) => sum((row) => row.provenance === one)),
  );
  const [validated = 0] = sharesOf([
    sum((row) => row.status === 'validated'),
    sum((row) => row.status !== 'validated'),
  ]);
  const fewest = await fewestBehind(warehouse, header, stored, request);
  return {
    provenance: { of, measured, declared, estimated, fewest: fewest.provenance },
    validated: { of, share: validated, fewest: fewest.validated },
  };
}

/** The larger of the distinct people and of the largest group; null where nobody stands behind a figure. */
async function peopleBehind({ warehouse, file: { header }, stored, request }: Asked): Promise<FigureCard['people']> {
  if (!stored.includes('people')) return null;
  const { where, parameters } = cellsAsked(header.time.column, request);
  const group = stored.includes('largest_group') ? 'coalesce(max(largest_group), 0)' : '0';
  const [row] = await warehouse.read<{ people: number; largest: number }>(
    `WITH cells AS (SELECT * FROM indicator."${header.name}" WHERE ${where})
     SELECT (SELECT count(DISTINCT member) FROM (SELECT unnest(people) AS member FROM cells))::INTEGER AS people,
       ${group}::INTEGER AS largest
     FROM cells`,
    parameters,
  );
  return { count: Math.max(Number(row?.people ?? 0), Number(row?.largest ?? 0)), fewerThan: null };
}

async function parametersOf(asked: Asked): Promise<FigureCard['parameters']> {
  const { relations } = asked.file;
  const dated = relations.includes('staging.setting') ? await settings(asked) : [];
  return [...dated, ...(relations.includes('staging.time_rate') ? await rates(asked) : [])];
}

async function rates({ warehouse, request: { period } }: Asked): Promise<FigureCard['parameters']> {
  return warehouse.read(
    `SELECT coalesce(category, 'rate') AS name, CAST(rate AS VARCHAR) AS value, currency AS unit, from_day AS "from"
     FROM staging.time_rate WHERE from_day < $to::DATE AND (to_day IS NULL OR to_day > $from::DATE)
     ORDER BY category NULLS LAST, from_day`,
    { ...period },
  );
}

/** Dated settings that the file names, in force at some time of the period. */
async function settings({ warehouse, file, request: { period } }: Asked): Promise<FigureCard['parameters']> {
  const rows = await warehouse.read<{ name: string; value: string; unit: string | null; from: string }>(
    `WITH dated AS (
       SELECT name, value, unit, valid_from, lead(valid_from) OVER (PARTITION BY name ORDER BY valid_from) AS next_from
       FROM staging.setting)
     SELECT name, value, unit, valid_from AS "from" FROM dated
     WHERE valid_from < $to::DATE AND (next_from IS NULL OR next_from > $from::DATE) ORDER BY name, valid_from`,
    { ...period },
  );
  const named = `${file.sql} ${JSON.stringify(file.header.measures)}`;
  return rows.filter(({ name }) => named.includes(`'${name}'`) || named.includes(`"${name}"`));
}

async function conversions({ warehouse, request: { period } }: Asked): Promise<FigureCard['conversions']> {
  const rows = await warehouse.read<
    Record<'name' | 'from_type' | 'from_unit' | 'to_type' | 'to_unit' | 'factor' | 'from_day', string>
  >(
    `SELECT name, from_type, from_unit, to_type, to_unit, factor, from_day FROM staging.conversion
     WHERE from_day < $to::DATE AND (to_day IS NULL OR to_day > $from::DATE) ORDER BY name, from_day`,
    { ...period },
  );
  return rows.map((row) => ({
    name: row.name,
    counted: { type: row.from_type, unit: row.from_unit },
    estimated: { type: row.to_type, unit: row.to_unit },
    factor: String(row.factor),
    from: row.from_day,
  }));
}
