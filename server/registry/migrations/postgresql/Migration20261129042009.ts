import { Migration } from '@mikro-orm/migrations';

export class Migration20261129042009 extends Migration {

  override name = 'Migration20261129042009';

  override up(): void | Promise<void> {
    this.addSql(`create table "erased_volunteer" ("id" uuid not null, "organisation_id" uuid not null, "number" int not null, "volunteer_key" uuid not null, "kind" text not null, "left_on" date null, "erased_at" timestamptz not null, primary key ("id"));`);
    this.addSql(`create index "erased_volunteer_organisation_id_index" on "erased_volunteer" ("organisation_id");`);
    this.addSql(`alter table "erased_volunteer" add constraint "erased_volunteer_volunteer_key_unique" unique ("volunteer_key");`);

    this.addSql(`create table "erasure_work" ("id" uuid not null, "organisation_id" uuid not null, "number" int not null, "volunteer_keys" jsonb not null, "names" jsonb not null, "emails" jsonb not null, "hashes" jsonb not null, "created_at" timestamptz not null, primary key ("id"));`);
    this.addSql(`create index "erasure_work_organisation_id_index" on "erasure_work" ("organisation_id");`);

    this.addSql(`alter table "import" add "original_state" varchar(10) null;`);

    this.addSql(`alter table "person_reference" add "erased_id" uuid null;`);

    this.addSql(`alter table "erased_volunteer" add constraint "erased_volunteer_kind_check" check ("kind" in ('volunteer', 'own_employee', 'partner_employee'));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "erased_volunteer" cascade;`);
    this.addSql(`drop table if exists "erasure_work" cascade;`);

    this.addSql(`alter table "import" drop column "original_state";`);

    this.addSql(`alter table "person_reference" drop column "erased_id";`);
  }

}
