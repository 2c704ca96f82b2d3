import { NodeSqliteDialect } from '@mikro-orm/sql';

type Driver = ReturnType<NodeSqliteDialect['createDriver']>;

/**
 * SQLite takes a transaction back by itself when the disk is full; rolling back then fails, and a rollback
 * that fails never gives the only connection back. Here it has nothing left to do, and says so by succeeding.
 */
export class EmbeddedDialect extends NodeSqliteDialect {
  override createDriver(): Driver {
    const driver = super.createDriver();
    const rollback = driver.rollbackTransaction.bind(driver);
    driver.rollbackTransaction = async (connection) => {
      try {
        await rollback(connection);
      } catch (error) {
        if (!/no transaction is active/i.test(String(error))) throw error;
      }
    };
    return driver;
  }
}
