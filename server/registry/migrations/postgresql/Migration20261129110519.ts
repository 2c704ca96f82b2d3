import { Migration } from '@mikro-orm/migrations';

export class Migration20261129110519 extends Migration {

  override name = 'Migration20261129110519';

  override up(): void | Promise<void> {
    this.addSql(`create table "letterhead" ("id" uuid not null, "organisation_id" uuid not null, "address" varchar(300) null, "contact" varchar(200) null, "rna" varchar(20) null, "siren" varchar(20) null, "purpose" varchar(500) null, "place" varchar(100) null, "colour" varchar(7) null, "number_prefix" varchar(12) null, "logo" bytea null, "changed_at" timestamptz not null, primary key ("id"));`);
    this.addSql(`create index "letterhead_organisation_id_index" on "letterhead" ("organisation_id");`);
    this.addSql(`alter table "letterhead" add constraint "letterhead_organisation_id_unique" unique ("organisation_id");`);

    this.addSql(`create table "signatory" ("id" uuid not null, "organisation_id" uuid not null, "name" varchar(200) not null, "function" varchar(200) not null, "delegation" varchar(300) null, "contact" varchar(200) null, "from_day" date not null, "to_day" date null, "approves_validated" boolean not null default false, "signature" bytea null, "created_at" timestamptz not null, primary key ("id"));`);
    this.addSql(`create index "signatory_organisation_id_index" on "signatory" ("organisation_id");`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "letterhead" cascade;`);
    this.addSql(`drop table if exists "signatory" cascade;`);
  }

}
