import type { MeasureHeader } from '../query-files/measure.schemas.js';
import type { Parameters } from '../warehouse/to-duckdb.js';
import type { Cell, Row } from './fill.js';
import type { Frame, Part } from './frame.js';
import { absent } from './measures/absent.js';
import { balance } from './measures/balance.js';
import type { Observation } from './measures/bootstrap.js';
import { people, peopleOfBefore } from './measures/distinct.js';
import { numbers } from './measures/numbers.js';
import { observations } from './measures/observations.js';
import { perPerson } from './measures/per-person.js';

export interface Reader {
  read<T>(sql: string, parameters: Parameters): Promise<T[]>;
}

/** What was found for one bucket and combination of dimensions. */
export interface Slice {
  /** The values of its dimensions. */
  combination: Row;
  bucket: Cell;
  found: Row;
  observations: Map<string, Observation[]>;
}

/**
 * Every slice with something in it, by key. Sums and sets are read apart: unnesting people before summing would
 * multiply the sums.
 */
export async function slicesOf(reader: Reader, frame: Frame): Promise<Map<string, Slice>> {
  const slices = new Map<string, Slice>();
  // One after the other: when one fails, none is left that begins on a connection being left.
  for (const { sql, parameters } of partsOf(frame))
    for (const row of await reader.read<Row>(sql, parameters)) Object.assign(sliceAt(slices, frame, row).found, row);
  for (const [name, measure] of Object.entries(frame.header.measures)) {
    if (!isObserved(measure)) continue;
    const { sql, parameters } = observations(frame, measure);
    for (const row of await reader.read<Row>(sql, parameters)) {
      const slice = sliceAt(slices, frame, row);
      const kept = slice.observations.get(name) ?? [];
      kept.push({
        numerator: Number(row['numerator']),
        denominator: Number(row['denominator']),
        weight: Number(row['weight']),
      });
      slice.observations.set(name, kept);
    }
  }
  return slices;
}

export function keyOf(bucket: Cell, combination: Row, dimensions: readonly string[]): string {
  return JSON.stringify([bucket, ...dimensions.map((name) => combination[name] ?? null)]);
}

function sliceAt(slices: Map<string, Slice>, { request }: Frame, row: Row): Slice {
  const bucket = request.bucket ? (row['bucket'] ?? null) : null;
  const key = keyOf(bucket, row, request.dimensions);
  const known = slices.get(key);
  if (known) return known;
  const combination = Object.fromEntries(request.dimensions.map((name) => [name, row[name] ?? null]));
  const made = { combination, bucket, found: {}, observations: new Map<string, Observation[]>() };
  slices.set(key, made);
  return made;
}

function partsOf(frame: Frame): Part[] {
  const parts = Object.entries(frame.header.measures).flatMap(([name, measure]): (Part | null)[] => {
    if (measure.kind === 'absent') return [absent(frame, name, measure)];
    if (measure.kind === 'per_person') return [perPerson(frame, name, measure)];
    if (measure.kind === 'balance') return [balance(frame, name, measure)];
    return [];
  });
  return [numbers(frame), people(frame), peopleOfBefore(frame), ...parts].filter((part) => part !== null);
}

function isObserved({ interval, at_least }: MeasureHeader): boolean {
  return interval === 'bootstrap' || at_least?.of === 'observations';
}
