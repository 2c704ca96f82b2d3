import { Migration } from '@mikro-orm/migrations';

export class Migration20261129171715 extends Migration {

  override name = 'Migration20261129171715';

  override up(): void | Promise<void> {
    this.addSql(`create table "availability_request" ("id" uuid not null, "organisation_id" uuid not null, "person_id" uuid not null, "way" text not null, "asked_at" timestamptz not null, "asked_by_id" uuid null, "code_hash" varchar(64) null, "ends_at" timestamptz null, primary key ("id"));`);
    this.addSql(`create index "availability_request_organisation_id_index" on "availability_request" ("organisation_id");`);
    this.addSql(`create index "availability_request_person_id_index" on "availability_request" ("person_id");`);
    this.addSql(`alter table "availability_request" add constraint "availability_request_code_hash_unique" unique ("code_hash");`);

    this.addSql(`create table "availability_telling" ("id" uuid not null, "organisation_id" uuid not null, "person_id" uuid not null, "told_at" timestamptz not null, "source" text not null, "typed_by_id" uuid null, "words" varchar(500) null, "parts" jsonb not null, primary key ("id"));`);
    this.addSql(`create index "availability_telling_organisation_id_index" on "availability_telling" ("organisation_id");`);
    this.addSql(`create index "availability_telling_person_id_index" on "availability_telling" ("person_id");`);

    this.addSql(`alter table "suggestion_consent" add "typed_by_id" uuid null;`);

    this.addSql(`alter table "availability_request" add constraint "availability_request_way_check" check ("way" in ('mail', 'paper', 'phone'));`);

    this.addSql(`alter table "availability_telling" add constraint "availability_telling_source_check" check ("source" in ('page', 'mail', 'phone', 'paper', 'in-person', 'file'));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "availability_request" cascade;`);
    this.addSql(`drop table if exists "availability_telling" cascade;`);

    this.addSql(`alter table "suggestion_consent" drop column "typed_by_id";`);
  }

}
