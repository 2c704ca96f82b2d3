import { SqliteDialect } from 'kysely';
import { AppError } from '../shared/app-error.js';
import { embeddedDatabase } from './embedded-database.js';

type Driver = ReturnType<SqliteDialect['createDriver']>;
type Connection = Parameters<Driver['commitTransaction']>[0];
type Query = Parameters<Connection['executeQuery']>[0];

/** SQLite, where the disk may be full or fail. */
export class EmbeddedDialect extends SqliteDialect {
  constructor(file: string) {
    super({ database: () => Promise.resolve(embeddedDatabase(file)) });
  }

  override createDriver(): Driver {
    const driver = super.createDriver();
    driver.rollbackTransaction = tolerant(driver.rollbackTransaction.bind(driver));
    driver.commitTransaction = sure(driver.commitTransaction.bind(driver), driver);
    return driver;
  }
}

/**
 * SQLite takes a transaction back by itself when the disk is full; rolling back then fails, and a rollback
 * that fails never gives the only connection back. Here it has nothing left to do, and says so by succeeding.
 */
function tolerant(rollback: Driver['rollbackTransaction']): Driver['rollbackTransaction'] {
  return async (connection) => {
    try {
      await rollback(connection);
    } catch (error) {
      if (!/no transaction is active/i.test(String(error))) throw error;
    }
  };
}

/**
 * A commit whose sync failed stands in the log, unseen until the next start reads it: what was refused would be there.
 * Another write takes its place. Throws `storage-unsure` when that fails too.
 */
function sure(commit: Driver['commitTransaction'], driver: Driver): Driver['commitTransaction'] {
  return async (connection) => {
    try {
      await commit(connection);
    } catch (error) {
      await driver.rollbackTransaction(connection);
      await overwrite(connection).catch(() => {
        throw new AppError('storage-unsure');
      });
      throw error;
    }
  };
}

/** Written and synced although its value stays the same; nothing reads it. */
async function overwrite(connection: Connection): Promise<void> {
  await connection.executeQuery({ sql: 'pragma user_version = 0', parameters: [] } as Partial<Query> as Query);
}
