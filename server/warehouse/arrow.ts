import {
  Bool,
  type DataType,
  DateDay,
  Field,
  Float64,
  Int32,
  Int64,
  List,
  Schema,
  Table,
  tableToIPC,
  TimestampMillisecond,
  Utf8,
  type Vector,
  vectorFromArray,
} from 'apache-arrow';
import type { Columns } from './connection.js';
import type { Plain } from './from-duckdb.js';

/**
 * A result as an Arrow IPC stream, with `metadata` in its schema. INTEGER becomes Int32, BIGINT Int64,
 * HUGEINT, DECIMAL and DOUBLE Float64, DATE days, TIMESTAMP milliseconds UTC, VARCHAR plain Utf8 (no dictionary),
 * lists of these List. Throws on any other type.
 */
export function toArrowStream({ names, types, columns }: Columns, metadata: ReadonlyMap<string, string>): Uint8Array {
  const arrowTypes = types.map(arrowType);
  const fields = names.map((name, at) => new Field(name, arrowTypes[at] as DataType, true));
  const vectors = names.map((name, at): [string, Vector] => [
    name,
    vector(columns[at] ?? [], arrowTypes[at] as DataType),
  ]);
  const schema = new Schema(fields, new Map(metadata));
  return tableToIPC(new Table(schema, Object.fromEntries(vectors)), 'stream');
}

function arrowType(type: string): DataType {
  if (type.endsWith('[]')) return new List(new Field('item', arrowType(type.slice(0, -2)), true));
  if (type.startsWith('DECIMAL')) return new Float64();
  const made = scalars[type];
  if (!made) throw new Error(`${type} has no Arrow form: cast it in the query`);
  return made();
}

const scalars: Readonly<Record<string, () => DataType>> = {
  BOOLEAN: () => new Bool(),
  INTEGER: () => new Int32(),
  SMALLINT: () => new Int32(),
  TINYINT: () => new Int32(),
  BIGINT: () => new Int64(),
  HUGEINT: () => new Float64(),
  DOUBLE: () => new Float64(),
  FLOAT: () => new Float64(),
  DATE: () => new DateDay(),
  TIMESTAMP: () => new TimestampMillisecond('UTC'),
  'TIMESTAMP WITH TIME ZONE': () => new TimestampMillisecond('UTC'),
  VARCHAR: () => new Utf8(),
  UUID: () => new Utf8(),
};

function vector(values: readonly Plain[], type: DataType): Vector {
  return vectorFromArray(
    values.map((value) => arrowValue(value, type)),
    type,
  );
}

type ArrowValue = string | number | bigint | boolean | Date | null | ArrowValue[];

function arrowValue(value: Plain, type: DataType): ArrowValue {
  if (value === null) return null;
  if (type instanceof List) return (value as Plain[]).map((item) => arrowValue(item, type.valueType as DataType));
  if (type instanceof Int64) return BigInt(value as number | bigint);
  if (type instanceof Float64 || type instanceof Int32) return Number(value);
  if (type instanceof DateDay) return new Date(`${value as string}T00:00:00Z`);
  if (type instanceof TimestampMillisecond) return Date.parse(value as string);
  return value as string | boolean;
}
