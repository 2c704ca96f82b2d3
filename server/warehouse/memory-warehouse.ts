import { DuckDBInstance } from '@duckdb/node-api';
import { WarehouseConnection } from './connection.js';
import { withinTime } from './time-limit.js';

export interface MemoryWarehouse {
  connection: WarehouseConnection;
  close: () => void;
}

export interface TimedWarehouse extends MemoryWarehouse {
  /** Stops work that takes longer, with `query-too-long`. */
  within: <T>(timeoutMs: number, work: () => Promise<T>) => Promise<T>;
}

/** An empty database in memory that cannot reach files: query files are checked in it, far from anyone's data. */
export async function openMemoryWarehouse(): Promise<TimedWarehouse> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1', memory_limit: '512MB', temp_directory: '' });
  const duckdb = await instance.connect();
  const connection = new WarehouseConnection(duckdb);
  await connection.run("SET GLOBAL TimeZone = 'UTC'");
  await connection.run('SET GLOBAL enable_external_access = false');
  await connection.run('SET GLOBAL lock_configuration = true');
  return {
    connection,
    within: (timeoutMs, work) => withinTime(duckdb, { timeoutMs }, work),
    close: () => {
      duckdb.disconnectSync();
      instance.closeSync();
    },
  };
}
