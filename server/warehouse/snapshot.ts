import type { WarehouseConnection } from './connection.js';
import { Turns } from './turns.js';

/** Reads a warehouse as it stood at one moment. */
export type Snapshot = Pick<WarehouseConnection, 'read' | 'readColumns' | 'readNumbers' | 'describe'>;

/**
 * Lends a snapshot for the time of `work`. Readings come in the order they were asked: one connection runs one statement
 * at a time. However `work` ends, a reading under way is waited for and none begins after: a connection left with a
 * statement in use may take the process with it.
 */
export async function throughSnapshot<T>(
  connection: WarehouseConnection,
  work: (reader: Snapshot) => Promise<T>,
): Promise<T> {
  const turns = new Turns(1);
  let isOver = false;
  const inTurn = <Result>(read: () => Promise<Result>): Promise<Result> =>
    turns.take(() => (isOver ? Promise.reject(new Error('A snapshot is read while it is lent')) : read()));
  try {
    return await work({
      read: (sql, parameters) => inTurn(() => connection.read(sql, parameters)),
      readColumns: (sql, parameters) => inTurn(() => connection.readColumns(sql, parameters)),
      readNumbers: (sql) => inTurn(() => connection.readNumbers(sql)),
      describe: (sql, parameters) => inTurn(() => connection.describe(sql, parameters)),
    });
  } finally {
    isOver = true;
    await turns.take(() => Promise.resolve());
  }
}
