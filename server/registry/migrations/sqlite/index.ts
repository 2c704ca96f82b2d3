import type { MigrationObject } from '@mikro-orm/core';
import { Migration20261124025931 } from './Migration20261124025931.js';
import { Migration20261124070849 } from './Migration20261124070849.js';
import { Migration20261124091515 } from './Migration20261124091515.js';
import { Migration20261124093609 } from './Migration20261124093609.js';
import { Migration20261124094058 } from './Migration20261124094058.js';
import { Migration20261124100004 } from './Migration20261124100004.js';
import { Migration20261124100520 } from './Migration20261124100520.js';
import { Migration20261124103039 } from './Migration20261124103039.js';
import { Migration20261124134644 } from './Migration20261124134644.js';
import { Migration20261124140634 } from './Migration20261124140634.js';
import { Migration20261129030939 } from './Migration20261129030939.js';
import { Migration20261129034920 } from './Migration20261129034920.js';
import { Migration20261129042007 } from './Migration20261129042007.js';
import { Migration20261129061251 } from './Migration20261129061251.js';
import { Migration20261129063326 } from './Migration20261129063326.js';
import { Migration20261129065803 } from './Migration20261129065803.js';
import { Migration20261129102054 } from './Migration20261129102054.js';
import { Migration20261129105441 } from './Migration20261129105441.js';
import { Migration20261129110518 } from './Migration20261129110518.js';
import { Migration20261129131036 } from './Migration20261129131036.js';
import { Migration20261129131421 } from './Migration20261129131421.js';
import { Migration20261129131325 } from './Migration20261129131325.js';
import { Migration20261129132801 } from './Migration20261129132801.js';
import { Migration20261129133426 } from './Migration20261129133426.js';
import { Migration20261129134555 } from './Migration20261129134555.js';

/** Every migration of this dialect, oldest first. Written by `npm run migrations:create`; never edited once released. */
export const migrationsOfSqlite: MigrationObject[] = [{ name: 'Migration20261124025931', class: Migration20261124025931 }, { name: 'Migration20261124070849', class: Migration20261124070849 }, { name: 'Migration20261124091515', class: Migration20261124091515 }, { name: 'Migration20261124093609', class: Migration20261124093609 }, { name: 'Migration20261124094058', class: Migration20261124094058 }, { name: 'Migration20261124100004', class: Migration20261124100004 }, { name: 'Migration20261124100520', class: Migration20261124100520 }, { name: 'Migration20261124103039', class: Migration20261124103039 }, { name: 'Migration20261124134644', class: Migration20261124134644 }, { name: 'Migration20261124140634', class: Migration20261124140634 }, { name: 'Migration20261129030939', class: Migration20261129030939 }, { name: 'Migration20261129034920', class: Migration20261129034920 }, { name: 'Migration20261129042007', class: Migration20261129042007 }, { name: 'Migration20261129061251', class: Migration20261129061251 }, { name: 'Migration20261129063326', class: Migration20261129063326 }, { name: 'Migration20261129065803', class: Migration20261129065803 }, { name: 'Migration20261129102054', class: Migration20261129102054 }, { name: 'Migration20261129105441', class: Migration20261129105441 }, { name: 'Migration20261129110518', class: Migration20261129110518 }, { name: 'Migration20261129131036', class: Migration20261129131036 }, { name: 'Migration20261129131421', class: Migration20261129131421 }, { name: 'Migration20261129131325', class: Migration20261129131325 }, { name: 'Migration20261129132801', class: Migration20261129132801 }, { name: 'Migration20261129133426', class: Migration20261129133426 }, { name: 'Migration20261129134555', class: Migration20261129134555 }];
