import type { Value } from '../../warehouse/to-duckdb.js';
import type { CellForm, DecimalSign } from '../cell-form.js';
import { type DurationUnit, readDuration } from '../durations.js';
import type { Meaning } from '../fields.js';
import { readDay, readInstant } from '../instants.js';
import type { Column } from '../mapping.js';
import { readDecimal, readWhole, sixDecimals } from '../numbers.js';
import { provenanceOf, readBoolean, readLanguage, statusOf } from '../vocabulary.js';
import { type Cast, asBoolean, asDay, asDecimal, asText, asWhole } from './casts.js';

/** How the distinct texts of one column are read, each once. */
export interface CellReading {
  /** DuckDB's type of the value. */
  type: string;
  /** Null: not plain; the lines that hold it are read one by one. */
  read: (text: string) => Value;
  /** What the engine can do by itself, where it gives the same. */
  cast: Cast;
}

const MOST_PEOPLE = 1_000_000n;
const MOST = BigInt(Number.MAX_SAFE_INTEGER);

const longest: Partial<Record<Meaning['field'], number>> = {
  volunteer: 200,
  volunteer_email: 200,
  volunteer_name: 200,
  mission: 200,
  mission_title: 200,
  activity_type: 80,
  site: 200,
  territory: 200,
  funder: 200,
};

/** The reading of a column by its distinct texts, the same as line by line; null when it has none. */
export function cellReading({ meaning, form }: Column, zone: string): CellReading | null {
  const most = longest[meaning.field];
  if (most !== undefined)
    return { type: 'VARCHAR', read: (text) => (Array.from(text).length > most ? null : text), cast: asText };
  if (meaning.field === 'person_seconds') return durationReading(meaning.unit, form.decimal);
  return byField(form, zone)[meaning.field] ?? null;
}

function byField(form: CellForm, zone: string): Partial<Record<Meaning['field'], CellReading>> {
  const { decimal, words } = form;
  const dayOf = (text: string) => readDay(text, form) ?? readInstant(text, zone, null, form)?.day ?? null;
  return {
    day: { type: 'DATE', read: dayOf, cast: asDay },
    headcount: { type: 'INTEGER', read: (text) => whole(text, 1n, MOST_PEOPLE, decimal), cast: asWhole('INTEGER') },
    beneficiaries: { type: 'BIGINT', read: (text) => whole(text, 0n, MOST, decimal), cast: asWhole('BIGINT') },
    demand: { type: 'BIGINT', read: (text) => whole(text, 0n, MOST, decimal), cast: asWhole('BIGINT') },
    outcome: { type: 'DECIMAL(18,6)', read: (text) => quantity(text, decimal), cast: asDecimal },
    provenance: { type: 'VARCHAR', read: (text) => provenanceOf(text, words), cast: asText },
    status: { type: 'VARCHAR', read: (text) => statusOf(text, words), cast: asText },
    remote: { type: 'BOOLEAN', read: readBoolean, cast: asBoolean },
    language: { type: 'VARCHAR', read: readLanguage, cast: asText },
  };
}

/** A duration that is no whole number of seconds is rounded with its line. */
function durationReading(unit: DurationUnit | null, decimal: DecimalSign | null): CellReading {
  const read = (text: string): number | null => {
    const seconds = readDuration(text, unit, decimal);
    if (!seconds || seconds.numerator < 0n || seconds.numerator % seconds.denominator !== 0n) return null;
    const total = seconds.numerator / seconds.denominator;
    return total > MOST ? null : Number(total);
  };
  return { type: 'BIGINT', read, cast: asWhole('BIGINT') };
}

function quantity(text: string, decimal: DecimalSign | null): string | null {
  const read = readDecimal(text, decimal);
  return read && read.numerator >= 0n ? sixDecimals(read) : null;
}

function whole(text: string, least: bigint, most: bigint, decimal: DecimalSign | null): number | null {
  const value = readWhole(text, decimal);
  return value === null || value < least || value > most ? null : Number(value);
}
