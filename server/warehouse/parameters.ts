import { type DuckDBPreparedStatement, DuckDBTypeId } from '@duckdb/node-api';
import { type Parameters, toDuckDB, typeOf } from './to-duckdb.js';

const OPEN_TYPES: ReadonlySet<DuckDBTypeId> = new Set([DuckDBTypeId.INVALID, DuckDBTypeId.ANY, DuckDBTypeId.SQLNULL]);

/**
 * Binds the named parameters a statement asks for, each as the type the statement gives it. Parameters it
 * does not ask for are ignored, so that `$from`, `$to` and `$as_of` can be offered to every query.
 * Throws when one is asked for and not given.
 */
export function bind(statement: DuckDBPreparedStatement, parameters: Parameters): void {
  for (let at = 1; at <= statement.parameterCount; at += 1) {
    const name = statement.parameterName(at);
    if (!Object.hasOwn(parameters, name)) throw new Error(`The query asks for $${name}, which was not given`);
    const value = parameters[name];
    const type = OPEN_TYPES.has(statement.parameterTypeId(at)) ? typeOf(value) : statement.parameterType(at);
    const converted = toDuckDB(value, type);
    if (converted === null) statement.bindNull(at);
    else statement.bindValue(at, converted, type);
  }
}
