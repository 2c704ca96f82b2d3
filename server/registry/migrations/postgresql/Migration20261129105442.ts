import { Migration } from '@mikro-orm/migrations';

export class Migration20261129105442 extends Migration {

  override name = 'Migration20261129105442';

  override up(): void | Promise<void> {
    this.addSql(`create table "cannot_come" ("id" uuid not null, "organisation_id" uuid not null, "person_id" uuid not null, "slot_id" uuid not null, "said_at" timestamptz not null, "seen_at" timestamptz null, "seen_by" varchar(200) null, primary key ("id"));`);
    this.addSql(`create index "cannot_come_organisation_id_index" on "cannot_come" ("organisation_id");`);
    this.addSql(`create index "cannot_come_person_id_index" on "cannot_come" ("person_id");`);
    this.addSql(`alter table "cannot_come" add constraint "cannot_come_person_id_slot_id_unique" unique ("person_id", "slot_id");`);

    this.addSql(`create table "thanks" ("id" uuid not null, "organisation_id" uuid not null, "person_id" uuid not null, "mission_id" uuid not null, "words" text not null, "account_id" uuid null, "written_by" varchar(200) null, "written_at" timestamptz not null, "draft" uuid not null, primary key ("id"));`);
    this.addSql(`create index "thanks_organisation_id_index" on "thanks" ("organisation_id");`);
    this.addSql(`create index "thanks_person_id_index" on "thanks" ("person_id");`);
    this.addSql(`alter table "thanks" add constraint "thanks_draft_person_id_unique" unique ("draft", "person_id");`);

    this.addSql(`create table "time_reminder" ("id" uuid not null, "organisation_id" uuid not null, "person_id" uuid not null, "language" text not null, "told_until" timestamptz not null, primary key ("id"));`);
    this.addSql(`create index "time_reminder_organisation_id_index" on "time_reminder" ("organisation_id");`);
    this.addSql(`alter table "time_reminder" add constraint "time_reminder_person_id_unique" unique ("person_id");`);

    this.addSql(`alter table "time_reminder" add constraint "time_reminder_language_check" check ("language" in ('fr', 'en'));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "cannot_come" cascade;`);
    this.addSql(`drop table if exists "thanks" cascade;`);
    this.addSql(`drop table if exists "time_reminder" cascade;`);
  }

}
