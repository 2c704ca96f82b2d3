import {
  BIGINT,
  BOOLEAN,
  DOUBLE,
  DuckDBDateValue,
  DuckDBDecimalType,
  DuckDBDecimalValue,
  DuckDBListType,
  DuckDBStructType,
  DuckDBTimestampTZValue,
  DuckDBTimestampValue,
  type DuckDBType,
  DuckDBTypeId,
  type DuckDBValue,
  INTEGER,
  LIST,
  listValue,
  SQLNULL,
  structValue,
  TIMESTAMP,
  VARCHAR,
} from '@duckdb/node-api';

/**
 * A value handed to SQL or to a bulk append. Days are 'YYYY-MM-DD', instants a Date or an ISO
 * string with its offset, exact decimals text, structs plain objects.
 */
export type Value =
  string | number | bigint | boolean | Date | null | undefined | readonly Value[] | { readonly [field: string]: Value };

export type Parameters = Readonly<Record<string, Value>>;

type Known = Exclude<Value, null | undefined>;

const MICROSECONDS = 1000n;
const MS_PER_DAY = 86_400_000;

/** The value as DuckDB wants it for a column or parameter of that type. Throws on what cannot be exact. */
export function toDuckDB(value: Value, type: DuckDBType): DuckDBValue {
  if (value === null || value === undefined) return null;
  return simple[type.typeId]?.(value) ?? compound(value, type);
}

const simple: Partial<Record<DuckDBTypeId, (value: Known) => DuckDBValue>> = {
  [DuckDBTypeId.DATE]: day,
  [DuckDBTypeId.TIMESTAMP]: (value) => new DuckDBTimestampValue(microseconds(value)),
  [DuckDBTypeId.TIMESTAMP_TZ]: (value) => new DuckDBTimestampTZValue(microseconds(value)),
  [DuckDBTypeId.BIGINT]: integer,
  [DuckDBTypeId.UBIGINT]: integer,
  [DuckDBTypeId.HUGEINT]: integer,
  [DuckDBTypeId.VARCHAR]: textOf,
};

function compound(value: Known, type: DuckDBType): DuckDBValue {
  if (type instanceof DuckDBDecimalType) return decimal(textOf(value), type);
  if (type instanceof DuckDBListType)
    return listValue((value as readonly Value[]).map((item) => toDuckDB(item, type.valueType)));
  if (type instanceof DuckDBStructType) {
    const fields = value as { readonly [field: string]: Value };
    return structValue(
      Object.fromEntries(
        type.entryNames.map((name, at) => [name, toDuckDB(fields[name], type.entryTypes[at] ?? VARCHAR)]),
      ),
    );
  }
  return value as DuckDBValue;
}

function textOf(value: Known): string {
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'object') throw new TypeError(`${JSON.stringify(value)} is not one value`);
  return String(value);
}

function day(value: Known): DuckDBDateValue {
  const at = value instanceof Date ? value.getTime() : Date.parse(`${textOf(value).slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(at)) throw new TypeError(`“${textOf(value)}” is not a day`);
  return new DuckDBDateValue(Math.floor(at / MS_PER_DAY));
}

function microseconds(value: Known): bigint {
  const at = value instanceof Date ? value.getTime() : Date.parse(textOf(value));
  if (Number.isNaN(at)) throw new TypeError(`“${textOf(value)}” is not an instant`);
  return BigInt(at) * MICROSECONDS;
}

function integer(value: Known): bigint {
  return BigInt(value as string | number | bigint | boolean);
}

function decimal(text: string, type: DuckDBDecimalType): DuckDBDecimalValue {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  const fraction = parts?.[3]?.replace(/0+$/, '') ?? '';
  if (!parts || fraction.length > type.scale) throw new TypeError(`“${text}” is not an exact ${type.toString()}`);
  const digits = BigInt((parts[2] ?? '') + fraction.padEnd(type.scale, '0'));
  return new DuckDBDecimalValue(parts[1] === '-' ? -digits : digits, type.width, type.scale);
}

/** The type of a parameter that SQL itself leaves open. */
export function typeOf(value: Value): DuckDBType {
  if (value === null || value === undefined) return SQLNULL;
  if (typeof value === 'boolean') return BOOLEAN;
  if (typeof value === 'bigint') return BIGINT;
  if (typeof value === 'number')
    return Number.isInteger(value) ? (Math.abs(value) < 2 ** 31 ? INTEGER : BIGINT) : DOUBLE;
  if (value instanceof Date) return TIMESTAMP;
  if (Array.isArray(value)) return LIST(value.length === 0 ? VARCHAR : typeOf((value as Value[])[0]));
  return VARCHAR;
}
