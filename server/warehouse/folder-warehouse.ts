import { DuckDBInstance } from '@duckdb/node-api';
import { join, resolve } from 'node:path';
import { WarehouseConnection } from './connection.js';
import type { MemoryWarehouse } from './memory-warehouse.js';

export interface FolderReach {
  /** The only folder that SQL may read and write files in; also where work spills to. Null: none. */
  folder: string | null;
  /** Files that it may read besides. */
  files: readonly string[];
  /** DuckDB's own limit, as `256MB`. */
  memory: string;
}

/** An empty database in memory for work on one file that nobody trusts: no other file, no extension, no setting. */
export async function openFolderWarehouse({ folder, files, memory }: FolderReach): Promise<MemoryWarehouse> {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '2',
    memory_limit: memory,
    temp_directory: folder === null ? '' : join(folder, 'spill'),
    allocator_flush_threshold: '16MB',
    allocator_bulk_deallocation_flush_threshold: '32MB',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
    // Records of a file are numbered as they come.
    preserve_insertion_order: 'true',
  });
  const duckdb = await instance.connect();
  const connection = new WarehouseConnection(duckdb);
  await connection.run("SET GLOBAL TimeZone = 'UTC'");
  if (folder !== null) await connection.run(`SET GLOBAL allowed_directories = [${quoted(folder)}]`);
  if (files.length > 0) await connection.run(`SET GLOBAL allowed_paths = [${files.map(quoted).join(', ')}]`);
  await connection.run('SET GLOBAL enable_external_access = false');
  await connection.run('SET GLOBAL lock_configuration = true');
  return {
    connection,
    close: () => {
      duckdb.disconnectSync();
      instance.closeSync();
    },
  };
}

function quoted(path: string): string {
  return `'${resolve(path).replaceAll("'", "''")}'`;
}
