import { setImmediate } from 'node:timers/promises';
import { DuckDBConnection, DuckDBDataChunk, type DuckDBType, StatementType } from '@duckdb/node-api';
import { fromDuckDB, type Plain } from './from-duckdb.js';
import type { KeptStatements } from './kept-statements.js';
import { bind } from './parameters.js';
import { type Parameters, toDuckDB, type Value } from './to-duckdb.js';

/** A result column by column. `types` are DuckDB's names: 'DATE', 'BIGINT', 'DECIMAL(18,6)', 'VARCHAR[]' … */
export interface Columns {
  names: string[];
  types: string[];
  columns: Plain[][];
}

export interface ColumnDescription {
  name: string;
  type: string;
}

const CHUNK_ROWS = 2048;

/** One connection to a warehouse, lent for the time of a piece of work. Parameters are named: `$from`. */
export class WarehouseConnection {
  /** `kept`: statements with parameters are planned once, for a connection used again and again. */
  constructor(
    private readonly duckdb: DuckDBConnection,
    private readonly kept?: KeptStatements,
  ) {}

  /** Runs one statement with parameters, or several without. Returns the number of rows changed by the last. */
  async run(sql: string, parameters?: Parameters): Promise<number> {
    if (!parameters) return (await this.duckdb.run(sql)).rowsChanged;
    return this.#prepared(sql, parameters, async (statement) => (await statement.run()).rowsChanged);
  }

  /** Rows as plain objects, values as `fromDuckDB` says. Others are answered while many are made. */
  async read<T = Record<string, Plain>>(sql: string, parameters: Parameters = {}): Promise<T[]> {
    const { names, columns } = await this.readColumns(sql, parameters);
    const count = columns[0]?.length ?? 0;
    const rows: T[] = [];
    while (rows.length < count) {
      if (rows.length > 0) await setImmediate();
      const end = Math.min(count, rows.length + CHUNK_ROWS);
      for (let row = rows.length; row < end; row += 1)
        rows.push(Object.fromEntries(names.map((name, at) => [name, columns[at]?.[row] ?? null])) as T);
    }
    return rows;
  }

