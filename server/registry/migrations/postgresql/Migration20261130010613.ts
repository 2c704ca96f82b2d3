import { Migration } from '@mikro-orm/migrations';

export class Migration20261130010613 extends Migration {

  override name = 'Migration20261130010613';

  override up(): void | Promise<void> {
    this.addSql(`create table "grant_agreement" ("id" uuid not null, "organisation_id" uuid not null, "title" varchar(200) not null, "funder" varchar(200) not null, "reference" varchar(100) null, "amount_cents" bigint null, "currency" varchar(3) null, "from_day" date not null, "to_day" date not null, "purpose" text null, "contact_name" varchar(200) null, "contact_mail" varchar(254) null, "contact_telephone" varchar(40) null, "author" varchar(200) not null, "author_id" uuid null, "written_at" timestamptz not null, "changed_by" varchar(200) null, "changed_by_id" uuid null, "changed_at" timestamptz null, primary key ("id"));`);
    this.addSql(`create index "grant_agreement_organisation_id_index" on "grant_agreement" ("organisation_id");`);

    this.addSql(`create table "grant_mission" ("id" uuid not null, "organisation_id" uuid not null, "grant_id" uuid not null, "mission_id" uuid not null, "share" int not null, "part" int not null, primary key ("id"));`);
    this.addSql(`create index "grant_mission_organisation_id_index" on "grant_mission" ("organisation_id");`);
    this.addSql(`create index "grant_mission_grant_id_index" on "grant_mission" ("grant_id");`);
    this.addSql(`create index "grant_mission_mission_id_index" on "grant_mission" ("mission_id");`);
    this.addSql(`alter table "grant_mission" add constraint "grant_mission_grant_id_mission_id_unique" unique ("grant_id", "mission_id");`);

    this.addSql(`create table "grant_promise" ("id" uuid not null, "organisation_id" uuid not null, "grant_id" uuid not null, "position" int not null, "words" varchar(400) not null, "indicator" varchar(80) null, "measure" varchar(80) null, "slice" varchar(700) not null default '', "better" text null, "value" double precision null, primary key ("id"));`);
    this.addSql(`create index "grant_promise_organisation_id_index" on "grant_promise" ("organisation_id");`);
    this.addSql(`create index "grant_promise_grant_id_index" on "grant_promise" ("grant_id");`);

    this.addSql(`alter table "grant_promise" add constraint "grant_promise_better_check" check ("better" in ('more', 'less'));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "grant_agreement" cascade;`);
    this.addSql(`drop table if exists "grant_mission" cascade;`);
    this.addSql(`drop table if exists "grant_promise" cascade;`);
  }

}
