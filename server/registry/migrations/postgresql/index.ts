import type { MigrationObject } from '@mikro-orm/core';
import { Migration20261124025932 } from './Migration20261124025932.js';
import { Migration20261124070851 } from './Migration20261124070851.js';
import { Migration20261124091517 } from './Migration20261124091517.js';
import { Migration20261124093613 } from './Migration20261124093613.js';
import { Migration20261124094103 } from './Migration20261124094103.js';
import { Migration20261124100009 } from './Migration20261124100009.js';
import { Migration20261124100523 } from './Migration20261124100523.js';
import { Migration20261124103042 } from './Migration20261124103042.js';
import { Migration20261124134647 } from './Migration20261124134647.js';
import { Migration20261124140637 } from './Migration20261124140637.js';
import { Migration20261129030940 } from './Migration20261129030940.js';
import { Migration20261129034923 } from './Migration20261129034923.js';
import { Migration20261129042009 } from './Migration20261129042009.js';
import { Migration20261129061251 } from './Migration20261129061251.js';
import { Migration20261129063327 } from './Migration20261129063327.js';
import { Migration20261129065803 } from './Migration20261129065803.js';
import { Migration20261129102054 } from './Migration20261129102054.js';
import { Migration20261129105442 } from './Migration20261129105442.js';
import { Migration20261129110519 } from './Migration20261129110519.js';
import { Migration20261129131036 } from './Migration20261129131036.js';
import { Migration20261129131422 } from './Migration20261129131422.js';
import { Migration20261129131325 } from './Migration20261129131325.js';
import { Migration20261129132807 } from './Migration20261129132807.js';
import { Migration20261129133427 } from './Migration20261129133427.js';
import { Migration20261129134556 } from './Migration20261129134556.js';

/** Every migration of this dialect, oldest first. Written by `npm run migrations:create`; never edited once released. */
export const migrationsOfPostgresql: MigrationObject[] = [{ name: 'Migration20261124025932', class: Migration20261124025932 }, { name: 'Migration20261124070851', class: Migration20261124070851 }, { name: 'Migration20261124091517', class: Migration20261124091517 }, { name: 'Migration20261124093613', class: Migration20261124093613 }, { name: 'Migration20261124094103', class: Migration20261124094103 }, { name: 'Migration20261124100009', class: Migration20261124100009 }, { name: 'Migration20261124100523', class: Migration20261124100523 }, { name: 'Migration20261124103042', class: Migration20261124103042 }, { name: 'Migration20261124134647', class: Migration20261124134647 }, { name: 'Migration20261124140637', class: Migration20261124140637 }, { name: 'Migration20261129030940', class: Migration20261129030940 }, { name: 'Migration20261129034923', class: Migration20261129034923 }, { name: 'Migration20261129042009', class: Migration20261129042009 }, { name: 'Migration20261129061251', class: Migration20261129061251 }, { name: 'Migration20261129063327', class: Migration20261129063327 }, { name: 'Migration20261129065803', class: Migration20261129065803 }, { name: 'Migration20261129102054', class: Migration20261129102054 }, { name: 'Migration20261129105442', class: Migration20261129105442 }, { name: 'Migration20261129110519', class: Migration20261129110519 }, { name: 'Migration20261129131036', class: Migration20261129131036 }, { name: 'Migration20261129131422', class: Migration20261129131422 }, { name: 'Migration20261129131325', class: Migration20261129131325 }, { name: 'Migration20261129132807', class: Migration20261129132807 }, { name: 'Migration20261129133427', class: Migration20261129133427 }, { name: 'Migration20261129134556', class: Migration20261129134556 }];
