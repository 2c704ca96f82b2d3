import { Migration } from '@mikro-orm/migrations';

export class Migration20261129102054 extends Migration {

  override name = 'Migration20261129102054';

  override up(): void | Promise<void> {
    this.addSql(`create table "signing_key" ("id" uuid not null, "organisation_id" uuid not null, "did" varchar(500) not null, "name" varchar(100) not null, "year" int not null, "public_key_multibase" varchar(100) not null, "sealed" text null, "created_at" timestamptz not null, "removed_at" timestamptz null, primary key ("id"));`);
    this.addSql(`create index "signing_key_organisation_id_index" on "signing_key" ("organisation_id");`);
    this.addSql(`create index "signing_key_did_index" on "signing_key" ("did");`);
    this.addSql(`alter table "signing_key" add constraint "signing_key_organisation_id_did_name_unique" unique ("organisation_id", "did", "name");`);

    this.addSql(`create table "status_list" ("id" uuid not null, "organisation_id" uuid not null, "number" int not null, "url" varchar(500) not null, "key_id" uuid not null, "did" varchar(500) not null, "taken" bytea not null, "taken_count" int not null, "revoked" bytea not null, "signed" text not null, "signed_at" timestamptz not null, primary key ("id"));`);
    this.addSql(`create index "status_list_organisation_id_index" on "status_list" ("organisation_id");`);
    this.addSql(`create index "status_list_url_index" on "status_list" ("url");`);
    this.addSql(`alter table "status_list" add constraint "status_list_organisation_id_number_unique" unique ("organisation_id", "number");`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "signing_key" cascade;`);
    this.addSql(`drop table if exists "status_list" cascade;`);
  }

}
