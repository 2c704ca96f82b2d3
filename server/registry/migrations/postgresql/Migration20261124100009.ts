import { Migration } from '@mikro-orm/migrations';

export class Migration20261124100009 extends Migration {

  override name = 'Migration20261124100009';

  override up(): void | Promise<void> {
    this.addSql(`create table "saved_mapping" ("id" uuid not null, "organisation_id" uuid not null, "source" varchar(64) not null, "name" varchar(40) not null, "version" int not null, "headers" jsonb not null, "mapping" jsonb not null, "saved_by" varchar(200) not null, "saved_at" timestamptz not null, primary key ("id"));`);
    this.addSql(`create index "saved_mapping_organisation_id_index" on "saved_mapping" ("organisation_id");`);
    this.addSql(`alter table "saved_mapping" add constraint "saved_mapping_organisation_id_source_name_unique" unique ("organisation_id", "source", "name");`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "saved_mapping" cascade;`);
  }

}
