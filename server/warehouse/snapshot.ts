import type { WarehouseConnection } from './connection.js';
import { Turns } from './turns.js';

/** Reads a warehouse as it stood at one moment. */
export type Snapshot = Pick<WarehouseConnection, 'read' | 'describe'>;

/** Readings in the order they were asked: one connection runs one statement at a time. */
export function snapshotOf(connection: WarehouseConnection): Snapshot {
  const turns = new Turns(1);
  return {
    read: (sql, parameters) => turns.take(() => connection.read(sql, parameters)),
    describe: (sql, parameters) => turns.take(() => connection.describe(sql, parameters)),
  };
}
