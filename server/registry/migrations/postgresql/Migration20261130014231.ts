import { Migration } from '@mikro-orm/migrations';

export class Migration20261130014231 extends Migration {

  override name = 'Migration20261130014231';

  override up(): void | Promise<void> {
    this.addSql(`create table "report" ("id" uuid not null, "organisation_id" uuid not null, "title" varchar(200) not null, "language" text not null, "from_day" date not null, "to_day" date not null, "blocks" jsonb not null, "version" int not null, "created_by_id" uuid null, "created_by" varchar(200) not null, "created_at" timestamptz not null, "changed_by_id" uuid null, "changed_by" varchar(200) not null, "changed_at" timestamptz not null, primary key ("id"));`);
    this.addSql(`create index "report_organisation_id_index" on "report" ("organisation_id");`);

    this.addSql(`alter table "report" add constraint "report_language_check" check ("language" in ('fr', 'en'));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "report" cascade;`);
  }

}
