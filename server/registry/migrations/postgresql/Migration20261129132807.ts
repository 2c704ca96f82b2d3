import { Migration } from '@mikro-orm/migrations';

export class Migration20261129132807 extends Migration {

  override name = 'Migration20261129132807';

  override up(): void | Promise<void> {
    this.addSql(`create table "cec_facts" ("id" uuid not null, "organisation_id" uuid not null, "declared_on" date null, "has_listed_purpose" boolean null, "validator" varchar(200) null, "changed_at" timestamptz not null, primary key ("id"));`);
    this.addSql(`create index "cec_facts_organisation_id_index" on "cec_facts" ("organisation_id");`);
    this.addSql(`alter table "cec_facts" add constraint "cec_facts_organisation_id_unique" unique ("organisation_id");`);

    this.addSql(`create table "cec_function" ("id" uuid not null, "organisation_id" uuid not null, "mission_id" uuid not null, "role" varchar(200) null, "kind" text not null, "from_day" date not null, "to_day" date null, "reason" varchar(400) not null, "author" varchar(200) not null, "created_at" timestamptz not null, primary key ("id"));`);
    this.addSql(`create index "cec_function_organisation_id_index" on "cec_function" ("organisation_id");`);
    this.addSql(`create index "cec_function_mission_id_index" on "cec_function" ("mission_id");`);

    this.addSql(`create table "elsewhere_time" ("id" uuid not null, "organisation_id" uuid not null, "person_id" uuid not null, "association" varchar(200) not null, "year" int not null, "seconds" int not null, "created_at" timestamptz not null, primary key ("id"));`);
    this.addSql(`create index "elsewhere_time_organisation_id_index" on "elsewhere_time" ("organisation_id");`);
    this.addSql(`create index "elsewhere_time_person_id_index" on "elsewhere_time" ("person_id");`);

    this.addSql(`create table "summary_mail" ("id" uuid not null, "organisation_id" uuid not null, "person_id" uuid not null, "language" text not null, "frequency" text null, "done_until" timestamptz not null, "told_period" varchar(21) null, "stop_code" varchar(40) not null, "created_at" timestamptz not null, primary key ("id"));`);
    this.addSql(`create index "summary_mail_organisation_id_index" on "summary_mail" ("organisation_id");`);
    this.addSql(`alter table "summary_mail" add constraint "summary_mail_person_id_unique" unique ("person_id");`);
    this.addSql(`alter table "summary_mail" add constraint "summary_mail_stop_code_unique" unique ("stop_code");`);

    this.addSql(`alter table "outgoing_mail" add "html" text null, add "stop_address" varchar(400) null;`);

    this.addSql(`alter table "cec_function" add constraint "cec_function_kind_check" check ("kind" in ('governing', 'supervising'));`);

    this.addSql(`alter table "summary_mail" add constraint "summary_mail_language_check" check ("language" in ('fr', 'en'));`);
    this.addSql(`alter table "summary_mail" add constraint "summary_mail_frequency_check" check ("frequency" in ('monthly', 'quarterly', 'yearly'));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "cec_facts" cascade;`);
    this.addSql(`drop table if exists "cec_function" cascade;`);
    this.addSql(`drop table if exists "elsewhere_time" cascade;`);
    this.addSql(`drop table if exists "summary_mail" cascade;`);

    this.addSql(`alter table "outgoing_mail" drop column "html", drop column "stop_address";`);
  }

}
