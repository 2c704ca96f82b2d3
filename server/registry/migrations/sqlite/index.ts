import type { MigrationObject } from '@mikro-orm/core';

/** Every migration of this dialect, oldest first. Written by `npm run migrations:create`; never edited once released. */
export const migrationsOfSqlite: MigrationObject[] = [];
