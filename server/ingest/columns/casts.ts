import type { Value } from '../../warehouse/to-duckdb.js';

/** A conversion of the engine, for the texts on which it surely gives the value that the reader gave. */
export interface Cast {
  sql: (cell: string) => string;
  agrees: (text: string, value: Value) => boolean;
}

export const asText: Cast = { sql: (cell) => cell, agrees: (text, value) => text === value };

export const asDay: Cast = {
  sql: (cell) => `TRY_CAST(${cell} AS DATE)`,
  agrees: (text, value) => /^\d{4}-\d\d-\d\d$/.test(text) && text === value,
};

export const asBoolean: Cast = {
  sql: (cell) => `${cell} = 'true'`,
  agrees: (text, value) => (text === 'true' && value === true) || (text === 'false' && value === false),
};

export const asWhole = (type: 'INTEGER' | 'BIGINT'): Cast => ({
  sql: (cell) => `TRY_CAST(${cell} AS ${type})`,
  agrees: (text, value) => /^\d{1,15}$/.test(text) && Number(text) === value,
});

/** Decimals are compared as they are written: `1.50` and `1.5` are one. */
export const asDecimal: Cast = {
  sql: (cell) => `TRY_CAST(${cell} AS DECIMAL(18,6))`,
  agrees: (text, value) => /^\d{1,9}(?:\.\d{1,6})?$/.test(text) && Number(text) === Number(value),
};

/** Seconds since midnight of a clock without an offset. */
export const asClock: Cast = {
  sql: (cell) => `epoch(TRY_CAST(${cell} AS TIME))::INTEGER`,
  agrees: (text, value) => /^\d\d:\d\d:\d\d$/.test(text) && value !== null,
};
