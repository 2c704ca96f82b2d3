import { Migration } from '@mikro-orm/migrations';

export class Migration20261124103042 extends Migration {

  override name = 'Migration20261124103042';

  override up(): void | Promise<void> {
    this.addSql(`create table "import_change" ("id" uuid not null, "organisation_id" uuid not null, "import_id" uuid not null, "record_id" uuid not null, "before" jsonb null, "after" jsonb not null, primary key ("id"));`);
    this.addSql(`create index "import_change_organisation_id_index" on "import_change" ("organisation_id");`);
    this.addSql(`create index "import_change_import_id_index" on "import_change" ("import_id");`);
    this.addSql(`create index "import_change_record_id_index" on "import_change" ("record_id");`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "import_change" cascade;`);
  }

}
