import type { Value } from '../../warehouse/to-duckdb.js';

/** Rows of the tables of one run, by table. */
export type CopiedRows = Readonly<Record<string, readonly CopiedRow[]>>;

export type CopiedRow = Readonly<Record<string, Value>>;

/** Under which key somebody is copied; not at all where they did not say yes. */
export type KeyOf = (row: { personId: string }) => string | undefined;