  async readColumns(sql: string, parameters: Parameters = {}): Promise<Columns> {
    return this.#prepared(sql, parameters, async (statement) => {
      const result = await statement.run();
      const columns: Plain[][] = result.columnNames().map(() => []);
      for (const [place, chunk] of (await result.fetchAllChunks()).entries()) {
        if (place > 0) await setImmediate();
        columns.forEach((column, at) => chunk.visitColumnValues(at, (value) => column.push(fromDuckDB(value))));
      }
      return { names: result.columnNames(), types: result.columnTypes().map(String), columns };
    });
  }

  /** Columns of numbers, not known ones as NaN: for rows by the hundred thousand. */
  async readNumbers(sql: string): Promise<ReadonlyMap<string, Float64Array>> {
    return this.#prepared(sql, {}, async (statement) => {
      const result = await statement.run();
      const chunks = await result.fetchAllChunks();
      const rows = chunks.reduce((sum, { rowCount }) => sum + rowCount, 0);
      const columns = result.columnNames().map((name) => [name, new Float64Array(rows)] as const);
      let first = 0;
      for (const chunk of chunks) {
        columns.forEach(([, column], at) =>
          chunk.visitColumnValues(at, (value, row) => (column[first + row] = value === null ? NaN : Number(value))),
        );
        first += chunk.rowCount;
      }
      return new Map(columns);
    });
  }

  /** The rows of a SELECT as they come, some at a time: never all of them in memory. */
  async *stream(sql: string): AsyncGenerator<Plain[][]> {
    const result = await this.duckdb.stream(sql);
    for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
      const rows: Plain[][] = Array.from({ length: chunk.rowCount }, () => []);
      for (let at = 0; at < chunk.columnCount; at += 1)
        chunk.visitColumnValues(at, (value, row) => rows[row]?.push(fromDuckDB(value)));
      yield rows;
    }
  }

  /** The columns a SELECT gives, without running it. */
  async describe(sql: string, parameters: Parameters = {}): Promise<ColumnDescription[]> {
    const { names, types } = await this.readColumns(`SELECT * FROM (${withoutSemicolon(sql)}\n) LIMIT 0`, parameters);
    return names.map((name, at) => ({ name, type: types[at] ?? '' }));
  }

  /** Throws unless the text is exactly one SELECT: a reading can neither write nor leave its transaction. */
  async requireOneSelect(sql: string): Promise<void> {
    const statements = await this.duckdb.extractStatements(sql);
    const only = statements.count === 1 ? await statements.prepare(0) : null;
    const isSelect = only?.statementType === StatementType.SELECT;
    only?.destroySync();
    if (!isSelect) throw new Error('A reading is exactly one SELECT statement');
  }

  /**
   * Adds many rows to a table (`name` or `schema.name`, of which a temporary one comes first, or `temp.main.name`, which
   * need not be looked for). Values in the order of `columns`; columns left out are null. Returns the number of rows added.
   */
  async append(
    table: string,
    columns: readonly string[],
    rows: Iterable<readonly Value[]> | AsyncIterable<readonly Value[]>,
  ): Promise<number> {
    const place = await this.#locate(table);
    const appender = await this.duckdb.createAppender(place.table, place.schema, place.catalog);
    const positions = place.columns.map((column) => columns.indexOf(column));
    requireAll(columns, place.columns, table);
    const types = place.columns.map((_, at) => appender.columnType(at));
    let count = 0;
    try {
      let waiting: (readonly Value[])[] = [];
      for await (const row of rows) {
        waiting.push(row);
        count += 1;
        if (waiting.length < CHUNK_ROWS) continue;
        appender.appendDataChunk(chunkOf(waiting, positions, types));
        waiting = [];
        await setImmediate();
      }
      if (waiting.length > 0) appender.appendDataChunk(chunkOf(waiting, positions, types));
    } catch (error) {
      appender.clear();
      throw error;
    } finally {
      appender.closeSync();
    }
    return count;
  }

  /**
   * Writes a SELECT to a Parquet file (a path that the ledger gave), its rows in no order. Returns the number of rows.
   * `isPassing`: it is read once and thrown away, so that time and memory count more than room.
   */
  async copyToParquet(sql: string, file: string, parameters: Parameters = {}, isPassing = false): Promise<number> {
    const compression = isPassing ? 'snappy' : 'zstd';
    return this.run(
      `COPY (${withoutSemicolon(sql)}\n) TO $parquet_file (FORMAT parquet, COMPRESSION ${compression}, ROW_GROUP_SIZE 40960, PRESERVE_ORDER false)`,
      {
        ...parameters,
        parquet_file: file,
      },
    );
  }

  async #prepared<T>(sql: string, parameters: Parameters, work: (statement: Prepared) => Promise<T>): Promise<T> {
    const known = this.kept?.take(sql);
    if (known) return this.#again(known, sql, parameters, work);
    const statement = await this.duckdb.prepare(sql);
    try {
      bind(statement, parameters);
      const result = await work(statement);
      // Without parameters the plan may be the answer itself, read from statistics that others change meanwhile.
      if (this.kept && statement.parameterCount > 0) this.kept.keep(sql, statement);
      else statement.destroySync();
      return result;
    } catch (error) {
      statement.destroySync();
      throw error;
    }
  }

  /** A table made anew may have other columns: the statement is then planned again. */
  async #again<T>(
    statement: Prepared,
    sql: string,
    parameters: Parameters,
    work: (statement: Prepared) => Promise<T>,
  ): Promise<T> {
    try {
      bind(statement, parameters);
      const result = await work(statement);
      this.kept?.keep(sql, statement);
      return result;
    } catch {
      statement.destroySync();
      return this.#prepared(sql, parameters, work);
    }
  }

  async #locate(table: string): Promise<{ catalog: string; schema: string; table: string; columns: string[] }> {
    const [name = '', schema = 'main', told] = table.split('.').toReversed();
    const catalog = told ?? (await this.#catalogOf(name, schema));
    if (catalog === undefined) throw new Error(`No table ${table} to add rows to`);
    // The engine's list of columns would look into every view there is.
    const columns = await this.readColumns(`FROM ${[catalog, schema, name].map(identifier).join('.')} LIMIT 0`);
    return {
      catalog,
      schema,
      table: name,
      columns: columns.names,
    };
  }

  async #catalogOf(name: string, schema: string): Promise<string | undefined> {
    const [found] = await this.read<{ catalog: string }>(
      `SELECT database_name AS catalog FROM duckdb_tables()
       WHERE table_name = $name AND schema_name = $schema AND database_name IN ('temp', current_database())
       ORDER BY database_name = 'temp' DESC LIMIT 1`,
      { name, schema },
    );
    return found?.catalog;
  }
}

type Prepared = Awaited<ReturnType<DuckDBConnection['prepare']>>;

function chunkOf(
  rows: readonly (readonly Value[])[],
  positions: readonly number[],
  types: readonly DuckDBType[],
): DuckDBDataChunk {
  const chunk = DuckDBDataChunk.create(types, rows.length);
  types.forEach((type, at) => {
    const position = positions[at] ?? -1;
    chunk.setColumnValues(
      at,
      rows.map((row) => (position < 0 ? null : toDuckDB(row[position], type))),
    );
  });
  return chunk;
}

function requireAll(wanted: readonly string[], present: readonly string[], table: string): void {
  const unknown = wanted.filter((column) => !present.includes(column));
  if (unknown.length > 0) throw new Error(`${table} has no column ${unknown.join(', ')}`);
}

function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function withoutSemicolon(sql: string): string {
  return sql.replace(/;\s*$/, '');
}
