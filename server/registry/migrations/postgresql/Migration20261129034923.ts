import { Migration } from '@mikro-orm/migrations';

export class Migration20261129034923 extends Migration {

  override name = 'Migration20261129034923';

  override up(): void | Promise<void> {
    this.addSql(`create table "mission_note" ("id" uuid not null, "organisation_id" uuid not null, "mission_id" uuid not null, "text" varchar(1000) not null, "author" varchar(200) not null, "written_at" timestamptz not null, primary key ("id"));`);
    this.addSql(`create index "mission_note_organisation_id_index" on "mission_note" ("organisation_id");`);
    this.addSql(`alter table "mission_note" add constraint "mission_note_organisation_id_mission_id_unique" unique ("organisation_id", "mission_id");`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "mission_note" cascade;`);
  }

}
