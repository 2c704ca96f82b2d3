import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { SqlEntityManager, SqliteDriver } from '@mikro-orm/sql';

export type RegistryManager = SqlEntityManager;

/**
 * The unit of work over the registry. Every call starts from a fresh identity map.
 *
 * The embedded SQLite registry has ONE connection: inside `transaction`, use only the
 * manager it hands you. Asking for another one there waits for ever.
 */
@Injectable()
export class Registry {
  constructor(private readonly entityManager: EntityManager) {}

  /** A manager that sees the rows of one organisation only. */
  of(organisationId: string): RegistryManager {
    const manager = this.everywhere();
    manager.setFilterParams('organisation', { organisationId });
    return manager;
  }

  /** A manager for what stands above organisations: accounts, sessions, the list of organisations. */
  everywhere(): RegistryManager {
    return this.entityManager.fork({ clear: true }) as RegistryManager;
  }

  /**
   * Rows as the database gives them, under its own names and in its own types: no entity is made of them and nothing
   * is kept. For what every answer asks. `sql`: a `?` for each value.
   */
  rows(sql: string, values: readonly unknown[]): Promise<Record<string, unknown>[]> {
    return (this.entityManager as RegistryManager).getConnection().execute<Record<string, unknown>[]>(sql, values);
  }

  /** Leaves no copy of what was deleted in the embedded registry's log. */
  async forgetDeleted(): Promise<void> {
    const manager = this.everywhere();
    if (manager.getDriver() instanceof SqliteDriver) await manager.execute('pragma wal_checkpoint(truncate)');
  }

  /** All or nothing, flushed and committed when `work` returns. */
  transaction<T>(organisationId: string, work: (manager: RegistryManager) => Promise<T>): Promise<T> {
    return this.of(organisationId).transactional((manager) => work(manager));
  }
}
