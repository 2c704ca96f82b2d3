import type { IndicatorFile } from '../query-files/library.js';
import { cellsBehind } from './card-query.js';
import { fewestBehind } from './fewest-behind.js';
import type { Row } from './fill.js';
import { weightOf } from './measures/numbers.js';
import { tablesOf } from './months/month-tables.js';
import type { FigureRequest } from './request.js';
import { hasRows } from './rows-behind.js';
import type { Reader } from './slices.js';
import { sharesOf } from './shares.js';
import type { FigureCard } from './indicators.schemas.js';

export type CardDetails = Pick<
  FigureCard,
  'sql' | 'standard' | 'provenance' | 'validated' | 'people' | 'parameters' | 'conversions' | 'restated'
> & { hasRows: boolean };

interface Asked {
  warehouse: Reader;
  file: IndicatorFile;
  /** Columns of the kept result. */
  stored: readonly string[];
  isKeptByMonth: boolean;
  request: FigureRequest;
  /** What was found for the whole. */
  behind: Row;
  isForOutside: boolean;
}

/** What a card tells beside the counts: how time was noted, who is behind, what the figure was computed with. */
export async function cardDetails(asked: Asked): Promise<CardDetails> {
  const { header, sql, relations } = asked.file;
  return {
    sql,
    standard: header.standard?.iris ?? null,
    ...(await noted(asked)),
    people: await peopleBehind(asked),
    parameters: await parametersOf(asked),
    conversions: relations.includes('staging.conversion') ? await conversions(asked) : [],
    // What was published is looked up where a card is answered.
    restated: [],
    hasRows: hasRows(asked.file),
  };
}

/** Inside, every share is told. */
const nobody = { provenance: null, validated: null };
const provenances = ['measured', 'declared', 'estimated'] as const;

/** Shares of time where the figure is time, else of rows counted. */
async function noted(asked: Asked): Promise<Pick<CardDetails, 'provenance' | 'validated'>> {
  const { warehouse, file, stored, request, behind, isForOutside } = asked;
  const { header } = file;
  const weight = weightOf(header, stored);
  const of = weight === 'person_seconds' ? ('time' as const) : ('rows' as const);
  const [all, isValidated] = [Number(behind['noted_all'] ?? 0), Number(behind['noted_validated'] ?? 0)];
  if (weight === null || all === 0) return { provenance: null, validated: null };
  const [measured = 0, declared = 0, estimated = 0] = sharesOf(
    provenances.map((one) => Number(behind[`noted_${one}`] ?? 0)),
  );
  const [validated = 0] = sharesOf([isValidated, all - isValidated]);
  const fewest = isForOutside ? await fewestBehind(warehouse, header, stored, request) : nobody;
  return {
    provenance: { of, measured, declared, estimated, fewest: fewest.provenance },
    validated: { of, share: validated, fewest: fewest.validated },
  };
}

/** The larger of the distinct people and of the largest group; null where nobody stands behind a figure. */
async function peopleBehind(asked: Asked): Promise<FigureCard['people']> {
  const { stored, behind } = asked;
  if (!stored.includes('people')) return null;
  const people = behind['people_counted'] ?? ('cell_rows' in behind ? await peopleOf(asked) : 0);
  return { count: Math.max(Number(people), Number(behind['largest_group'] ?? 0)), fewerThan: null };
}

async function peopleOf({ warehouse, file: { header }, isKeptByMonth, request }: Asked): Promise<number> {
  const { from, byMonth, where, parameters } = cellsBehind(header, isKeptByMonth, request);
  const { everyone, people, slices } = tablesOf(header.name);
  const bits = request.filters.length > 0 ? `${people} JOIN ${slices} USING (slice)` : everyone;
  const [row] = await warehouse.read<{ people: number }>(
    byMonth
      ? `SELECT coalesce(sum(bit_count(bits)), 0)::INTEGER AS people
         FROM (SELECT block, bit_or(bits) AS bits FROM ${bits} WHERE ${where} GROUP BY block)`
      : `SELECT count(DISTINCT member)::INTEGER AS people FROM (SELECT unnest(people) AS member FROM ${from} WHERE ${where})`,
    parameters,
  );
  return row?.people ?? 0;
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
