import type { WarehouseConnection } from '../warehouse/connection.js';
import type { StagingFile } from './library.js';

/** One view per noun, made again at each opening so that a changed file is followed. */
export async function makeViews(connection: WarehouseConnection, staging: Iterable<StagingFile>): Promise<void> {
  await connection.run('CREATE SCHEMA IF NOT EXISTS staging');
  await connection.run('CREATE SCHEMA IF NOT EXISTS indicator');
  for (const { header, sql } of staging)
    await connection.run(`CREATE OR REPLACE VIEW staging."${header.name}" AS ${sql}`);
}
