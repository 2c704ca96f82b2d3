import { Migration } from '@mikro-orm/migrations';

export class Migration20261129061251 extends Migration {

  override name = 'Migration20261129061251';

  override up(): void | Promise<void> {
    this.addSql(`create table "annotation" ("id" uuid not null, "organisation_id" uuid not null, "from_day" date not null, "to_day" date not null, "text" varchar(400) not null, "indicator" varchar(80) null, "mission_id" uuid null, "is_outside" boolean not null default false, "author" varchar(200) not null, "author_id" uuid null, "written_at" timestamptz not null, "corrected_by" varchar(200) null, "corrected_by_id" uuid null, "corrected_at" timestamptz null, primary key ("id"));`);
    this.addSql(`create index "annotation_organisation_id_index" on "annotation" ("organisation_id");`);

    this.addSql(`create table "target" ("id" uuid not null, "organisation_id" uuid not null, "indicator" varchar(80) not null, "measure" varchar(80) not null, "slice" varchar(700) not null default '', "from_day" date not null, "to_day" date not null, "better" text not null, "baseline" double precision null, "target" double precision not null, "author" varchar(200) not null, "author_id" uuid null, "set_at" timestamptz not null, primary key ("id"));`);
    this.addSql(`create index "target_organisation_id_index" on "target" ("organisation_id");`);
    this.addSql(`alter table "target" add constraint "target_organisation_id_indicator_measure_slice_fr_8aeaf_unique" unique ("organisation_id", "indicator", "measure", "slice", "from_day", "to_day");`);

    this.addSql(`alter table "target" add constraint "target_better_check" check ("better" in ('more', 'less'));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "annotation" cascade;`);
    this.addSql(`drop table if exists "target" cascade;`);
  }

}
