import { Migration } from '@mikro-orm/migrations';

export class Migration20261124093613 extends Migration {

  override name = 'Migration20261124093613';

  override up(): void | Promise<void> {
    this.addSql(`create table "sending" ("id" uuid not null, "organisation_id" uuid not null, "key_hash" varchar(64) not null, "body_hash" varchar(64) not null, "import_id" uuid not null, "mode" text not null, "is_again" boolean not null, "sent_at" timestamptz not null, primary key ("id"));`);
    this.addSql(`create index "sending_organisation_id_index" on "sending" ("organisation_id");`);
    this.addSql(`create index "sending_sent_at_index" on "sending" ("sent_at");`);
    this.addSql(`alter table "sending" add constraint "sending_organisation_id_key_hash_unique" unique ("organisation_id", "key_hash");`);

    this.addSql(`create table "source_key" ("id" uuid not null, "organisation_id" uuid not null, "source" varchar(64) not null, "secret_hash" varchar(64) not null, "label" varchar(200) not null, "created_by" varchar(200) not null, "created_at" timestamptz not null, "last_used_on" varchar(10) null, "revoked_at" timestamptz null, "revoked_by" varchar(200) null, primary key ("id"));`);
    this.addSql(`create index "source_key_organisation_id_index" on "source_key" ("organisation_id");`);
    this.addSql(`create index "source_key_source_index" on "source_key" ("source");`);
    this.addSql(`alter table "source_key" add constraint "source_key_secret_hash_unique" unique ("secret_hash");`);

    this.addSql(`alter table "sending" add constraint "sending_mode_check" check ("mode" in ('append', 'snapshot'));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "sending" cascade;`);
    this.addSql(`drop table if exists "source_key" cascade;`);
  }

}
