import type { House } from '../ledger/house.js';
import type { Ledger } from '../ledger/ledger.js';
import type { Registry } from '../registry/registry.js';
import type { Clock } from '../shared/clock.js';
import type { Events } from '../shared/events.js';
import type { WarehouseConnection } from './connection.js';
import type { WarehouseLimits } from './limits.js';
import type { Mirror } from './mirror.js';
import type { SqlFiles } from './sql-files.js';
import type { WarehouseFiles } from './warehouse-files.js';

/** Called in a write transaction each time a warehouse is opened or made again, once tables and mirrors are filled. */
export type OpenHandler = (connection: WarehouseConnection, house: House) => Promise<void>;

/** Runs work in a write transaction of its own. */
export type Writer = <T>(
  work: (connection: WarehouseConnection) => Promise<T>,
  limit?: { timeoutMs?: number },
) => Promise<T>;

/** Called after the open handlers, before anybody may read: makes kept tables that the file lacks. */
export type TableKeeper = (house: House, write: Writer) => Promise<void>;

/** Everything one organisation's warehouse is made from. */
export interface WarehouseSite {
  house: House;
  files: WarehouseFiles;
  limits: WarehouseLimits;
  sql: SqlFiles;
  ledger: Ledger;
  registry: Registry;
  clock: Clock;
  events: Events;
  mirrors: ReadonlyMap<string, Mirror>;
  openHandlers: readonly OpenHandler[];
  tableKeepers: readonly TableKeeper[];
}
