import { Migration } from '@mikro-orm/migrations';

export class Migration20261129063327 extends Migration {

  override name = 'Migration20261129063327';

  override up(): void | Promise<void> {
    this.addSql(`create table "publication" ("id" uuid not null, "organisation_id" uuid not null, "number" int not null, "title" varchar(200) not null, "audience" text not null, "from_day" date not null, "to_day" date not null, "tables" jsonb not null, "behind" jsonb not null, "as_of" timestamptz null, "digest" varchar(64) not null, "made_by_id" uuid null, "made_by" varchar(200) not null, "made_at" timestamptz not null, "withdrawn_by" varchar(200) null, "withdrawn_at" timestamptz null, "withdrawn_reason" varchar(400) null, primary key ("id"));`);
    this.addSql(`create index "publication_organisation_id_index" on "publication" ("organisation_id");`);
    this.addSql(`alter table "publication" add constraint "publication_organisation_id_number_unique" unique ("organisation_id", "number");`);

    this.addSql(`alter table "organisation" add "least_outside" int not null default 5;`);

    this.addSql(`alter table "publication" add constraint "publication_audience_check" check ("audience" in ('external'));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "publication" cascade;`);

    this.addSql(`alter table "organisation" drop column "least_outside";`);
  }

}
